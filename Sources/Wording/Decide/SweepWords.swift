package import DecisionAnalysis
import Decisions
package import Runs
import ServiceModel

/// How outcomes of the decision table answer to a dose that plans of a run sweep, in words.
package struct SweepWords: Sendable {
  let summary: RunSummary
  package let sweep: DoseSweep

  /// The words for one sweep of a run.
  package init(_ summary: RunSummary, _ sweep: DoseSweep) {
    self.summary = summary
    self.sweep = sweep
  }

  /// Its heading.
  package var title: String { "How much of ‘\(sweep.intervention)’" }

  /// What the numbers mean.
  package var reading: String {
    "What each dose changes by \(summary.question.lastYear) against nothing more, on average and in 8 of 10 futures, and in how many of "
      + "100 futures it is better."
  }

  /// Outcomes of the decision table that are measured and that some dose changes, by their places.
  package var outcomes: [Int] {
    summary.decision.outcomes.compactMap(summary.place(of:)).filter { place in
      sweep.plans.allSatisfy { change(place, $0) != nil } && sweep.plans.contains { change(place, $0)?.unchanged != 1 }
    }
  }

  /// The change of an outcome at every dose.
  package func course(_ outcome: Int) -> [DrawSummary] { sweep.plans.compactMap { change(outcome, $0)?.difference } }

  private func change(_ outcome: Int, _ plan: Int) -> PairedDifference? {
    summary.portfolios[plan].years.last?.outputs[outcome].difference
  }

  /// A dose in its unit.
  package func dose(_ place: Int) -> String { sweep.words(place) }

  /// The heads of a table about an outcome.
  package static let heads = ["Dose", "Mean change", "8 in 10 futures", "Better, of 100"]

  /// A row for each dose.
  package func rows(_ outcome: Int) -> [[String]] {
    let unit = QuantityUnit(summary.outputs[outcome])
    return sweep.plans.enumerated().compactMap { place, plan in
      change(outcome, plan).map { change in
        [
          dose(place), change.difference.change(unit), Futures.changes(change.difference, unit),
          change.strictlyBetter.map { Figure.percent($0.value) } ?? "–",
        ]
      }
    }
  }

  /// The smallest dose that makes an outcome better in 8 of 10 futures, or that none does; nothing where no way is better.
  package func smallest(_ outcome: Int) -> String? {
    let chances = sweep.plans.compactMap { change(outcome, $0)?.strictlyBetter }
    guard chances.count == sweep.plans.count else { return nil }
    return SmallestDose(chances.map { SampledValue(value: $0.value, error: $0.error) }).sentence(
      "‘\(summary.outputs[outcome].name)’ better", dose: dose, often: { "better \(Futures.words(chances[$0]))" })
  }

  /// What is said of every outcome, in the order of the decision table.
  package var sentences: [String] { outcomes.compactMap(smallest) }
}
