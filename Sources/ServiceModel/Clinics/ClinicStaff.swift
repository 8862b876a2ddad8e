import Mathematics
import Stochastics

/// Posts of one kind in a clinic and how many are filled.
///
/// A person leaves and a vacant post is filled at steady hazards; a person may be less than full time, so that a small
/// clinic has whole people whose time adds up to the clinicians that were drawn.
package struct ClinicStaff: Sendable {
  /// Posts that are filled.
  package private(set) var inPost = 0

  /// Nobody.
  package init() {}

  /// Posts filled by chance, each at the share that is usual.
  init(posts: Int, filled: Double, number: UInt64, key: ReplicateKey) {
    inPost = InverseCount.binomial(
      key.uniform(process: Process.clinicStaffStart.rawValue, entity: number, step: 0), trials: posts,
      probability: filled)
  }

  /// A week of leaving and hiring; posts that are no longer paid for end at once.
  mutating func step(_ week: Int, posts: Int, plan: borrowing Turnover, number: UInt64, key: ReplicateKey) {
    inPost = min(inPost, posts)
    guard posts > 0 else { return }
    let (leaving, hiring) = key.uniforms2(process: Process.clinicStaff.rawValue, entity: number, step: UInt32(week))
    let vacant = posts - inPost
    inPost -= InverseCount.binomial(leaving, trials: inPost, hazard: plan.leaving)
    inPost += InverseCount.binomial(hiring, trials: vacant, hazard: plan.hiring)
  }

  /// Weekly hazards.
  package struct Turnover: Sendable {
    /// Of a person to leave.
    package var leaving: Double
    /// Of a vacant post to be filled.
    package var hiring: Double
    /// Share of posts that is filled when leaving and hiring balance.
    package var filled: Double

    /// From the share of people who leave in a year and the months a vacant post takes to fill.
    ///
    /// Chances of a week balance: those who leave are drawn from those in post, those hired from the posts vacant before.
    package init(leaveYear: Double, monthsToFill: Double) {
      leaving = leaveYear / 52
      hiring = 12 / (52 * monthsToFill)
      let (out, back) = (-exponentialMinusOne(-leaving), -exponentialMinusOne(-hiring))
      filled = back / (out + back)
    }

    /// Variance that so many posts add in a week to what is worked over a long time, for each unit squared of mean work.
    ///
    /// Each post is filled or not by itself, and a vacancy is forgotten at the sum of both hazards.
    package func varianceRate(posts: Int) -> Double {
      2 * (1 - filled) / (filled * Double(posts) * (leaving + hiring))
    }
  }
}
