package import DecisionAnalysis
import GradeDescriptors
package import Runs
import ServiceModel

/// What indicators alone say of grades, in words.
package enum Voice {
  /// That indicators alone do not decide grades, with the rank correlation of each area; `nil` where none was measured.
  ///
  /// - Parameter voices: the rank correlations by the id of the grade.
  package static func sentence(_ voices: [String: RankCorrelation], _ summary: RunSummary) -> String? {
    let heard = summary.toldGrades.compactMap { place in
      summary.outputs[place].id.gradeID.flatMap { voices[$0.id] }.map { (name: summary.outputs[place].name, voice: $0) }
    }
    guard let first = heard.first else { return nil }
    let areas = heard.map { "\($0.name) \(Figure.signed($0.voice.value, places: 2))" }.joined(separator: ", ")
    let error = Figure.fixed(1.96 * (heard.map(\.voice.error).max() ?? first.voice.error), places: 2)
    return "Indicators alone do not decide grades: practice counts for more. Over the futures of this run with nothing "
      + "more done, the rank correlation between what an area’s indicators say and its grade in \(summary.question.lastYear) is "
      + "\(areas) (each to within \(error); 1 would mean that indicators decide, 0 that they say nothing). Across "
      + "simulated areas whose practice is drawn at random it stays below 0.5 in every area "
      + "(docs/descriptors/calibration.md)."
  }
}
