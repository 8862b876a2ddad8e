package import DecisionAnalysis
import Foundation
package import Runs
import Wording

/// What a report is made of as JSON, keys in order, so that the same run gives the same bytes.
package struct JSONReport: Codable, Hashable, Sendable {
  /// The run's results and how it was made, as in its own files.
  package var summary: RunSummary
  package var manifest: Manifest
  /// The answer in three sentences, and the table on which a decision is taken.
  package var answer: [String]
  package var decision: DecisionTable
  /// Which plan leads, places counting from the first plan after doing nothing more.
  package var leading: LeadingPlan
  /// The search whose best plans the run plays; absent for other runs.
  package var search: BestResult?
  /// What was played again, and what effects follow most closely.
  package var contributions: [Contribution]
  package var dependences: [Dependence]
  /// What holds each grade back by the grade's id, and how closely grades follow indicators alone.
  package var held: [String: [HeldBack]]
  package var indicatorVoice: [String: RankCorrelation]
  /// Remarks on the model and how it was played, a sentence each, and the command that makes the run again.
  package var remarks: [String]
  package var command: String

  private init(_ report: RunReport) {
    summary = report.summary
    manifest = report.manifest
    answer = Answer(report.summary).sentences
    decision = report.summary.decision
    leading = report.summary.leadingPlan
    search = report.search
    contributions = report.contributions
    dependences = report.summary.dependences
    held = report.held
    indicatorVoice = report.voices
    remarks = report.summary.remarks
    command = report.command
  }

  /// The document. What is not a number, such as the error of a single draw, stands as a word.
  package static func page(_ report: RunReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinite", negativeInfinity: "-infinite", nan: "not a number")
    return plainJSON(String(decoding: try encoder.encode(JSONReport(report)), as: UTF8.self)) + "\n"
  }
}
