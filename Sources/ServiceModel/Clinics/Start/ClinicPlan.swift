import Mathematics

/// A clinic's constants for one draw, solved so that its queues stand still when nothing is done.
package struct ClinicPlan: Sendable {
  /// Number among the clinics; part of its keys.
  package var number: UInt64
  /// Paths in order of service, the last of which takes what the others leave.
  package var lines: [LinePlan]
  /// People in the clinic's own posts, filled or not, and the full-time posts that each is.
  package var posts: Int
  package var postSize: Double
  /// Leaving and hiring.
  package var turnover: ClinicStaff.Turnover
  /// Appointments, first or later, that a full-time clinician has in a week.
  package var appointments: Double
  /// First appointments in a week of a full-time clinician who sees the first path alone.
  package var dedicatedAppointments = 0.0
  /// Appointments in a week that a child under treatment has.
  package var followUpWeekly: Double
  /// Weekly hazard that a treatment with all its appointments ends.
  package var endOfTreatment: Double
  /// Children under treatment at the start.
  package var underTreatment: Double

  /// What a clinic is like, apart from its paths.
  package struct Inputs: Sendable {
    /// Full-time clinicians in post.
    package var clinicians: Double
    /// Share of people who leave in a year, and months that a vacant post takes to fill.
    package var leaveYear: Double
    package var monthsToFill: Double
    /// Later appointments of a treatment, each as long as a first one, and the mean weeks that it lasts.
    package var followUps: Double
    package var treatmentWeeks: Double

    /// Inputs of a clinic.
    package init(
      clinicians: Double, leaveYear: Double, monthsToFill: Double, followUps: Double, treatmentWeeks: Double
    ) {
      self.clinicians = clinicians
      self.leaveYear = leaveYear
      self.monthsToFill = monthsToFill
      self.followUps = followUps
      self.treatmentWeeks = treatmentWeeks
    }
  }

  /// Solves a clinic.
  ///
  /// - Parameters:
  ///   - lines: its paths; each but the last keeps the share of appointments that holds its wait.
  ///   - firstAlways: whether the first path always comes first instead.
  package init(number: UInt64, lines: [LinePlan], firstAlways: Bool, _ inputs: Inputs) {
    self.number = number
    self.lines = lines
    let last = lines.count - 1
    turnover = ClinicStaff.Turnover(leaveYear: inputs.leaveYear, monthsToFill: inputs.monthsToFill)
    posts = max(1, Int((inputs.clinicians / turnover.filled).rounded()))
    let staffing = turnover.varianceRate(posts: posts)
    let balances = lines.indices.map {
      LineBalance(lines[$0], others: firstAlways && $0 == last ? lines[0].referrals : 0, staffing: staffing)
    }
    // Appointments a week: what everybody uses, and what the last path leaves unused on average.
    let each = 1 / (1 - lines[0].again)
    let reached = lines.reduce(0) { $0 + $1.reached }
    let all = (reached + balances[last].spare) * each
    for place in 0..<last {
      self.lines[place].share = firstAlways && place == 0 ? 1 : balances[place].capacity * each / all
    }
    let seen = lines.reduce(0) { $0 + $1.seen }
    postSize = inputs.clinicians / turnover.filled / Double(posts)
    appointments = (all + inputs.followUps * seen) / inputs.clinicians
    followUpWeekly = inputs.followUps / inputs.treatmentWeeks
    // A chance of a week is exact where treatments end on average after so many weeks; where all end in their first week,
    // the hazard stays finite and leaves one in a million million.
    endOfTreatment = -logarithmOnePlus(-min(1 - 1e-12, 1 / max(1, inputs.treatmentWeeks)))
    underTreatment = seen * inputs.treatmentWeeks
  }
}
