import DecisionAnalysis
internal import LocatedYAML
import Runs
import ServiceModel
import Wording

/// The report of a run as Markdown, for notes and papers.
package enum MarkdownReport {
  /// The whole page. The same run gives the same bytes.
  package static func page(_ report: RunReport) -> String {
    let question = report.summary.question
    var lines = ["# \(safe(question.scenario))", ""]
    let futures = "\(Figure.fixed(Double(question.draws))) future\(question.draws == 1 ? "" : "s")"
    lines += ["\(safe(question.areaName)), \(report.span); \(futures) for each plan.", ""]
    lines += report.cautions.map { "**\(safe($0))**\n" }
    lines += ["## The answer in three sentences", ""]
    lines += Answer(report.summary).sentences.map { safe($0) + "\n" }
    lines += decision(report)
    lines += plans(report) + board(report)
    lines += ["# Appendix", ""]
    lines += sweeps(report) + changes(report) + grades(report) + heldBack(report) + gaps(report) + money(report)
    lines += causes(report) + basis(report) + recipe(report)
    return lines.joined(separator: "\n") + "\n"
  }

  /// `typed` so that Markdown shows it as it is: no markup, no HTML, no link, no line of its own.
  package static func safe(_ typed: String) -> String {
    var text = ""
    for scalar in harmless(typed).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case ":": text += "&#58;"
      case "@": text += "&#64;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "!", "~", "$": text += "\\\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // A line that begins like a list, a rule or a number is none.
    guard let first = text.first, "-+=0123456789".contains(first), !text.isEmpty else { return text }
    return first.isNumber ? text : "\\" + text
  }

  private static func decision(_ report: RunReport) -> [String] {
    guard report.names.count > 1 else { return [] }
    let words = DecisionWords(report.summary)
    return ["## The decision table", "", safe(words.reading), ""]
      + table(["Outcome"] + report.names, words.rows.map { [$0.name, $0.nothingMore] + $0.plans })
      + words.couldChange.map { safe($0) + "\n" }
  }

  private static func plans(_ report: RunReport) -> [String] {
    var lines = ["## The plans", ""]
    for portfolio in report.summary.portfolios {
      lines.append("- **\(safe(portfolio.name))**")
      lines += portfolio.deployments.map { "  - \(safe($0.words))" }
    }
    return lines + [""]
  }

  private static func changes(_ report: RunReport) -> [String] {
    let summary = report.summary
    return report.plans.flatMap { plan in
      let rows: [[String]] = (summary.toldIndicators + summary.toldStocks).compactMap { place in
        ChangeWords(summary, output: place, portfolio: plan).map { [summary.outputs[place].name, $0.whole, $0.told] }
      }
      return ["## What ‘\(safe(report.names[plan]))’ changes by \(report.lastYear)", ""]
        + table(["Measure", "Mean change", "In words"], rows)
    }
  }

  private static func grades(_ report: RunReport) -> [String] {
    let summary = report.summary
    guard !summary.toldGrades.isEmpty else { return [] }
    let columns = GradeColumns(summary, grades: summary.toldGrades)
    let shown = [0] + columns.moving
    return ["## Good or better in \(report.lastYear), as if inspected under the 2007 framework", ""]
      + (columns.stillWords.map { [safe($0), ""] } ?? [])
      + table(
        ["Inspection", "Grade"] + shown.map { report.names[$0] },
        summary.toldGrades.map { place in
          [summary.outputs[place].id.instrument?.words ?? "", summary.outputs[place].name]
            + shown.compactMap { summary.atLeastGood(place, portfolio: $0).map(Futures.words) }
        }) + summary.reaches.map { safe($0) + "\n" } + firstYear(report)
  }

  /// What leads from the reading of the evidence to the first year's grades.
  private static func firstYear(_ report: RunReport) -> [String] {
    let rows = FirstYearWords.rows(report.summary)
    guard !rows.isEmpty else { return [] }
    return ["### \(safe(FirstYearWords.title(report.summary)))", "", safe(FirstYearWords.key(report.summary)), ""]
      + table(
        ["Grade"] + FirstYearWords.heads(report.summary) + report.names.dropFirst(), rows.map { [$0.name] + $0.cells })
  }

  private static func money(_ report: RunReport) -> [String] {
    guard report.summary.hasMoney else { return [] }
    let prices = report.summary.question.prices
    let heading = "## Spending against doing nothing more, all years, \(ConvertedPrices.year(of: prices)) prices"
    return [heading, "", safe(RunWords.prices(prices)), ""]
      + table(
        ["Plan", "Line", "Mean", "8 in 10 futures", "Present value"],
        report.summary.portfolios.dropFirst().flatMap { portfolio in
          portfolio.linesAndTotal.map { change in
            [
              portfolio.name, report.summary.name(of: change.line), change.undiscounted.change(.pounds),
              Futures.changes(change.undiscounted, .pounds), change.discounted.change(.pounds),
            ]
          }
        }) + payers(report)
  }

  private static func basis(_ report: RunReport) -> [String] {
    var lines = ["## What it rests on", ""]
    lines += report.summary.remarks.map { safe($0) + "\n" }
    let (replaced, assumed) = report.summary.doubtful
    if !replaced.isEmpty || !assumed.isEmpty {
      lines += table(
        ["Number", "Value", "Known how well", "Source or reason"],
        (replaced + assumed).map { [$0.name, $0.value, Confidence.assumption.rawValue, $0.reason] })
    }
    lines += report.sources.map { "- **\(safe($0.source.key))** \(safe($0.source.citation)) \(safe($0.address ?? ""))" }
    return lines + [""]
  }

  private static func recipe(_ report: RunReport) -> [String] {
    ["## How to get the same numbers again", "", safe(report.command), ""]
      + report.summary.recipe(report.manifest).map { "- \(safe($0.name)): \(safe($0.value))" }
  }

  /// A table with its head.
  static func table(_ columns: [String], _ rows: [[String]]) -> [String] {
    let lines = [columns.map(safe), columns.map { _ in "---" }] + rows.map { $0.map(safe) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" } + [""]
  }
}
