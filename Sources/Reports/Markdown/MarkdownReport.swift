internal import LocatedYAML
package import Wording

/// The report of a run as Markdown, for notes and papers.
package enum MarkdownReport {
  /// The whole page. The same facts give the same bytes.
  package static func page(_ facts: ReportFacts) -> String {
    var lines = ["# \(safe(facts.question))", ""]
    let span = facts.years.count == 1 ? "\(facts.lastYear)" : "\(facts.years[0]) to \(facts.lastYear)"
    lines += ["\(safe(facts.area)), \(span); \(Figure.fixed(Double(facts.draws))) futures for each plan.", ""]
    lines += facts.cautions.map { "**\(safe($0))**\n" }
    lines += ["## The answer in three sentences", ""]
    lines += Answer(facts).sentences.map { safe($0) + "\n" }
    lines += plans(facts) + changes(facts) + grades(facts) + heldBack(facts) + gaps(facts) + money(facts)
    lines += causes(facts) + basis(facts) + recipe(facts)
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

  private static func plans(_ facts: ReportFacts) -> [String] {
    var lines = ["## The plans", ""]
    for portfolio in facts.portfolios {
      lines.append("- **\(safe(portfolio.name))**")
      lines += portfolio.deploys.map { "  - \(safe($0))" }
    }
    return lines + [""]
  }

  private static func changes(_ facts: ReportFacts) -> [String] {
    facts.portfolios.indices.dropFirst().flatMap { plan in
      ["## What ‘\(safe(facts.portfolios[plan].name))’ changes by \(facts.lastYear)", ""]
        + table(
          ["Measure", "Mean change", "In words"],
          facts.indicators.map { indicator in
            let change = indicator.changes[plan - 1]
            return [
              indicator.name, indicator.unit.change(change.difference.mean, places: change.difference.places),
              Futures.sentence(of: change, indicator),
            ]
          })
    }
  }

  private static func grades(_ facts: ReportFacts) -> [String] {
    guard !facts.grades.isEmpty else { return [] }
    let last = facts.years.count - 1
    return ["## Good or better in \(facts.lastYear), as if inspected under the 2007 framework", ""]
      + table(
        ["Inspection", "Grade"] + facts.portfolios.map(\.name),
        facts.grades.map { grade in
          [grade.inspection, grade.name] + grade.courses.map { Futures.words($0[last].atLeastGood) }
        })
  }

  private static func money(_ facts: ReportFacts) -> [String] {
    guard let money = facts.money else { return [] }
    return ["## Spending against doing nothing more, all years, 2005/06 prices", ""]
      + table(
        ["Plan", "Line", "Mean", "8 in 10 futures", "Present value"],
        zip(facts.portfolios.dropFirst(), money.accounts).flatMap { portfolio, account in
          (account.lines + [account.total]).map { line in
            [
              portfolio.name, line.name,
              QuantityUnit.pounds.change(line.undiscounted.mean, places: line.undiscounted.places),
              Futures.changes(line.undiscounted, .pounds),
              QuantityUnit.pounds.change(line.discounted.mean, places: line.discounted.places),
            ]
          }
        }) + payers(facts, money)
  }

  private static func basis(_ facts: ReportFacts) -> [String] {
    var lines = ["## What it rests on", ""]
    lines += facts.basis.remarks.map { safe($0) + "\n" }
    if !facts.basis.numbers.isEmpty {
      lines += table(
        ["Number", "Value", "Known how well", "Source or reason"],
        facts.basis.numbers.map { [$0.name, $0.value, $0.confidence, $0.because ?? $0.source] })
    }
    lines += facts.basis.sources.map { "- **\(safe($0.id))** \(safe($0.title)) \(safe($0.address ?? ""))" }
    return lines + [""]
  }

  private static func recipe(_ facts: ReportFacts) -> [String] {
    ["## How to get the same numbers again", "", safe(facts.recipe.command), ""]
      + facts.recipe.facts.map { "- \(safe($0.name)): \(safe($0.value))" }
  }

  /// A table with its head.
  static func table(_ columns: [String], _ rows: [[String]]) -> [String] {
    let lines = [columns.map(safe), columns.map { _ in "---" }] + rows.map { $0.map(safe) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" } + [""]
  }
}
