import Mathematics
import Stochastics

/// What a year brings that no plan controls, mean 1.
struct YearShocks: Sendable {
  var referrals = 1.0
  var entries = 1.0

  init(_ baseline: borrowing Baseline, year: Int, key: ReplicateKey) {
    let shock = { (process: Process, sd: Double) -> Double in
      let z = InverseNormal.standard(key.uniform(process: process.rawValue, entity: 0, step: UInt32(year)))
      return exponential(sd * z - sd * sd / 2)
    }
    referrals = shock(.referralYear, baseline.draw[.referralYearShock])
    entries = shock(.entryYear, baseline.draw[.entryYearShock])
  }
}
