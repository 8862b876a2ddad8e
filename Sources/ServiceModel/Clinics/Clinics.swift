import Mathematics
package import Stochastics

/// The mental health service and children's occupational therapy of an area.
package struct Clinics: Sendable {
  /// Tiers 2 and 3, looked-after children and young offenders on paths of their own.
  package private(set) var mentalHealth: Clinic
  /// Occupational therapy: urgent referrals, then the others.
  package private(set) var therapy: Clinic

  /// Both at the start.
  package init(_ plan: borrowing ClinicsPlan, key: ReplicateKey) {
    mentalHealth = Clinic(plan.mentalHealth, key: key)
    therapy = Clinic(plan.therapy, key: key)
  }

  /// What bears on both in one week.
  package struct Week: Sendable {
    /// Children aged 5 to 15, under 18 and looked after, each against the start.
    package var schoolAge = 1.0
    package var children = 1.0
    package var lookedAfter = 1.0
    /// Posts that a plan adds: mental health clinicians, those for looked-after children, therapists.
    package var clinicians = 0.0
    package var lookedAfterClinicians = 0.0
    package var therapists = 0.0
    /// What a plan multiplies referrals to mental health by.
    package var referrals = 1.0

    /// A week like the start.
    package init() {}
  }

  /// A week of both.
  package mutating func step(_ week: Int, _ now: Week, plan: borrowing ClinicsPlan, key: ReplicateKey) {
    var health = Clinic.Week()
    health.addedPosts = now.clinicians
    health.dedicatedPosts = now.lookedAfterClinicians
    health.referrals[0] = now.lookedAfter
    health.referrals[1] = now.children
    health.referrals[2] = now.schoolAge * now.referrals
    health.referrals[3] = now.schoolAge * now.referrals
    mentalHealth.step(week, health, plan: plan.mentalHealth, key: key)
    var other = Clinic.Week()
    other.addedPosts = now.therapists
    other.referrals = InlineArray(repeating: now.children)
    therapy.step(week, other, plan: plan.therapy, key: key)
  }

  /// Starts the counts of a new year.
  package mutating func beginYear() {
    mentalHealth.beginYear()
    therapy.beginYear()
  }

  /// Whether children balance on every path.
  package var balances: Bool {
    mentalHealth.lines.allSatisfy(\.balances) && therapy.lines.allSatisfy(\.balances)
  }

  /// What placement changes are multiplied by for the wait of looked-after children.
  package func moves(_ plan: borrowing ClinicsPlan) -> Double {
    power(mentalHealth.lines[0].waitRatio(plan.mentalHealth.lines[0]), plan.waitOnMoves)
  }
}

/// Paths into the mental health service, in order of service.
enum MentalHealthPath: Int, CaseIterable {
  case lookedAfter, youngOffenders, tierTwo, tierThree
}

/// Paths into occupational therapy, in order of service.
enum TherapyPath: Int, CaseIterable {
  case urgent, routine
}
