import Mathematics
package import Stochastics

/// A clinic: clinicians in post, children under treatment, and the paths along which others wait for a first appointment.
///
/// Clinicians' time goes to follow-up first; what is left gives first appointments, which are shared among the paths in
/// order. What one path does not use falls to the last.
package struct Clinic: Sendable {
  /// Paths in order of service; the last takes what the others leave.
  package private(set) var lines: [ClinicLine]
  /// Clinicians of the clinic's own posts, of posts that a plan adds, and of added posts for the first path alone.
  private var staff: ClinicStaff
  private var added = ClinicStaff()
  private var dedicated = ClinicStaff()
  /// Full-time posts at work among those that a plan adds.
  private var addedTime = 0.0
  /// Children who have been seen and are still under treatment.
  package private(set) var underTreatment: Int

  /// What bears on a clinic in one week.
  package struct Week: Sendable {
    /// Full-time posts that a plan adds, and such posts for the first path alone.
    package var addedPosts = 0.0
    package var dedicatedPosts = 0.0
    /// What the referrals of each path are multiplied by, before what the wait itself induces.
    package var referrals = InlineArray<4, Double>(repeating: 1)

    /// A week like the start.
    package init() {}
  }

  /// The clinic at the start.
  package init(_ plan: borrowing ClinicPlan, key: ReplicateKey) {
    lines = []
    for place in plan.lines.indices { lines.append(ClinicLine(plan.lines[place], key: key)) }
    staff = ClinicStaff(posts: plan.posts, filled: plan.turnover.filled, number: plan.number * 4, key: key)
    underTreatment = Int(plan.underTreatment.rounded())
  }

  /// A week of leaving and hiring, follow-up, referrals and first appointments.
  package mutating func step(_ week: Int, _ now: Week, plan: borrowing ClinicPlan, key: ReplicateKey) {
    employ(week, now, plan, key)
    var appointments = followUp(week, plan, key)
    let all = appointments
    let last = lines.count - 1
    for place in 0...last {
      let mean =
        plan.lines[place].referrals * now.referrals[place]
        * plan.lines[place].demand(noticedWait: lines[place].noticedWait)
      let referred = InverseCount.poisson(
        key.uniform(
          process: Process.clinicReferrals.rawValue, entity: UInt64(plan.lines[place].number), step: UInt32(week)),
        mean: mean)
      lines[place].admit(week, referred: referred, plan: plan.lines[place], key: key)
      let before = lines[place].ever
      if place == 0 { serveDedicated(week, now, plan) }
      let offered = place == last ? appointments : min(appointments, all * plan.lines[place].share)
      var left = offered
      underTreatment += lines[place].serve(week, appointments: &left)
      appointments -= offered - left
      lines[place].notice(week, since: before, plan: plan.lines[place])
    }
  }

  /// Clinicians at work, in full-time posts.
  package func atWork(_ plan: borrowing ClinicPlan) -> Double { Double(staff.inPost) * plan.postSize }

  /// Starts the counts of a new year.
  package mutating func beginYear() {
    for place in lines.indices { lines[place].beginYear() }
  }

  /// Leaving and hiring; an added post of less than full time counts as one person.
  private mutating func employ(_ week: Int, _ now: Week, _ plan: borrowing ClinicPlan, _ key: ReplicateKey) {
    let number = plan.number * 4
    staff.step(week, posts: plan.posts, plan: plan.turnover, number: number, key: key)
    added.step(week, posts: Clinic.people(now.addedPosts), plan: plan.turnover, number: number + 1, key: key)
    dedicated.step(week, posts: Clinic.people(now.dedicatedPosts), plan: plan.turnover, number: number + 2, key: key)
    addedTime = Double(added.inPost) * Clinic.time(now.addedPosts)
  }

  /// Follow-up of the children under treatment, whose treatment ends the later the less of it there is.
  ///
  /// - Returns: first appointments that the rest of the clinicians' time gives.
  private mutating func followUp(_ week: Int, _ plan: borrowing ClinicPlan, _ key: ReplicateKey) -> Double {
    let time = (atWork(plan) + addedTime) * plan.appointments
    let needed = Double(underTreatment) * plan.followUpWeekly
    let given = needed > time ? time / needed : 1
    let ending = InverseCount.binomial(
      key.uniform(process: Process.clinicDischarge.rawValue, entity: plan.number, step: UInt32(week)),
      trials: underTreatment, hazard: plan.endOfTreatment * given)
    underTreatment -= ending
    return time - given * needed
  }

  /// First appointments of the posts for the first path alone, whose clinicians keep their own children under treatment.
  private mutating func serveDedicated(_ week: Int, _ now: Week, _ plan: borrowing ClinicPlan) {
    guard dedicated.inPost > 0 else { return }
    var appointments = Double(dedicated.inPost) * Clinic.time(now.dedicatedPosts) * plan.dedicatedAppointments
    _ = lines[0].serve(week, appointments: &appointments)
  }

  /// People who fill so many full-time posts, and the share of full time that each works.
  private static func people(_ posts: Double) -> Int { posts > 0 ? Int(posts.rounded(.up)) : 0 }
  private static func time(_ posts: Double) -> Double { posts > 0 ? posts / posts.rounded(.up) : 0 }
}
