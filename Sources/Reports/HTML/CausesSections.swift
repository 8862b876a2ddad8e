import Wording

extension ReportSection {
  /// What each intervention does alone, what all do together, and the interaction.
  static func contributions(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.contributions.isEmpty else { return nil }
    return ReportSection(id: "parts", short: "Parts", title: "What each intervention does") {
      Piece.paragraph(
        "Every intervention was also played alone, in the same futures. Together they do the sum of what each does "
          + "alone, plus the interaction, which is what is lost where they overlap or gained where they help each other. "
          + "Bars are means, since only means add up; brackets hold 8 in 10 futures.")
      let spoken = Answer(facts).spoken
      for plan in facts.portfolios.indices.dropFirst() {
        let places = facts.contributions.indices.filter { facts.contributions[$0].portfolio == plan }
        if !places.isEmpty {
          let title = "‘\(facts.portfolios[plan].name)’"
          if spoken.contains(plan) || !facts.contributions.contains(where: { spoken.contains($0.portfolio) }) {
            Markup.element("h3") { title }
            for place in places { chart(facts, place) }
          } else {
            Piece.folded(title) { for place in places { chart(facts, place) } }
          }
        }
      }
    }
  }

  private static func chart(_ facts: ReportFacts, _ place: Int) -> Markup {
    let split = facts.contributions[place]
    return Piece.chart(
      .contributions(id: "c\(place)", split), caption: "\(split.title) (\(unit(split))). \(sentence(split))",
      table: table(split))
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
      caption: split.title, columns: ["Intervention", "Mean change", "Error of the run", "8 in 10 futures"],
      rows: rows.map { name, spread in
        [
          name, split.unit.change(spread.mean, places: spread.places),
          "± \(split.unit.value(1.96 * spread.error, places: spread.places, bare: true))",
          Futures.changes(spread, split.unit),
        ]
      })
  }

  /// What the parts add up to and what is left, in a sentence.
  private static func sentence(_ split: ContributionFacts) -> String {
    let sum = split.parts.reduce(0) { $0 + $1.alone.mean }
    let places = split.together.places
    let whole = split.unit.change(split.together.mean, places: places)
    let parts = split.unit.change(sum, places: places)
    let rest = split.interaction
    let isUnsure = abs(rest.mean) < 2 * rest.error
    let left = split.unit.change(rest.mean, places: rest.places)
    let others =
      split.told.count < split.parts.count ? " Interventions without a row change it in hardly any future." : ""
    let verdict =
      isUnsure
      ? "what is left between the two is too small for this run to be sure of"
      : "the rest, \(left), is what they do to one another"
    return "Together they change it by \(whole) on average; what each does alone adds up to \(parts); \(verdict)."
      + others
  }

  /// What the strongest correlation means for two futures, in a sentence.
  private static func pairs(_ dependence: DependenceFacts) -> String {
    guard let first = dependence.entries.first else { return "" }
    let agree = Futures.agreeing(first.correlation)
    return
      "Of two futures, the one with the higher ‘\(first.name)’ has the \(first.correlation > 0 ? "higher" : "lower") "
      + "answer about \(agree) times in 10."
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
          + "+1 or −1 would be in step, 0 not at all; brackets are what so few draws leave open. Pale bars are assumptions. "
          + "The strength of an intervention’s effects runs from the least to the most favourable end of its evidence."
      )
      for (place, dependence) in shown.enumerated() {
        Piece.chart(
          .tornado(id: "t\(place)", dependence),
          caption:
            "\(dependence.answer.prefix(1).uppercased())\(dependence.answer.dropFirst()): \(strongest(dependence)), by "
            + "rank correlation. \(pairs(dependence))",
          table: ChartTable(
            caption: "Rank correlations with \(dependence.answer)",
            columns: ["Uncertain number", "Known how well", "Correlation", "Error, 19 in 20"],
            rows: dependence.entries.map {
              [
                $0.name, $0.confidence, Figure.signed($0.correlation, places: 2),
                Futures.error($0.error),
              ]
            }))
      }
    }
  }
}
