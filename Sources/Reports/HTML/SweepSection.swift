import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// How outcomes answer to the doses that plans sweep: a curve with its bands, its table, and the smallest dose that will do.
  static func sweeps(_ report: RunReport) -> ReportSection? {
    let sweeps = report.summary.sweeps.map { SweepWords(report.summary, $0) }.filter { !$0.outcomes.isEmpty }
    guard !sweeps.isEmpty else { return nil }
    return ReportSection(id: "doses", short: "Doses", title: "How much is enough") {
      for (number, words) in sweeps.enumerated() {
        Markup.element("h3") { words.title }
        Piece.paragraph(words.reading)
        for outcome in words.outcomes { response(report.summary, words, outcome, id: "r\(number)o\(outcome)") }
      }
    }
  }

  private static func response(_ summary: RunSummary, _ words: SweepWords, _ outcome: Int, id: String) -> Markup {
    let fact = summary.outputs[outcome]
    let title = "\(fact.name) by \(words.sweep.unit) of ‘\(words.sweep.intervention)’"
    return Markup.element("figure", ["class": "response"]) {
      Markup.element("figcaption") {
        Markup.element("strong") { fact.name }
        if let smallest = words.smallest(outcome) { Piece.paragraph(smallest, style: "says") }
      }
      ResponsePanel(
        id: id, title: title, doses: words.sweep.doses, course: words.course(outcome), unit: QuantityUnit(fact),
        doseUnit: words.sweep.unit
      ).picture.svg
      ChartTable(caption: title, columns: SweepWords.heads, rows: words.rows(outcome)).markup
    }
  }
}
