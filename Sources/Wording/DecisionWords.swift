import DecisionAnalysis
package import Runs
import ServiceModel

/// The table on which a decision is taken, in words: the same rows and cells on every page.
package struct DecisionWords: Sendable {
  /// A line of the table: what it is about, with nothing more done, and for each plan.
  package struct Row: Hashable, Sendable {
    package var name: String
    package var nothingMore: String
    package var plans: [String]
  }

  let summary: RunSummary
  let table: DecisionTable

  /// The table of a run.
  package init(_ summary: RunSummary) {
    self.summary = summary
    table = summary.decision
  }

  /// What the numbers mean.
  package var reading: String {
    "In \(summary.question.lastYear): the level or chance with nothing more done, then what each plan adds. "
      + "* marks what does not count as a change: it is about nothing, cannot be told from nothing in so many draws, or goes one "
      + "way in too few futures."
  }

  /// Its rows: outcomes, then money, then evidence.
  package var rows: [Row] { table.outcomes.compactMap(summary.place(of:)).map(outcome) + money + [evidence] }

  private var plans: Range<Int> { summary.portfolios.indices.dropFirst().startIndex..<summary.portfolios.count }

  private func outcome(_ place: Int) -> Row {
    let fact = summary.outputs[place]
    let unit = QuantityUnit(fact)
    if fact.kind == .grade {
      return Row(
        name: "\(fact.name), chance of good or better, %",
        nothingMore: summary.atLeastGood(place, portfolio: 0).map { Figure.percent($0.value) } ?? "–",
        plans: plans.map { summary.markedChance(place, portfolio: $0) })
    }
    let level = summary.portfolios[0].years.last?.outputs[place].level
    return Row(
      name: fact.kind == .cost ? spending(fact) : unit.name.isEmpty ? fact.name : "\(fact.name), \(unit.name)",
      nothingMore: level.map { Figure.fixed($0.mean.value, places: $0.places) } ?? "–",
      plans: plans.map { change(place, $0) })
  }

  /// What a line of spending is called: its year tells it from the net cost of all years.
  private func spending(_ fact: RunSummary.OutputFact) -> String {
    let line = fact.id == .cost(.total) ? "Spending in all" : "Spending: \(fact.name.lowercased())"
    return "\(line) in \(summary.question.lastYear), £\(RunWords.at(summary.question.prices))"
  }

  private func change(_ place: Int, _ plan: Int) -> String {
    guard let words = ChangeWords(summary, output: place, portfolio: plan) else { return "–" }
    return words.isNothing ? "0" : summary.marked(words.size, place, portfolio: plan)
  }

  private var money: [Row] {
    guard summary.hasMoney else { return [] }
    let totals = plans.map { summary.portfolios[$0].total }
    return [
      Row(
        name: "Net cost over \(yearWords(summary.years.count)), £ thousand\(RunWords.at(summary.question.prices))",
        nothingMore: "–",
        plans: totals.map {
          $0.map { QuantityUnit.thousands($0.undiscounted.mean.value, places: $0.undiscounted.places) } ?? "–"
        }),
      Row(
        name: "Chance of saving, %", nothingMore: "–",
        plans: totals.map { $0.map { $0.undiscounted.isNothing ? "–" : Figure.percent($0.saves.value) } ?? "–" }),
      Row(name: "Paid back by", nothingMore: "–", plans: table.plans.map { payback($0.payback) }),
    ]
  }

  private func payback(_ payback: DecisionTable.Payback?) -> String {
    switch payback {
    case .atOnce: "at once"
    case .year(let year): "\(year)"
    case .notYet: "not yet"
    case .open: "open"
    case nil: "–"
    }
  }

  private var evidence: Row {
    Row(
      name: "Evidence (A strong to D judgement)", nothingMore: "–",
      plans: table.plans.map { $0.evidence.isEmpty ? "–" : $0.evidence.map(\.rawValue).joined(separator: "") })
  }

  /// What could change the answer: the assumption that an effect of a plan on an outcome of the table, or on spending, follows
  /// most closely.
  package var couldChange: [String] {
    Answer(summary).spoken.compactMap { plan in
      let name = summary.portfolios[plan].name
      let own = summary.influences.filter {
        $0.portfolio == name && (table.outcomes.contains($0.output) || $0.output == .cost(.total))
      }
      guard let first = own.max(by: { abs($0.correlation.value) < abs($1.correlation.value) }) else { return nil }
      let output = RunWords.effect(first.output, in: summary)
      return "What could change the answer on ‘\(name)’ most: "
        + "\(RunWords.follows(first.name, output, first.correlation.value)); \(RunWords.confidence(first.confidence))."
    }
  }
}
