import DecisionAnalysis
package import Wording

extension RowChart {
  /// What each intervention does alone, what all do together, and what is left between the two.
  package static func contributions(id: String, _ split: ContributionFacts) -> RowChart {
    let alone = split.told.map { row($0.name, $0.alone, split.unit, style: "bar part", remark: "alone") }
    let rows =
      alone + [
        row("All together", split.together, split.unit, style: "bar whole", remark: "in the plan"),
        row("Interaction", split.interaction, split.unit, style: "bar rest", remark: "together less the parts"),
      ]
    let ends = (split.told.map(\.alone) + [split.together, split.interaction])
      .flatMap { [$0.eighty.lowerBound, $0.eighty.upperBound] }
    let scale = LinearScale.round(over: ends + [0], ticks: 5)
    return RowChart(
      id: id, title: "\(split.title): each intervention alone, together, and the interaction",
      summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: Tick.marks(scale.ticks, split.unit, places: scale.places, signed: true))
  }

  private static func row(
    _ name: String, _ spread: Spread, _ unit: QuantityUnit, style: String, remark: String
  ) -> Row {
    let value = unit.change(spread.mean, places: spread.places, bare: true)
    return Row(
      label: name, remark: remark,
      marks: [.bar(from: 0, to: spread.mean, style: style), .interval(spread.eighty, style: "whisker")],
      value: value, tip: "\(name): \(value); 8 in 10 futures \(Futures.range(spread, unit))")
  }

  /// Which uncertain numbers an answer depends on most: rank correlations, each with 19 in 20 of its error.
  package static func tornado(id: String, _ dependence: DependenceFacts) -> RowChart {
    let rows = dependence.entries.map { entry in
      let spread = 1.96 * entry.error
      let value = Figure.signed(entry.correlation, places: entry.error < 0.025 ? 2 : 1)
      return Row(
        label: entry.name, remark: entry.confidence,
        marks: [
          .bar(from: 0, to: entry.correlation, style: entry.confidence == "assumption" ? "bar assumed" : "bar known"),
          .interval(max(-1, entry.correlation - spread)...min(1, entry.correlation + spread), style: "whisker"),
        ],
        value: "\(value) \(Futures.error(entry.error, places: entry.error < 0.025 ? 2 : 1))",
        tip: "\(entry.name): rank correlation \(value), \(entry.confidence)")
    }
    let reach = dependence.entries.map { abs($0.correlation) + 1.96 * $0.error }.max() ?? 1
    let scale = LinearScale.round(over: [-min(1, reach), min(1, reach)], within: -1...1)
    return RowChart(
      id: id, title: "What \(dependence.answer) depends on most",
      summary: rows.prefix(3).map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: scale.ticks.map { Tick($0, $0 == 0 ? "0" : Figure.signed($0, places: scale.places)) },
      ends: ("◀ lowers it", "raises it ▶"))
  }

  /// The chance of good or better with nothing more done (hollow) and under a portfolio (filled), a row a grade.
  package static func chancesOfGood(id: String, title: String, grades: [GradeFacts], portfolio: Int) -> RowChart {
    let rows = grades.map { grade in
      let last = grade.courses[0].count - 1
      let before = grade.courses[0][last].atLeastGood.value
      let after = grade.courses[portfolio][last].atLeastGood.value
      return Row(
        label: grade.name,
        marks: [
          .link(from: before, to: after, style: "link"), .dot(before, style: "all-children"),
          .dot(after, style: "vulnerable"),
        ],
        value: "\(Figure.fixed(before * 100)) → \(Figure.fixed(after * 100))%",
        tip: "\(grade.name): good or better in \(Figure.fixed(before * 100))% of futures with nothing more done, "
          + "\(Figure.fixed(after * 100))% under the plan")
    }
    return RowChart(
      id: id, title: title, summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: 0...1, ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, "\(Figure.fixed($0 * 100))%") })
  }

  /// Who pays and who saves.
  package static func payers(id: String, title: String, account: MoneyFacts.Account) -> RowChart {
    let rows = account.payers.map {
      row($0.name, $0.change, .pounds, style: $0.change.mean > 0 ? "bar worse" : "bar better", remark: "")
    }
    let ends = account.payers.flatMap { [$0.change.eighty.lowerBound, $0.change.eighty.upperBound] }
    let scale = LinearScale.round(over: ends + [0], ticks: 4)
    return RowChart(
      id: id, title: title, summary: rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: Tick.marks(scale.ticks, .pounds, places: scale.places, signed: true),
      ends: ("◀ saves", "spends more ▶"))
  }
}
