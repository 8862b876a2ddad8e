import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// What counts and what does not, and why, said so.
  static func noise(_ report: RunReport) -> ReportSection? {
    guard report.names.count > 1, !report.summary.toldIndicators.isEmpty else { return nil }
    return ReportSection(id: "noise", short: "What counts", title: "What counts as a change, and what does not") {
      Piece.paragraph(
        "A change counts as better or worse only if its mean is told from nothing by its own error and more than half "
          + "of the futures show it; a measure with a band counts by the chance of lying inside it. It is small where it "
          + "is less than a usual year’s change. What may turn out either way, later seen to rise or fall, would not "
          + "show that the plan worked or failed.")
      for plan in report.plans {
        let tally = Answer(report.summary).tally(plan)
        Piece.paragraph(
          "‘\(report.names[plan])’ \(VerdictWords.counts(tally)). \(VerdictWords.others(tally))")
      }
      verdicts(report).folded("The measures one by one")
    }
  }

  /// The verdict on every measure that some plan touches.
  private static func verdicts(_ report: RunReport) -> ChartTable {
    ChartTable(
      caption: "What each plan does to a measure by \(report.lastYear)",
      columns: ["Measure"] + report.names.dropFirst(),
      rows: report.summary.toldIndicators.compactMap { place in
        let changes = report.summary.changes(of: place)
        guard changes.contains(where: { !$0.isNothing }) else { return nil }
        return [report.summary.outputs[place].name] + changes.map(\.words)
      })
  }

  /// What the answer rests on.
  static func basis(_ report: RunReport) -> ReportSection {
    let confidences = report.summary.counts(\.confidence.rawValue)
    return ReportSection(id: "basis", short: "Rests on", title: "What the answer rests on") {
      if !confidences.isEmpty {
        Piece.paragraph(
          "Numbers that went in, by how well they are known: "
            + confidences.map { known in
              "\(Confidence(rawValue: known.word).map(RunWords.confidence) ?? known.word) (\(known.count))"
            }.joined(separator: "; ") + ".")
      }
      for remark in report.summary.remarks { Piece.paragraph(remark) }
      numbers(report.summary)
      if !report.sources.isEmpty {
        Markup.element("h3") { "Sources" }
        Markup.element("ul", ["class": "sources"]) {
          for (source, address, uses) in report.sources { entry(source, address, uses: uses) }
        }
      }
    }
  }

  private static func numbers(_ summary: RunSummary) -> Markup {
    let (replaced, assumed) = summary.doubtful
    guard !replaced.isEmpty || !assumed.isEmpty else { return Markup() }
    return ChartTable(
      caption: replaced.isEmpty ? "Numbers assumed" : "Numbers replaced or assumed",
      columns: ["Number", "Value", "Known how well", "Source or reason"],
      rows: (replaced + assumed).map { [$0.name, $0.value, "⚑ assumption", $0.reason] }
    ).markup
  }

  private static func entry(_ source: Source, _ address: String?, uses: Int) -> Markup {
    Markup.element("li") {
      Markup.element("strong") { source.key }
      " \(source.citation)"
      if let address {
        " "
        Markup.element("a", ["href": .text(address), "rel": "noreferrer noopener"]) { address }
      }
      " (\(counted(uses, "number")))"
    }
  }

  /// How to get the same numbers again.
  static func recipe(_ report: RunReport) -> ReportSection {
    ReportSection(id: "again", short: "Reproduce", title: "How to get the same numbers again") {
      Piece.paragraph(
        "The same files, seed and version give the same numbers to the last digit, on any number of processors.")
      Markup.element("pre", ["tabindex": "0"]) { Markup.element("code") { report.command } }
      Markup.element("dl", ["class": "recipe"]) {
        for (name, value) in report.summary.recipe(report.manifest) {
          Markup.element("dt") { name }
          Markup.element("dd") { value }
        }
      }
    }
  }
}
