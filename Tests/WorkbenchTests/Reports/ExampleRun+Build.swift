import DecisionAnalysis
import Decisions
import Foundation
import GradeDescriptors
import Reports
import RunSupport
import Runs
import ServiceModel

extension ExampleRun {
  /// The five areas, the overall grade, and what comes after, as far as so many.
  private static func judged(_ count: Int) -> [OutputID] {
    let review = Instrument.jointAreaReview.grades.filter {
      $0.isOverall || $0.area.map(JudgementArea.outcomes.contains) == true
    }
    let assessment = OutputLayout.instruments.filter { $0 != .jointAreaReview }.flatMap { instrument in
      instrument.grades.prefix(2).map { OutputID.grade(instrument, $0) }
    }
    let areas = review.filter { !$0.isOverall }
    let ordered =
      count < 3 ? areas.dropFirst().prefix(1) + review.filter(\.isOverall) : areas + review.filter(\.isOverall)
    return Array((ordered.map { OutputID.grade(.jointAreaReview, $0) } + assessment).prefix(count))
  }

  static func build(years: ClosedRange<Int>, plans: Int, indicators count: Int, grades: Int) throws -> RunReport {
    let catalogue = try BundledLibrary.shared.get().catalogue
    let courses = Array(indicators.prefix(count))
    let judged = judged(grades)
    var outputs: [[String: Any]] = courses.map {
      MadeUp.output(
        "indicator.\($0.id)", $0.name, "indicator", $0.unit, $0.better, ["area": $0.area, "published": $0.start])
    }
    outputs += BudgetLine.allCases.map {
      MadeUp.output($0.output.description, "Spending: \($0.rawValue)", "cost", "GBP at 2005/06 prices", "lower")
    }
    outputs += judged.enumerated().map {
      MadeUp.output($0.element.description, "Grade \($0.offset)", "grade", "grade 1 to 4", "higher")
    }
    let shares = years.map { Double($0 - years.lowerBound + 1) / Double(years.count) }
    let portfolios = try (0...plans).map { plan -> [String: Any] in
      let found = try zip(years, shares).map { year, share -> [String: Any] in
        ["year": year, "outputs": try results(courses, judged.count, plan, share, catalogue)]
      }
      return [
        "name": names[plan], "aims": [String](), "years": found, "deployments": deployments[plan], "examined": 143,
        "budget": plan == 0 ? [] : try budget(plan, shares),
      ]
    }
    let summary = try MadeUp.read(
      RunSummary.self,
      [
        "question": MadeUp.question(
          "Foster carers or lower thresholds?", draws: draws, years: years, assumption: "Fostering panel minutes"),
        "outputs": outputs, "portfolios": portfolios, "refused": 12, "drawsWithRefusals": 9,
        "gaps": [try gap(courses, plans, shares)],
        "influences": (1...plans).flatMap { influences(names[$0]) },
        "numbers": [
          [
            "id": "hours", "label": "Hours", "unit": "hours", "range": [11, 15, 19], "confidence": "assumption",
            "source": "S003", "locator": "page 3",
          ]
        ],
      ] as [String: Any])
    let manifest = try MadeUp.read(Manifest.self, manifest(years, plans))
    var report = RunReport(summary, manifest, folder: "Results/example/200x1-0", catalogue: catalogue)
    report.contributions = try contributions(plans)
    for (number, id) in judged.compactMap(\.gradeID).enumerated() {
      report.held[id.id] = try (0...plans).map { try held(id.id, number, plan: $0) }
      if id.area != nil, number < 5 {
        report.voices[id.id] = RankCorrelation(
          (0..<128).map { Float($0 * 37 % 128) }, (0..<128).map { Float($0 % (number + 2)) })
      }
    }
    return report
  }

  private static func results(
    _ courses: [Course], _ grades: Int, _ plan: Int, _ share: Double, _ catalogue: Catalogue
  ) throws -> [Any] {
    let levels = try courses.map { course -> Any in
      let known = catalogue.indicators.first { $0.id == course.id }
      let preference: Preference =
        switch course.better {
        case "higher": .higher
        case "lower": .lower
        default: known?.preferredBand.map { .inside($0) } ?? .none
        }
      let other = column(course, plan: 0, share: share)
      return plan == 0
        ? try MadeUp.level(other, yearlyChange: course.swing)
        : try MadeUp.level(column(course, plan: plan, share: share), other, preference)
    }
    let none = [Float](repeating: 1_000_000, count: draws)
    let costs = try BudgetLine.allCases.map { line in
      try MadeUp.level(zip(none, spending(line, plan, share)).map { $0 + $1 }, plan == 0 ? nil : none, .lower)
    }
    let judged = try (0..<grades).map { number in
      try MadeUp.grade(
        self.grades(number, plan: plan, share: share), plan == 0 ? nil : self.grades(number, plan: 0, share: share))
    }
    return levels + costs + judged
  }

  /// What a plan adds to a line of spending in a year: its price at once, savings on placements later.
  private static func spending(_ line: BudgetLine, _ plan: Int, _ share: Double) -> [Float] {
    guard plan > 0 else { return [Float](repeating: 0, count: draws) }
    let price = 70_000 * Double(plan)
    return (0..<draws).map { draw in
      let saved = share * 90_000 * Double(plan) * (1 + 0.6 * place(draw, 4))
      return switch line {
      case .interventions: Float(price)
      case .placements: Float(-saved)
      case .staff: plan == 1 ? 0 : Float(20_000 * share)
      case .total: Float(price) + Float(-saved) + (plan == 1 ? 0 : Float(20_000 * share))
      }
    }
  }

  private static func budget(_ plan: Int, _ shares: [Double]) throws -> [Any] {
    let none = [[Float]](repeating: [Float](repeating: 0, count: draws), count: shares.count)
    return try BudgetLine.allCases.map { line in
      try MadeUp.fields(
        BudgetChange(
          line, portfolio: shares.map { spending(line, plan, $0) }, counterfactual: none,
          discounting: Discounting(rate: 0.035)))
    }
  }

  private static func gap(_ courses: [Course], _ plans: Int, _ shares: [Double]) throws -> [String: Any] {
    func distance(_ plan: Int, _ share: Double) -> [Float] {
      zip(column(courses[2], plan: plan, share: share), column(courses[3], plan: plan, share: share)).map { $0 - $1 }
    }
    return [
      "gap": "lac-gcse-gap", "universal": "indicator.gcse-five-good", "vulnerable": "indicator.lac-gcse-five-good",
      "isStandardised": false,
      "portfolios": try (0...plans).map { plan in
        try shares.map { try MadeUp.level(distance(plan, $0), plan == 0 ? nil : distance(0, $0), .lower) }
      },
    ]
  }

  private static func influences(_ plan: String) -> [[String: Any]] {
    [
      ("hours", "Hours a duty worker has for assessments in a week", 0.62, "assumption"),
      ("referrals", "Rise in referrals when the threshold is lowered", -0.48, "derived"),
      ("posts", "Time to fill a vacant post", -0.27, "sourced"),
    ].map {
      MadeUp.influence(plan, "indicator.initial-assessments-in-7-days", $0.0, $0.1, $0.2, confidence: $0.3)
    } + [MadeUp.influence(plan, "cost.total", "carers.strength", "Recruitment: strength of its effects", 0.4)]
  }

  private static var deployments: [[[String: Any]]] {
    let carers = MadeUp.deployment("recruitment", "Foster carer recruitment", 20, "households", "2007-2009")
    let lower = MadeUp.deployment("lower-intervention-threshold", "Lower threshold", 10, "per cent", "2007-2011")
    return [[], [carers], [lower], [carers, lower]]
  }

  private static func manifest(_ years: ClosedRange<Int>, _ plans: Int) -> [String: Any] {
    let digest = String(repeating: "9b74c9897bac770f", count: 4)
    return [
      "format": 2, "run": "200x1-0", "title": "Foster carers or lower thresholds?",
      "versions": ["windscreen": "0.1.0", "swift": "6.3", "gsl": "2.8"],
      "scenario": ["file": "foster-carers.yaml", "sha256": digest], "resolvedScenario": digest, "data": digest,
      "dataFiles": [Any](), "refusedSets": 12, "drawsWithRefusals": 9, "files": [Any](),
      "design": [
        "draws": draws, "replications": 1, "seed": 7, "parametersVary": true, "chanceVaries": true,
        "portfolios": Array(names.prefix(plans + 1)), "years": Array(years),
      ] as [String: Any],
    ]
  }

  private static func contributions(_ plans: Int) throws -> [Contribution] {
    try [(0, false, 1.0), (indicators.count, true, 30_000)].map { output, isSum, unit in
      let part = { (size: Double, column: Int) in
        (0..<draws).map { Float(unit * size * (1 + 0.4 * place($0, column))) }
      }
      let (one, other) = (part(-13.6, 1), part(6.2, 2))
      let together = zip(one, other).enumerated().map { $1.0 + $1.1 + Float(unit * (2 + place($0, 3))) }
      let table = ContributionTable(
        alone: [
          ("lower-intervention-threshold", one), ("duty-and-assessment-capacity", other),
          ("recruitment", [Float](repeating: 0, count: draws)),
        ], together: together)
      return try MadeUp.read(
        Contribution.self,
        ["portfolio": plans, "output": output == 0 ? 0 : output, "isSum": isSum, "table": try MadeUp.fields(table)])
    }
  }

  /// What holds a grade back: nothing for one that is outstanding.
  private static func held(_ grade: String, _ number: Int, plan: Int) throws -> HeldBack {
    let aspects = [("thresholds", 0.06, 0.011), ("assessment-timeliness", 0.04, 0.003), ("quiet-aspect", 0.002, 0.001)]
    let isDone = number == 4
    return try MadeUp.read(
      HeldBack.self,
      [
        "grade": grade, "wanted": isDone ? "" : "good", "chance": ["value": 0.62, "error": 0.02], "distance": -0.1,
        "read": 28, "below": 11,
        "aspects": (isDone ? [] : aspects).map { name, gain, error -> [String: Any] in
          var aspect: [String: Any] = [
            "id": "staying-safe/\(name)", "title": name, "area": "Staying safe", "reads": "adequate", "next": "good",
            "asks": "Nearly everyone agrees when to act", "locator": "SS:3:R9", "closes": gain * 1.4,
            "gain": ["value": gain, "error": error], "fromPractice": 0.2,
            "indicators": name == "thresholds" ? [] : ["Initial assessments inside 7 working days"],
          ]
          if name != "thresholds" { aspect["fromIndicators"] = -0.4 }
          if plan > 0 { aspect["moved"] = 0.1 * Double(plan) }
          return aspect
        },
      ] as [String: Any])
  }
}
