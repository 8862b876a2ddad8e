import Wording

extension ReportSection {
  /// Where chance exceeds the effect, said so.
  static func noise(_ facts: ReportFacts) -> ReportSection? {
    guard facts.portfolios.count > 1, !facts.indicators.isEmpty else { return nil }
    return ReportSection(id: "noise", short: "Chance", title: "Where chance is larger than the effect") {
      Piece.paragraph(
        "For these measures the futures do not agree on whether the plan raises or lowers them: 8 in 10 include both. "
          + "A rise or fall seen later would not show that the plan worked or failed.")
      for plan in facts.portfolios.indices.dropFirst() {
        let changes = facts.indicators.map { $0.changes[plan - 1] }
        Piece.paragraph(
          "‘\(facts.portfolios[plan].name)’: \(changes.count { $0.noiseExceedsEffect }) of \(changes.count) measures may "
            + "turn out either way; \(changes.count { $0.needsMoreDraws }) need more draws to be told from no change; "
            + "\(changes.count { $0.isNothing }) are not touched in any future.")
      }
      eitherWay(facts).folded("The measures one by one")
    }
  }

  /// Measures that may turn out either way under some plan.
  private static func eitherWay(_ facts: ReportFacts) -> ChartTable {
    ChartTable(
      caption: "What each plan does to a measure by \(facts.lastYear)",
      columns: ["Measure"] + facts.portfolios.dropFirst().map(\.name),
      rows: facts.indicators.filter { $0.changes.contains { $0.noiseExceedsEffect || $0.needsMoreDraws } }.map {
        [$0.name] + $0.changes.map(verdict)
      })
  }

  private static func verdict(_ change: ChangeFacts) -> String {
    if change.isNothing { return "untouched" }
    if change.needsMoreDraws { return "too few draws" }
    return change.noiseExceedsEffect ? "either way" : "one way"
  }

  /// What the answer rests on.
  static func basis(_ facts: ReportFacts) -> ReportSection {
    let basis = facts.basis
    return ReportSection(id: "basis", short: "Rests on", title: "What the answer rests on") {
      if !basis.confidences.isEmpty {
        Piece.paragraph(
          "Numbers that went in, by how well they are known: "
            + basis.confidences.map { "\($0.name) (\($0.count))" }.joined(separator: "; ") + ".")
      }
      for remark in basis.remarks { Piece.paragraph(remark) }
      if !basis.numbers.isEmpty { numbers(basis) }
      if !basis.sources.isEmpty {
        Markup.element("h3") { "Sources" }
        Markup.element("ul", ["class": "sources"]) {
          for source in basis.sources { entry(source) }
        }
      }
    }
  }

  private static func numbers(_ basis: BasisFacts) -> Markup {
    let flag = basis.numbers.contains { $0.because != nil } ? "Numbers replaced or assumed" : "Numbers assumed"
    return ChartTable(
      caption: flag, columns: ["Number", "Value", "Known how well", "Source or reason"],
      rows: basis.numbers.map {
        [$0.name, $0.value, $0.confidence == "assumption" ? "⚑ assumption" : $0.confidence, $0.because ?? $0.source]
      }
    ).markup
  }

  private static func entry(_ source: BasisFacts.Source) -> Markup {
    Markup.element("li") {
      Markup.element("strong") { source.id }
      " \(source.title)"
      if let address = source.address {
        " "
        if let link = linkable(address) {
          Markup.element("a", ["href": .text(link), "rel": "noreferrer noopener"]) { link }
        } else {
          address
        }
      }
      " (\(source.uses) \(source.uses == 1 ? "number" : "numbers"))"
    }
  }

  /// How to get the same numbers again.
  static func recipe(_ facts: ReportFacts) -> ReportSection {
    ReportSection(id: "again", short: "Reproduce", title: "How to get the same numbers again") {
      Piece.paragraph(
        "The same files, seed and version give the same numbers to the last digit, on any number of processors.")
      Markup.element("pre", ["tabindex": "0"]) { Markup.element("code") { facts.recipe.command } }
      Markup.element("dl", ["class": "recipe"]) {
        for fact in facts.recipe.facts {
          Markup.element("dt") { fact.name }
          Markup.element("dd") { fact.value }
        }
      }
    }
  }
}
