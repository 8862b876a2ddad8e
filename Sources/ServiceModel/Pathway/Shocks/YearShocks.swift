import Mathematics
import Stochastics

/// What every rate that drifts is multiplied by in one year.
struct YearShocks: Sendable {
  private var values = InlineArray<13, Double>(repeating: 1)

  /// A year in which nothing is out of the ordinary.
  init() { precondition(Shock.allCases.count == 13, "one value a shock") }

  /// The multiplier of a rate, 1 as at the start.
  subscript(_ shock: Shock) -> Double {
    @inline(__always) get { values[shock.index] }
    @inline(__always) set { values[shock.index] = newValue }
  }

  /// Puts the year's chance on the handles of a week, beside what a plan does to them.
  @inline(__always)
  func apply(to levers: inout WeekLevers, baseLeaving: Double) {
    levers[.returnHazard] *= self[.returns]
    levers[.registrationShare] *= self[.registrations]
    levers[.reRegistrationHazard] *= self[.reRegistrations]
    levers[.careEntryHazard] *= self[.entries]
    levers[.hiringRate] *= self[.hiring]
    // Leaving is moved by points of workers; as many as make the hazard so many times as high.
    levers[.leavingHazard] += baseLeaving * logarithm(self[.leaving])
  }
}

/// The shocks of all years of one replicate, which its portfolios share.
struct ShockCourse: Sendable {
  /// By year from the first.
  private(set) var years: [YearShocks]

  init(_ draw: borrowing ParameterDraw, years count: Int, key: ReplicateKey) {
    years = Array(repeating: YearShocks(), count: count)
    for shock in Shock.allCases {
      let process = PersistentShock(persistence: draw[shock.persistence], innovation: draw[shock.innovation])
      let course = process.multipliers(
        years: count, startsUnknown: shock.startsUnknown, ofReciprocal: shock.fillsVacancies, key: key,
        process: shock.process)
      for year in 0..<count { years[year][shock] = course[year] }
    }
  }
}
