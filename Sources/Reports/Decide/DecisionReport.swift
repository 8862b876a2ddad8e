package import Wording

/// An answer of `decide`, `goal` or `best` as a page of HTML or as Markdown.
package enum DecisionReport {
  /// One self-contained page. The same answer gives the same bytes.
  package static func page(_ text: DecisionText) -> String {
    let page = Markup.element("html", ["lang": "en-GB"]) {
      HTMLReport.head(text.scenario)
      Markup.element("body") {
        Markup.element("a", ["class": "skip", "href": "#main"]) { "Skip to the answer" }
        Markup.element("header", ["class": "top"]) {
          Markup.element("h1") { text.scenario }
          Markup.element("p", ["class": "lede"]) { text.question }
        }
        Markup.element("main", ["id": "main", "tabindex": "-1"]) {
          if let answer = text.answer { self.answer(answer, text.key) }
          for (number, part) in text.parts.enumerated() { section(part, number) }
          for remark in text.remarks { Piece.paragraph(remark, style: "says") }
        }
        HTMLReport.footer
      }
    }
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private static func answer(_ answer: String, _ key: [String]) -> Markup {
    ReportSection(id: "answer", short: "The answer", title: "The answer") {
      Piece.paragraph(answer)
      if !key.isEmpty {
        Markup.element("ul", ["class": "limits"]) { for line in key { Markup.element("li") { line } } }
      }
    }.markup
  }

  private static func section(_ part: DecisionPart, _ number: Int) -> Markup {
    ReportSection(id: "part\(number)", short: part.title, title: part.title) {
      if part.rows.isEmpty {
        Piece.paragraph(part.reading)
      } else {
        ChartTable(caption: part.reading, columns: part.heads, rows: part.rows).markup
      }
      for sentence in part.sentences { Piece.paragraph(sentence) }
    }.markup
  }

  /// The same as Markdown.
  package static func markdown(_ text: DecisionText) -> String {
    let safe = MarkdownReport.safe
    var lines = ["# \(safe(text.scenario))", "", safe(text.question), ""]
    if let answer = text.answer { lines += ["**\(safe(answer))**", ""] }
    if !text.key.isEmpty { lines += text.key.map { "- \(safe($0))" } + [""] }
    for part in text.parts {
      lines += ["## \(safe(part.title))", "", safe(part.reading), ""]
      if !part.rows.isEmpty { lines += MarkdownReport.table(part.heads, part.rows) }
      lines += part.sentences.map { safe($0) + "\n" }
    }
    lines += text.remarks.map { safe($0) + "\n" }
    return lines.joined(separator: "\n") + "\n"
  }
}
