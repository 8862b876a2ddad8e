import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// What each intervention does alone, what all do together, and the interaction.
  static func contributions(_ report: RunReport) -> ReportSection? {
    guard !report.contributions.isEmpty else { return nil }
    return ReportSection(id: "parts", short: "Parts", title: "What each intervention does") {
      Piece.paragraph(
        "Every intervention was also played alone, in the same futures. Together they do the sum of what each does "
          + "alone, plus the interaction, which is what is lost where they overlap or gained where they help each other. "
          + "Bars are means, since only means add up; brackets hold 8 in 10 futures.")
      let spoken = Answer(report.summary).spoken
      for plan in report.plans {
        let places = report.contributions.indices.filter { report.contributions[$0].portfolio == plan }
        if !places.isEmpty {
          let title = "‘\(report.names[plan])’"
          if spoken.contains(plan) || !report.contributions.contains(where: { spoken.contains($0.portfolio) }) {
            Markup.element("h3") { title }
            for place in places { chart(report, place) }
          } else {
            Piece.folded(title) { for place in places { chart(report, place) } }
          }
        }
      }
    }
  }

  private static func chart(_ report: RunReport, _ place: Int) -> Markup {
    let split = report.contributions[place]
    let (unit, title) = (split.unit(in: report.summary), split.title(in: report.summary))
    let counted = unit.name == "%" ? "points" : unit == .pounds ? "pounds" : unit.name.isEmpty ? "number" : unit.name
    return Piece.chart(
      .contributions(id: "c\(place)", split, report), caption: "\(title) (\(counted)). \(sentence(split, unit))",
      table: ChartTable(
        caption: title, columns: ["Intervention", "Mean change", "Error of the run", "8 in 10 futures"],
        rows: report.parts(of: split).map { name, spread in
          [
            name, spread.change(unit),
            spread.mean.error.isFinite
              ? "± \(unit.value(1.96 * spread.mean.error, places: spread.places, bare: true))" : "–",
            Futures.changes(spread, unit),
          ]
        }))
  }

  /// What the parts add up to and what is left, in a sentence.
  private static func sentence(_ split: Contribution, _ unit: QuantityUnit) -> String {
    let (together, rest) = (split.table.together, split.table.interaction)
    let sum = split.table.parts.reduce(0) { $0 + $1.alone.mean.value }
    let (whole, parts) = (together.change(unit), unit.change(sum, places: together.places))
    let isUnsure = abs(rest.mean.value) < 2 * rest.mean.error
    let left = rest.change(unit)
    let others =
      split.told.count < split.table.parts.count ? " Interventions without a row change it in hardly any future." : ""
    let verdict =
      isUnsure
      ? "what is left between the two is too small for this run to be sure of"
      : "the rest, \(left), is what they do to one another"
    return "Together they change it by \(whole) on average; what each does alone adds up to \(parts); \(verdict)."
      + others
  }

  /// What the strongest correlation means for two futures, in a sentence.
  private static func pairs(_ first: Influence) -> String {
    let correlation = first.correlation.value
    return
      "Of two futures, the one with the higher ‘\(first.name)’ has the \(correlation > 0 ? "higher" : "lower") "
      + "answer about \(Futures.agreeing(correlation)) times in 10."
  }

  private static func strongest(_ count: Int, of examined: Int?) -> String {
    let shown = count == 1 ? "the one uncertain number that stands out" : "the \(count) strongest uncertain numbers"
    return shown + (examined.map { " of \($0)" } ?? "")
  }

  /// What the answers depend on most.
  static func dependences(_ report: RunReport) -> ReportSection? {
    let shown = report.summary.dependences
    guard !shown.isEmpty else { return nil }
    return ReportSection(id: "depends", short: "Depends on", title: "What the answer depends on most") {
      Piece.paragraph(
        "Each uncertain number took another value in every draw. A bar shows how closely the answer follows it: "
          + "+1 or −1 would be in step, 0 not at all; brackets are what so few draws leave open. Pale bars are assumptions. "
          + "The strength of an intervention’s effects runs from the least to the most favourable end of its evidence."
      )
      for (place, dependence) in shown.enumerated() { chart(report, dependence, place) }
    }
  }

  private static func chart(_ report: RunReport, _ dependence: Dependence, _ place: Int) -> Markup {
    let answer = dependence.answer(in: report.summary)
    let examined = report.summary.portfolios[dependence.portfolio].examined
    let strongest = strongest(dependence.influences.count, of: examined)
    return Piece.chart(
      .tornado(id: "t\(place)", answer: answer, dependence.influences),
      caption: "\(answer.capitalisedFirst): \(strongest), by rank correlation. "
        + (dependence.influences.first.map(pairs) ?? ""),
      table: ChartTable(
        caption: "Rank correlations with \(answer)",
        columns: ["Uncertain number", "Known how well", "Correlation", "Error, 19 in 20"],
        rows: dependence.influences.map {
          [
            $0.name, $0.confidence.rawValue, Figure.signed($0.correlation.value, places: 2),
            Futures.error($0.correlation.error),
          ]
        }))
  }
}
