import DecisionAnalysis
import Foundation
import Runs

/// Results of a made-up run of eight futures, small enough to check by hand.
enum SmallSummary {
  /// The results, read as a finished run's are.
  static func make(name: String = "A small question") throws -> RunSummary {
    let bytes = try JSONSerialization.data(withJSONObject: try fields(name: name))
    return try JSONDecoder().decode(RunSummary.self, from: bytes)
  }

  private static func fields(name: String) throws -> [String: Any] {
    [
      "question": question(name: name), "outputs": outputs, "gaps": [Any](), "numbers": [Any](), "refused": 3,
      "drawsWithRefusals": 2,
      "portfolios": [
        [
          "name": "Nothing more", "deployments": [Any](), "aims": [Any](), "budget": [Any](),
          "years": [["year": 2007, "outputs": try nothing()], ["year": 2008, "outputs": try nothing()]],
        ],
        [
          "name": "More carers", "aims": ["indicator.waits"], "deployments": [deployment], "budget": try budget(),
          "years": [["year": 2007, "outputs": try plan(0)], ["year": 2008, "outputs": try plan(1)]],
        ],
      ],
      "influences": [
        [
          "portfolio": "More carers", "output": "indicator.moves", "input": "carers.strength",
          "name": "More carers: strength of its effects", "confidence": "assumption", "source": "assumption",
          "correlation": ["value": -0.7, "error": 0.1],
        ]
      ],
    ]
  }

  private static func question(name: String) -> [String: Any] {
    [
      "scenario": name, "about": "", "area": "somewhere", "areaName": "Somewhere", "firstYear": 2007, "lastYear": 2008,
      "discountRate": 0.035,
      "draws": 8, "replications": 1, "seed": 2006, "priors": "evidence-to-date", "parametersVary": true,
      "chanceVaries": true, "practiceEvidence": "", "practiceFindings": 0,
      "assumptions": [
        [
          "parameter": "fee", "label": "Fee", "because": "our own books", "range": [1, 2, 3],
          "catalogue": [2, 3, 4], "unit": "GBP",
        ]
      ],
    ]
  }

  private static var deployment: [String: Any] {
    [
      "intervention": "carers", "name": "More carers", "dose": 20, "unit": "households", "years": "2007-2008",
      "evidenceGrade": "C", "evidenceSign": "positive",
    ]
  }

  private static var outputs: [[String: Any]] {
    [
      ["id": "indicator.moves", "name": "Moves", "kind": "indicator", "unit": "%", "better": "lower"],
      [
        "id": "indicator.rate", "name": "Children looked after", "kind": "indicator", "unit": "per 10,000",
        "better": "band",
      ],
      ["id": "indicator.waits", "name": "Long waits", "kind": "indicator", "unit": "%", "better": "lower"],
      [
        "id": "grade.jar.area.staying-safe", "name": "Staying safe", "kind": "grade", "unit": "grade 1 to 4",
        "better": "higher",
      ],
      ["id": "limit.joint-area-review.L-4", "name": "Limit: L-4", "kind": "limit", "unit": "chance", "better": "none"],
    ]
  }

  private static let moves: [Float] = [12, 13, 11, 12.5, 12, 13.5, 11.5, 12]
  private static let rate: [Float] = [55, 58, 61, 74, 76, 57, 60, 59]
  private static let waits: [Float] = [5, 5, 6, 6, 5, 5, 6, 6]
  private static let grades: [Float] = [2, 3, 3, 2, 3, 4, 2, 3]

  private static func nothing() throws -> [[String: Any]] {
    try [moves, rate, waits].map {
      ["central": 1, "undefined": 0, "level": try encoded(DrawSummary($0)), "yearlyChange": 3]
    }
      + [
        ["central": 3, "undefined": 0, "grade": try encoded(GradeProbabilities(grades))],
        ["central": 0, "undefined": 0, "bound": try encoded(Estimate.chance(of: [1, 0, 0, 0, 1, 0, 0, 0]))],
      ]
  }

  private static func plan(_ year: Int) throws -> [[String: Any]] {
    let fewer = zip(moves, [1, 1.5, 1, 2, 1, 1, 1.5, 1] as [Float]).map { $0 - $1 * Float(year) }
    let lower = zip(rate, [0, 1, 2, 1, 3, 0, 1, 2] as [Float]).map { $0 - $1 * Float(year) }
    let better = grades.map { min(4, $0 + ($0 == 2 && year == 1 ? 1 : 0)) }
    return [
      try measured(fewer, moves, .lower), try measured(lower, rate, .inside(45...75)),
      try measured(waits, waits, .lower),
      [
        "central": 3, "undefined": 0, "grade": try encoded(GradeProbabilities(better)),
        "gradeChange": try encoded(GradeChange(better, against: grades)),
      ],
      ["central": 0, "undefined": 0, "bound": try encoded(Estimate.chance(of: [0, 0, 0, 0, 1, 0, 0, 0]))],
    ]
  }

  private static func measured(_ own: [Float], _ other: [Float], _ preference: Preference) throws -> [String: Any] {
    [
      "central": 1, "undefined": 0, "level": try encoded(DrawSummary(own)),
      "difference": try encoded(PairedDifference(own, against: other, preference: preference)),
    ]
  }

  private static func budget() throws -> [Any] {
    let dear: [[Float]] = [[90e3, 110e3, 100e3, 95e3, 105e3, 100e3, 100e3, 100e3], Array(repeating: 50e3, count: 8)]
    let none = [[Float]](repeating: Array(repeating: 0, count: 8), count: 2)
    return try BudgetLine.allCases.map { line in
      let own = line == .interventions || line == .total ? dear : none
      return try encoded(
        BudgetChange(line, portfolio: own, counterfactual: none, discounting: Discounting(rate: 0.035)))
    }
  }

  private static func encoded(_ value: some Encodable) throws -> Any {
    try JSONSerialization.jsonObject(with: try JSONEncoder().encode(value))
  }
}
