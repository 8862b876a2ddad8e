import DecisionAnalysis
package import Runs
import ServiceModel

/// What a run cannot tell, a sentence each, the weightiest first; for readers who see nothing but the first pages.
package struct RunLimits: Sendable {
  let summary: RunSummary

  /// The limits of a run.
  package init(_ summary: RunSummary) { self.summary = summary }

  /// The sentences.
  package var sentences: [String] {
    [
      RunWords.projection, draws, grades,
      RunWords.practice(summary.question.practiceEvidence, summary.question.practiceFindings),
      numbers, replaced, judgement, money,
    ].compactMap { $0 }
  }

  private var draws: String {
    let question = summary.question
    if question.isOneFuture { return RunWords.oneFuture }
    let error = 2 * (0.25 / Double(question.draws)).squareRoot()
    let known = RunWords.chanceError(Figure.fixed(100 * error, places: error < 0.01 ? 1 : 0))
    return known + " More futures would tell smaller changes apart, and make none of them larger."
  }

  private var grades: String? {
    summary.toldGrades.isEmpty
      ? nil
      : "Grades are worked out as if inspected under the 2007 framework; no inspector gave them, and another reading of the same "
        + "evidence could give others."
  }

  /// How many of the numbers that went in are known how well.
  private var numbers: String? {
    let counts = summary.counts(\.confidence.rawValue)
    let all = counts.reduce(0) { $0 + $1.count }
    let assumed = counts.first { $0.word == Confidence.assumption.rawValue }?.count ?? 0
    guard all > 0 else { return nil }
    return
      "\(Figure.fixed(Double(assumed))) of the \(Figure.fixed(Double(all))) numbers that went in are assumptions without a source."
  }

  private var replaced: String? {
    let own = summary.question.assumptions
    guard !own.isEmpty else { return nil }
    let names = own.prefix(Self.most).map { "‘\($0.label.isEmpty ? $0.parameter : $0.label)’" }
    let more = own.count > Self.most ? " and \(own.count - Self.most) more" : ""
    return
      "The scenario puts numbers of its own in the place of the catalogue’s: \(names.joined(separator: ", "))\(more)."
  }

  private static let most = 6

  /// Interventions of which nothing but judgement is known.
  private var judgement: String? {
    let all = summary.portfolios.flatMap(\.deployments).filter { $0.evidenceGrade == .judgement }
    let names = all.reduce(into: [String]()) { if !$0.contains($1.name) { $0.append($1.name) } }
    guard !names.isEmpty else { return nil }
    let more = names.count > Self.most ? " and \(names.count - Self.most) more" : ""
    return "On judgement alone (evidence D) rests what is believed of: "
      + names.prefix(Self.most).joined(separator: "; ") + more + "."
  }

  private var money: String? {
    guard summary.hasMoney else { return nil }
    let bodies = RunWords.uncounted.map { $0.name.prefix(1).lowercased() + $0.name.dropFirst() }
    return
      "What these spend or save besides is not counted, which is not the same as nothing: \(bodies.joined(separator: "; "))."
  }
}
