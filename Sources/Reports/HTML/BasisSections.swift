import DecisionAnalysis
import Wording

extension ReportSection {
  /// What counts and what does not, and why, said so.
  static func noise(_ facts: ReportFacts) -> ReportSection? {
    guard facts.portfolios.count > 1, !facts.indicators.isEmpty else { return nil }
    return ReportSection(id: "noise", short: "What counts", title: "What counts as a change, and what does not") {
      Piece.paragraph(
        "A change counts as better or worse only if its mean is told from nothing by its own error and more than half "
          + "of the futures show it; a measure with a band counts by the chance of lying inside it. It is small where it "
          + "is less than a usual year’s change. What may turn out either way, later seen to rise or fall, would not "
          + "show that the plan worked or failed.")
      for plan in facts.portfolios.indices.dropFirst() {
        let tally = Answer(facts).tally(plan)
        Piece.paragraph(
          "‘\(facts.portfolios[plan].name)’ \(VerdictWords.counts(tally)). \(VerdictWords.others(tally))")
      }
      verdicts(facts).folded("The measures one by one")
    }
  }

  /// The verdict on every measure that some plan touches.
  private static func verdicts(_ facts: ReportFacts) -> ChartTable {
    ChartTable(
      caption: "What each plan does to a measure by \(facts.lastYear)",
      columns: ["Measure"] + facts.portfolios.dropFirst().map(\.name),
      rows: facts.indicators.filter { $0.changes.contains { !$0.isNothing } }.map {
        [$0.name] + $0.changes.map(\.words)
      })
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
