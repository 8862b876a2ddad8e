package import DecisionAnalysis
import Foundation
import Runs
import TestSupport

/// Pieces of made-up results, worked out from columns of futures as a real run's are.
package enum MadeUp {
  /// A value of a type that only a run makes, read from the fields of its file.
  package static func read<Value: Decodable>(_ type: Value.Type, _ fields: Any) throws -> Value {
    try JSONDecoder().decode(type, from: try JSONSerialization.data(withJSONObject: fields))
  }

  /// A value as the fields of its file.
  package static func fields(_ value: some Encodable) throws -> Any {
    try JSONSerialization.jsonObject(with: try JSONEncoder().encode(value))
  }

  /// An output with a level; with nothing more done where there is no other column to compare it with.
  package static func level(
    _ own: [Float], _ other: [Float]? = nil, _ preference: Preference = .none, yearlyChange: Double? = nil
  ) throws -> [String: Any] {
    var result: [String: Any] = ["central": 1, "undefined": 0, "level": try fields(DrawSummary(own))]
    if let yearlyChange { result["yearlyChange"] = yearlyChange }
    if let other { result["difference"] = try fields(PairedDifference(own, against: other, preference: preference)) }
    return result
  }

  /// A grade of 1 to 4 in every future.
  package static func grade(_ own: [Float], _ other: [Float]? = nil) throws -> [String: Any] {
    var result: [String: Any] = ["central": 3, "undefined": 0, "grade": try fields(GradeProbabilities(own))]
    if let other { result["gradeChange"] = try fields(GradeChange(own, against: other)) }
    return result
  }

  /// A rule that changes a grade in some futures.
  package static func limit(_ own: [Float]) throws -> [String: Any] {
    ["central": 0, "undefined": 0, "bound": try fields(Estimate.chance(of: own))]
  }

  /// An output's description, with whatever else it has.
  package static func output(
    _ id: String, _ name: String, _ kind: String, _ unit: String, _ better: String, _ more: [String: Any] = [:]
  ) -> [String: Any] {
    ["id": id, "name": name, "kind": kind, "unit": unit, "better": better].merging(more) { $1 }
  }

  /// A dose.
  package static func deployment(_ id: String, _ name: String, _ dose: Double, _ unit: String, _ years: String)
    -> [String: Any]
  {
    [
      "intervention": id, "name": name, "dose": dose, "unit": unit, "years": years, "evidenceGrade": "C",
      "evidenceSign": "positive",
    ]
  }

  /// An influence on an output.
  package static func influence(
    _ portfolio: String, _ output: String, _ input: String, _ name: String, _ correlation: Double,
    confidence: String = "assumption"
  ) -> [String: Any] {
    [
      "portfolio": portfolio, "output": output, "input": input, "name": name, "confidence": confidence,
      "source": "assumption", "correlation": ["value": correlation, "error": 0.1],
    ]
  }

  /// A question, with whatever is not the usual.
  package static func question(_ name: String, draws: Int, years: ClosedRange<Int>, assumption: String) -> [String: Any]
  {
    [
      "scenario": name, "about": "", "area": "somewhere", "areaName": "Somewhere", "firstYear": years.lowerBound,
      "lastYear": years.upperBound, "discountRate": 0.035, "draws": draws, "replications": 1, "seed": 2006,
      "priors": "evidence-to-date", "parametersVary": true, "chanceVaries": true, "practiceEvidence": "",
      "practiceFindings": 0,
      "assumptions": [
        [
          "parameter": "fee", "label": "Fee", "because": assumption, "range": [1, 2, 3], "catalogue": [2, 3, 4],
          "unit": "GBP",
        ]
      ],
    ]
  }
}
