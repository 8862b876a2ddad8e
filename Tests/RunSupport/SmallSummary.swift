import DecisionAnalysis
import Decisions
import Foundation
package import Runs

/// Results of a made-up run of eight futures, small enough to check by hand.
package enum SmallSummary {
  /// The results, read as a finished run's are.
  package static func make(name: String = "A small question") throws -> RunSummary {
    try MadeUp.read(RunSummary.self, try fields(name: name))
  }

  private static func fields(name: String) throws -> [String: Any] {
    [
      "question": MadeUp.question(name, draws: 8, years: 2007...2008, assumption: "our own books"), "outputs": outputs,
      "gaps": [Any](), "numbers": [Any](), "refused": 3,
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
        MadeUp.influence(
          "More carers", "indicator.moves", "carers.strength", "More carers: strength of its effects", -0.7)
      ],
    ]
  }

  private static var deployment: [String: Any] {
    MadeUp.deployment("carers", "More carers", 20, "households", "2007-2008")
  }

  private static var outputs: [[String: Any]] {
    [
      MadeUp.output("indicator.moves", "Moves", "indicator", "%", "lower"),
      MadeUp.output("indicator.rate", "Children looked after", "indicator", "per 10,000", "band"),
      MadeUp.output("indicator.waits", "Long waits", "indicator", "%", "lower"),
      MadeUp.output("grade.jar.area.staying-safe", "Staying safe", "grade", "grade 1 to 4", "higher"),
      MadeUp.output("limit.joint-area-review.L-4", "Limit: L-4", "limit", "chance", "none"),
    ]
  }

  private static let moves: [Float] = [12, 13, 11, 12.5, 12, 13.5, 11.5, 12]
  private static let rate: [Float] = [55, 58, 61, 74, 76, 57, 60, 59]
  private static let waits: [Float] = [5, 5, 6, 6, 5, 5, 6, 6]
  private static let grades: [Float] = [2, 3, 3, 2, 3, 4, 2, 3]

  private static func nothing() throws -> [[String: Any]] {
    try [moves, rate, waits].map { try MadeUp.level($0, yearlyChange: 3) }
      + [try MadeUp.grade(grades), try MadeUp.limit([1, 0, 0, 0, 1, 0, 0, 0])]
  }

  private static func plan(_ year: Int) throws -> [[String: Any]] {
    let fewer = zip(moves, [1, 1.5, 1, 2, 1, 1, 1.5, 1] as [Float]).map { $0 - $1 * Float(year) }
    let lower = zip(rate, [0, 1, 2, 1, 3, 0, 1, 2] as [Float]).map { $0 - $1 * Float(year) }
    let better = grades.map { min(4, $0 + ($0 == 2 && year == 1 ? 1 : 0)) }
    return [
      try MadeUp.level(fewer, moves, .lower), try MadeUp.level(lower, rate, .inside(45...75)),
      try MadeUp.level(waits, waits, .lower), try MadeUp.grade(better, grades),
      try MadeUp.limit([0, 0, 0, 0, 1, 0, 0, 0]),
    ]
  }

  private static func budget() throws -> [Any] {
    let dear: [[Float]] = [[90e3, 110e3, 100e3, 95e3, 105e3, 100e3, 100e3, 100e3], Array(repeating: 50e3, count: 8)]
    let none = [[Float]](repeating: Array(repeating: 0, count: 8), count: 2)
    return try BudgetLine.allCases.map { line in
      let own = line == .interventions || line == .total ? dear : none
      return try MadeUp.fields(
        BudgetChange(line, portfolio: own, counterfactual: none, discounting: Discounting(rate: 0.035)))
    }
  }
}
