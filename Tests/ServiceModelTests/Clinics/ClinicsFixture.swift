import ServiceModel
import Stochastics

/// Clinics of Rotherham played by themselves.
struct ClinicsFixture {
  var plan: ClinicsPlan

  /// The clinics of a draw.
  init(draw: Int = 0, area: String = "rotherham-2006") throws {
    let engine = try EngineFixture.engine(EngineFixture.scenario([], area: area))
    plan = try engine.clinics(draw: draw).plan
  }

  /// What a year ended with.
  struct Year: Equatable {
    var long = 0.0
    var lookedAfterWait = 0.0
    var therapyWait = 0.0
    var waiting = 0.0
    var seen = 0.0
    var therapyWaiting = 0.0
    var therapySeen = 0.0
    var referred = 0.0
    var therapyReferred = 0.0
  }

  /// Plays so many years of one chance.
  ///
  /// - Parameter change: what is done in a week.
  func play(_ chance: Int, years: Int = 5, change: (_ week: Int, inout Clinics.Week) -> Void = { _, _ in }) -> [Year] {
    let key = ReplicateKey(seed: 5, draw: chance, replication: 0)
    var clinics = Clinics(plan, key: key)
    return (0..<years).map { year in
      clinics.beginYear()
      for week in (year * 52)..<(year * 52 + 52) {
        var now = Clinics.Week()
        change(week, &now)
        clinics.step(week, now, plan: plan, key: key)
      }
      precondition(clinics.balances, "children balance")
      return reading(clinics, year * 52 + 51)
    }
  }

  private func reading(_ clinics: Clinics, _ week: Int) -> Year {
    Year(
      long: clinics.overThirteenWeeks(at: week).percent, lookedAfterWait: clinics.lookedAfterWait,
      therapyWait: clinics.therapyWait(at: week), waiting: Double(clinics.mentalHealth.waiting(at: week)),
      seen: Double(clinics.mentalHealth.seenThisYear), therapyWaiting: Double(clinics.therapy.waiting(at: week)),
      therapySeen: Double(clinics.therapy.seenThisYear),
      referred: Double(clinics.mentalHealth.lines.reduce(0) { $0 + $1.year.referred }),
      therapyReferred: Double(clinics.therapy.lines.reduce(0) { $0 + $1.year.referred }))
  }

  /// The mean of one number of every year over so many chances, and its standard error.
  func means(
    _ number: (Year) -> Double, chances: Int = 200, years: Int = 5,
    change: (_ week: Int, inout Clinics.Week) -> Void = { _, _ in }
  ) -> [(mean: Double, error: Double)] {
    let all = (1...chances).map { play($0, years: years, change: change) }
    return (0..<years).map { year in
      let moments = RunningMoments(all.map { number($0[year]) })
      return (moments.mean, moments.meanError)
    }
  }
}
