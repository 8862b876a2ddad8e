import ServiceModel
import Stochastics

/// A care system at central values, and the arrivals that keep it where it is.
struct CareFixture {
  var parameters = CareParameters()
  var lookedAfter = 326
  var seed: UInt64 = 1
  var entries: Double?
  var change = 0.0

  static let steadyWorkers = WorkersThisWeek(changeHazard: 0.88, allocatedShare: 0.94, loadRatio: 1)

  func key(_ replication: Int) -> ReplicateKey { ReplicateKey(seed: seed, draw: 0, replication: replication) }

  func calibration(_ replication: Int = 0) throws -> CareCalibration {
    try CareCalibration(
      parameters: parameters, lookedAfter: lookedAfter,
      flows: CareFlowTargets(entries: entries, change: change, ageing: AgeingShares(central: CareParameters())),
      key: key(replication))
  }

  /// First entries of a week at the baseline, Poisson by band.
  static func arrivals(_ week: Int, _ calibration: CareCalibration, _ key: ReplicateKey) -> Arrivals {
    var arrivals = Arrivals()
    for (band, perYear) in calibration.newEntriesByBand.enumerated() {
      let uniform = key.uniform(process: 9_000, entity: UInt64(band), step: UInt32(week))
      arrivals.add(InverseCount.poisson(uniform, mean: perYear / 52), band: band, origin: .need)
    }
    return arrivals
  }

  /// Plays years at the baseline and gives the readings of each year's end, the start's first.
  static func play(
    _ calibration: CareCalibration, _ key: ReplicateKey, years: Int,
    levers: (Int) -> CareLevers = { _ in CareLevers() },
    each: (CareSystem) -> Void = { _ in }
  ) -> [CareReadings] {
    var system = CareSystem(calibration: calibration, key: key)
    var readings = [system.readings(key: key)]
    for year in 0..<years {
      system.beginYear()
      for week in (52 * year)..<(52 * (year + 1)) {
        let arrivals = arrivals(week, calibration, key)
        system.step(week: week, arrivals: arrivals, levers: levers(week), workers: steadyWorkers, key: key)
        each(system)
      }
      readings.append(system.readings(key: key))
    }
    return readings
  }
}
