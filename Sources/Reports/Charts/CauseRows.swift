package import DecisionAnalysis
package import Runs
import ServiceModel
import Wording

extension RowChart {
  /// What each intervention does alone, what all do together, and what is left between the two.
  package static func contributions(id: String, _ split: Contribution, _ report: RunReport) -> RowChart {
    let (unit, title) = (split.unit(in: report.summary), split.title(in: report.summary))
    let alone = split.told.map { row(report.name(of: $0), $0.alone, unit, style: "bar part", remark: "alone") }
    let (together, interaction) = (split.table.together, split.table.interaction)
    let rows =
      alone + [
        row("All together", together, unit, style: "bar whole", remark: "in the plan"),
        row("Interaction", interaction, unit, style: "bar rest", remark: "together less the parts"),
      ]
    let ends = (split.told.map(\.alone) + [together, interaction])
      .flatMap { [$0.eighty.lowerBound, $0.eighty.upperBound] }
    let scale = LinearScale.round(over: ends + [0], ticks: 5)
    return RowChart(
      id: id, title: "\(title): each intervention alone, together, and the interaction",
      summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range, ticks: Tick.marks(scale.ticks, unit, places: scale.places, signed: true))
  }

  private static func row(
    _ name: String, _ spread: DrawSummary, _ unit: QuantityUnit, style: String, remark: String
  ) -> Row {
    let value = spread.change(unit, bare: true)
    return Row(
      label: name, remark: remark,
      marks: [.bar(from: 0, to: spread.mean.value, style: style), .interval(spread.eighty, style: "whisker")],
      value: value, tip: "\(name): \(value); 8 in 10 futures \(Futures.range(spread, unit))")
  }

  /// Which uncertain numbers an answer depends on most: rank correlations, each with 19 in 20 of its error.
  package static func tornado(id: String, answer: String, _ influences: [Influence]) -> RowChart {
    let rows = influences.map { influence in
      let (correlation, known) = (influence.correlation, influence.confidence)
      let spread = 1.96 * correlation.error
      let places = correlation.error < 0.025 ? 2 : 1
      let value = Figure.signed(correlation.value, places: places)
      return Row(
        label: influence.name, remark: known.rawValue,
        marks: [
          .bar(from: 0, to: correlation.value, style: known == .assumption ? "bar assumed" : "bar known"),
          .interval(max(-1, correlation.value - spread)...min(1, correlation.value + spread), style: "whisker"),
        ],
        value: "\(value) \(Futures.error(correlation.error, places: places))",
        tip: "\(influence.name): rank correlation \(value), \(known.rawValue)")
    }
    let reach = influences.map { abs($0.correlation.value) + 1.96 * $0.correlation.error }.max() ?? 1
    let scale = LinearScale.round(over: [-min(1, reach), min(1, reach)], within: -1...1)
    return RowChart(
      id: id, title: "What \(answer) depends on most",
      summary: rows.prefix(3).map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: scale.ticks.map { Tick($0, $0 == 0 ? "0" : Figure.signed($0, places: scale.places)) },
      ends: ("◀ lowers it", "raises it ▶"))
  }

  /// The chance of good or better with nothing more done (hollow) and under a portfolio (filled), a row a grade.
  package static func chancesOfGood(
    id: String, title: String, _ summary: RunSummary, grades: [Int], portfolio: Int
  ) -> RowChart {
    let rows = grades.compactMap { grade -> Row? in
      guard let before = summary.atLeastGood(grade, portfolio: 0)?.value,
        let after = summary.atLeastGood(grade, portfolio: portfolio)?.value
      else { return nil }
      let name = summary.outputs[grade].name
      return Row(
        label: name,
        marks: [
          .link(from: before, to: after, style: "link"), .dot(before, style: "all-children"),
          .dot(after, style: "vulnerable"),
        ],
        value: "\(Figure.fixed(before * 100)) → \(Figure.fixed(after * 100))%",
        tip: "\(name): good or better in \(Figure.fixed(before * 100))% of futures with nothing more done, "
          + "\(Figure.fixed(after * 100))% under the plan")
    }
    return RowChart(
      id: id, title: title, summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: 0...1, ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, "\(Figure.fixed($0 * 100))%") })
  }

  /// Who pays and who saves.
  package static func payers(id: String, title: String, budget: [BudgetChange]) -> RowChart {
    let rows = budget.map {
      row(
        RunWords.budgetHolder($0.line), $0.undiscounted, .pounds,
        style: $0.undiscounted.mean.value > 0 ? "bar worse" : "bar better", remark: "")
    }
    let ends = budget.flatMap { [$0.undiscounted.eighty.lowerBound, $0.undiscounted.eighty.upperBound] }
    let scale = LinearScale.round(over: ends + [0], ticks: 4)
    return RowChart(
      id: id, title: title, summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: Tick.marks(scale.ticks, .pounds, places: scale.places, signed: true),
      ends: ("◀ saves", "spends more ▶"))
  }
}
