/// Waits against those at the start, for whatever a wait bears on elsewhere; 1 at the start.
///
/// Each is the wait that referrers and families have noticed by now, smoothed as induced referrals have it.
package struct ClinicWaits: Sendable, Equatable {
  /// Children referred to tiers 2 and 3 of mental health, weighted by referrals at the start.
  package var mentalHealth: Double
  /// Looked-after children referred to mental health.
  package var lookedAfter: Double
  /// Young offenders referred to mental health.
  package var youngOffenders: Double
  /// Children referred for occupational therapy without urgency.
  package var therapy: Double
}

/// What the clinics' lists and books say at a year's end.
struct ClinicReadings: Sendable {
  /// Children on the mental health list, those who have waited over 13 weeks counted.
  let overThirteenWeeks: CountedShare
  /// Weeks: mean of looked-after children seen, and the 90th centile of the routine therapy list.
  let lookedAfterWait: Double
  let therapyWait: Double
  /// Waits against the start.
  let waits: ClinicWaits
  /// Children waiting and children seen for the first time in the year.
  let mentalHealthWaiting: Int
  let mentalHealthSeen: Int
  let therapyWaiting: Int
  let therapySeen: Int
  /// Children aged 5 to 15 with a mental disorder who neither wait for the service nor are treated by it.
  let withoutMentalHealth: Double

  init(_ clinics: borrowing Clinics, plan: borrowing ClinicsPlan, week: Int, schoolAge: Double) {
    overThirteenWeeks = clinics.overThirteenWeeks(at: week)
    lookedAfterWait = clinics.lookedAfterWait
    therapyWait = clinics.therapyWait(at: week)
    waits = clinics.waits(plan)
    mentalHealthWaiting = overThirteenWeeks.of
    mentalHealthSeen = clinics.mentalHealth.seenThisYear
    therapyWaiting = clinics.therapy.waiting(at: week)
    therapySeen = clinics.therapy.seenThisYear
    withoutMentalHealth = plan.withoutService(
      schoolAge: schoolAge, known: mentalHealthWaiting + clinics.mentalHealth.underTreatment)
  }
}

extension ClinicLine {
  /// The noticed wait against the wait at the start, both counted to the middle of a week so that neither is 0.
  package func waitRatio(_ plan: borrowing LinePlan) -> Double { (noticedWait + 0.5) / (plan.wait + 0.5) }

  /// Mean weeks to a first appointment of the children seen this year; what the next would wait where nobody was.
  package var meanWait: Double { year.seen > 0 ? Double(year.weeksWaited) / Double(year.seen) : lastWait }
}

extension Clinics {
  /// Waits against the start.
  package func waits(_ plan: borrowing ClinicsPlan) -> ClinicWaits {
    let health = plan.mentalHealth.lines
    let ratio = { (path: MentalHealthPath) in mentalHealth.lines[path.rawValue].waitRatio(health[path.rawValue]) }
    let (two, three) = (health[MentalHealthPath.tierTwo.rawValue], health[MentalHealthPath.tierThree.rawValue])
    let routine = TherapyPath.routine.rawValue
    return ClinicWaits(
      mentalHealth: (ratio(.tierTwo) * two.referrals + ratio(.tierThree) * three.referrals)
        / (two.referrals + three.referrals),
      lookedAfter: ratio(.lookedAfter), youngOffenders: ratio(.youngOffenders),
      therapy: therapy.lines[routine].waitRatio(plan.therapy.lines[routine]))
  }

  /// Children on the mental health list at a week's end who have waited over 13 weeks (indicator
  /// camhs-wait-over-13-weeks).
  package func overThirteenWeeks(at week: Int) -> CountedShare {
    var long = 0
    var all = 0
    for line in mentalHealth.lines {
      long += line.waiting(at: week, forWeeks: 13)
      all += line.waiting(at: week)
    }
    return CountedShare(long, of: all)
  }

  /// Mean weeks to a first appointment of looked-after children seen in the year (indicator lac-camhs-wait).
  package var lookedAfterWait: Double { mentalHealth.lines[MentalHealthPath.lookedAfter.rawValue].meanWait }

  /// The 90th centile of weeks waited so far by those on the routine therapy list (indicator paediatric-ot-wait).
  package func therapyWait(at week: Int) -> Double {
    let line = therapy.lines[TherapyPath.routine.rawValue]
    return line.weeksWaited(at: week, rank: line.waiting(at: week) / 10)
  }
}

extension Clinic {
  /// Children waiting for a first appointment at a week's end.
  package func waiting(at week: Int) -> Int { lines.reduce(0) { $0 + $1.waiting(at: week) } }

  /// Children seen for the first time this year.
  package var seenThisYear: Int { lines.reduce(0) { $0 + $1.year.seen } }
}
