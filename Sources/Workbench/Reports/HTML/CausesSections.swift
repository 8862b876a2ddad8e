extension ReportSection {
  /// What each intervention does alone, what all do together, and the interaction.
  static func contributions(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.contributions.isEmpty else { return nil }
    return ReportSection(id: "parts", short: "Parts", title: "What each intervention does") {
      Piece.paragraph(
        "Every intervention was also played alone, in the same futures. Together they do the sum of what each does "
          + "alone, plus the interaction, which is what is lost where they overlap or gained where they help each other. "
          + "Bars are means, since only means add up; brackets hold 8 in 10 futures.")
      for (place, split) in facts.contributions.enumerated() {
        Piece.chart(
          .contributions(id: "c\(place)", split),
          caption: "‘\(facts.portfolios[split.portfolio].name)’: \(split.output), \(split.year) (\(unit(split))).",
          table: table(split))
      }
    }
  }

  private static func unit(_ split: ContributionFacts) -> String {
    split.unit.name == "%"
      ? "points" : split.unit == .pounds ? "pounds" : split.unit.name.isEmpty ? "number" : split.unit.name
  }

  private static func table(_ split: ContributionFacts) -> ChartTable {
    let rows =
      split.parts.map { ("\($0.name), alone", $0.alone) } + [
        ("All together", split.together), ("Interaction", split.interaction),
      ]
    return ChartTable(
      caption: "\(split.output), \(split.year)", columns: ["Intervention", "Mean change", "8 in 10 futures"],
      rows: rows.map { name, spread in
        [name, split.unit.change(spread.median, places: spread.places), Futures.changes(spread, split.unit)]
      })
  }

  private static func strongest(_ dependence: DependenceFacts) -> String {
    let count = dependence.entries.count
    let shown = count == 1 ? "the one uncertain number that stands out" : "the \(count) strongest uncertain numbers"
    return shown + (dependence.examined.map { " of \($0)" } ?? "")
  }

  /// What the answers depend on most.
  static func dependences(_ facts: ReportFacts) -> ReportSection? {
    let shown = facts.dependences.filter { !$0.entries.isEmpty }
    guard !shown.isEmpty else { return nil }
    return ReportSection(id: "depends", short: "Depends on", title: "What the answer depends on most") {
      Piece.paragraph(
        "Each uncertain number took another value in every draw. A bar shows how closely the answer follows it: "
          + "+1 or −1 would be in step, 0 not at all; brackets are what so few draws leave open. Pale bars are assumptions."
      )
      for (place, dependence) in shown.enumerated() {
        Piece.chart(
          .tornado(id: "t\(place)", dependence),
          caption: "\(dependence.answer): \(strongest(dependence)), by rank correlation.",
          table: ChartTable(
            caption: "Rank correlations with \(dependence.answer)",
            columns: ["Uncertain number", "Known how well", "Correlation", "Error, 19 in 20"],
            rows: dependence.entries.map {
              [
                $0.name, $0.confidence, Figure.signed($0.correlation, places: 2),
                "± \(Figure.fixed(1.96 * $0.error, places: 2))",
              ]
            }))
      }
    }
  }
}
