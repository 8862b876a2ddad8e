import DecisionAnalysis
import Reports
import Wording

/// A made-up run, large enough to exercise every part of a report; its numbers claim nothing about any area.
enum ExampleFacts {
  static let years = Array(2007...2011)
  static let names = ["Nothing more", "More foster carers", "Lower thresholds", "The whole plan"]

  static var facts: ReportFacts {
    ReportFacts(
      question: "Foster carers or lower thresholds?", area: "Rotherham, start of 2006", years: years,
      portfolios: portfolios, draws: 2000, replications: 1, leading: .one(2), indicators: indicators, grades: grades,
      gaps: gaps,
      money: money, contributions: contributions, dependences: dependences, basis: basis, recipe: recipe)
  }

  static let portfolios: [ReportFacts.Portfolio] = [
    .init(name: names[0], deploys: []),
    .init(
      name: names[1],
      deploys: [
        "Foster carer recruitment: 20 households, 2007–2009", "Foster carer support: 40 households, 2007–2011",
      ]),
    .init(name: names[2], deploys: ["Lower intervention threshold: 10 per cent, 2007–2011, over 6 months"]),
    .init(
      name: names[3],
      deploys: [
        "Foster carer recruitment: 20 households, 2007–2009", "Lower intervention threshold: 10 per cent, 2008–2011",
        "Duty and assessment capacity: 3 workers, 2007–2011",
      ]),
  ]

  /// A spread around a middle, as wide as `width` at 8 in 10.
  static func spread(_ middle: Double, _ width: Double, error: Double? = nil) -> Spread {
    Spread(
      mean: middle, half: (middle - width * 0.26)...(middle + width * 0.27),
      eighty: (middle - width * 0.49)...(middle + width * 0.51),
      ninetyFive: (middle - width * 0.75)...(middle + width * 0.8), error: error ?? width / 80)
  }

  static func indicator(
    _ id: String, _ name: String, _ area: String, _ unit: String, _ direction: IndicatorFacts.Direction, start: Double,
    drift: Double, width: Double, effects: [Double], swing: Double, limits: ClosedRange<Double>? = nil
  ) -> IndicatorFacts {
    let courses = ([0] + effects).map { effect in
      years.indices.map { year in
        let share = Double(year + 1) / Double(years.count)
        return spread(start + drift * Double(year + 1) + effect * share, width * (0.4 + 0.6 * share))
      }
    }
    let changes = effects.map { effect in
      let good = direction == .lower ? effect < 0 : effect > 0
      let lost = abs(effect) < width * 0.12
      let chance = Estimate(value: lost ? 0.5 + (good ? 0.07 : -0.07) : good ? 0.94 : 0.08, error: 0.008)
      return ChangeFacts(
        difference: effect == 0 ? spread(0, 0, error: 0) : spread(effect, max(abs(effect) * 1.1, width * 0.25)),
        better: direction == .higher || direction == .lower ? chance : nil,
        worse: direction == .higher || direction == .lower
          ? Estimate(value: 1 - chance.value, error: 0.008) : nil,
        insideChange: direction.isUnclaimed ? Estimate(value: 0.04, error: 0.01) : nil,
        unchanged: effect == 0 ? 1 : 0, verdict: verdict(effect, lost: lost, good: good, direction, swing))
    }
    return IndicatorFacts(
      id: id, name: name, area: area, unit: QuantityUnit(unit), direction: direction, limits: limits,
      past: [.init(year: 2006, value: start)], courses: courses, changes: changes, yearlySwing: swing)
  }

  private static func verdict(
    _ effect: Double, lost: Bool, good: Bool, _ direction: IndicatorFacts.Direction, _ swing: Double
  ) -> Verdict {
    if effect == 0 { return .noEffect }
    if lost { return .eitherWay }
    let side: Verdict.Side = direction.isUnclaimed ? (effect > 0 ? .rises : .falls) : good ? .better : .worse
    return abs(effect) < swing ? .realButSmall(side) : .real(side)
  }

  static let indicators: [IndicatorFacts] = [
    indicator(
      "initial-assessments-in-7-days", "Initial assessments inside 7 working days", "Staying safe", "%", .higher,
      start: 67, drift: 0.8, width: 11, effects: [0, -14, -5], swing: 3.1, limits: 0...100),
    indicator(
      "three-or-more-placements", "Children looked after with three or more placements in the year", "Staying safe",
      "%", .lower, start: 13.2, drift: -0.1, width: 5, effects: [-2.4, 0.3, -1.9], swing: 1.8, limits: 0...100),
    indicator(
      "long-term-stability", "Long-term placements that last", "Staying safe", "%", .higher, start: 64, drift: 0.2,
      width: 8, effects: [4.2, -0.4, 3.6], swing: 2.9, limits: 0...100),
    indicator(
      "looked-after-rate", "Children looked after", "Staying safe", "per 10,000", .inside(45...62), start: 57.4,
      drift: 0.3, width: 9, effects: [0.4, -2.1, -1.6], swing: 2.2),
    indicator(
      "re-referral-rate", "Repeat referrals within 12 months", "Staying safe", "%", .lower, start: 21, drift: 0,
      width: 5, effects: [0, 1.9, -1.2], swing: 1.7, limits: 0...100),
    indicator(
      "register-rate", "Children on the protection register", "Staying safe", "per 10,000", .inside(20...32),
      start: 25, drift: 0.1, width: 8, effects: [0, 2.8, 1.7], swing: 2.6),
    indicator(
      "lac-five-gcses", "Five good GCSEs, children looked after", "Enjoying and achieving", "%", .higher, start: 11,
      drift: 0.4, width: 12, effects: [0.9, 0.2, 1.4], swing: 5.6, limits: 0...100),
    indicator(
      "five-gcses", "Five good GCSEs", "Enjoying and achieving", "%", .higher, start: 52.3, drift: 1.9, width: 6,
      effects: [0, 0.1, 0.1], swing: 1.4, limits: 0...100),
    indicator(
      "camhs-wait", "Wait for a first CAMHS appointment", "Being healthy", "weeks", .lower, start: 14, drift: -0.4,
      width: 7, effects: [-0.2, 0.8, 0.1], swing: 2),
    indicator(
      "teenage-conceptions", "Teenage conceptions", "Being healthy", "per 1,000", .lower, start: 51.8, drift: -1.1,
      width: 9, effects: [0, -0.2, -0.3], swing: 3.4),
    indicator(
      "neet", "Young people aged 16 to 18 not in education, employment or training", "Achieving economic well-being",
      "%", .lower, start: 9.6, drift: -0.3, width: 2.4, effects: [0, -0.1, -0.2], swing: 0.6, limits: 0...100),
    indicator(
      "first-time-entrants", "First-time entrants to youth justice", "Making a positive contribution", "per 100,000",
      .lower, start: 2150, drift: -40, width: 520, effects: [-6, -38, -55], swing: 150),
  ]
}
