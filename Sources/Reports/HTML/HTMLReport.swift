import Runs
import Wording

/// The report of a run as one page: no script, nothing fetched, readable on a telephone and on paper.
package enum HTMLReport {
  /// The whole page. The same run gives the same bytes.
  package static func page(_ report: RunReport) -> String {
    let (board, appendix) = (board(report), appendix(report))
    let page = Markup.element("html", ["lang": "en-GB"]) {
      head(report.summary.question.scenario)
      Markup.element("body") {
        Markup.element("a", ["class": "skip", "href": "#main"]) { "Skip to the report" }
        header(report)
        contents(board, appendix)
        Markup.element("main", ["id": "main", "tabindex": "-1"]) {
          Markup.element("div", ["class": "board"]) { for section in board { section.markup } }
          Markup.element("div", ["class": "appendix"]) {
            Markup.element("p", ["class": "part"]) { "Appendix" }
            Piece.paragraph(
              "Everything behind the first pages. On paper all of it is unfolded; the numbers behind each chart are on the page as it "
                + "is read on a screen, and in results.csv of the run.", style: "says")
            for section in appendix { section.markup }
          }
        }
        footer
      }
    }
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  /// The board edition: what fits on at most four sheets of paper.
  private static func board(_ report: RunReport) -> [ReportSection] {
    [.answer(report), .search(report), .cost(report), .inspection(report), .limits(report), .glossary(report)]
      .compactMap { $0 }
  }

  private static func appendix(_ report: RunReport) -> [ReportSection] {
    [
      .plans(report), .frontier(report), .sweeps(report), .outlook(report), .grades(report), .heldBack(report),
      .gaps(report),
      .money(report),
      .contributions(report), .dependences(report), .noise(report), .basis(report), .recipe(report),
    ].compactMap { $0 }
  }

  /// The head of a page of ours about something.
  static func head(_ title: String) -> Markup {
    Markup.element("head") {
      Markup.void("meta", ["charset": "utf-8"])
      Markup.void("meta", ["http-equiv": "Content-Security-Policy", "content": .text(policy)])
      Markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      Markup.void("meta", ["name": "referrer", "content": "no-referrer"])
      Markup.void("meta", ["name": "color-scheme", "content": "light dark"])
      Markup.void("link", ["rel": "icon", "href": "data:,"])
      Markup.element("title") { Markup.text("\(title) – Windscreen") }
      Markup.element("style") { Stylesheet.markup }
    }
  }

  /// Nothing may be fetched, run or sent; only the one style sheet of the page applies.
  static var policy: String {
    "default-src 'none'; style-src 'sha256-\(Stylesheet.fingerprint)'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func header(_ report: RunReport) -> Markup {
    let question = report.summary.question
    let plays = question.replications == 1 ? "" : " × \(question.replications) replications"
    return Markup.element("header", ["class": "top"]) {
      Markup.element("p", ["class": "eyebrow"]) { "\(question.areaName) · \(report.span)" }
      Markup.element("h1") { question.scenario }
      Markup.element("p", ["class": "lede"]) {
        "\(Figure.fixed(Double(question.draws)))\(plays) possible "
        "\(question.draws == 1 && plays.isEmpty ? "future was" : "futures were") played for each plan, week by week, "
        "and once more with nothing done beyond what was already under way. Years end in March. "
        "This projects; it does not promise."
      }
    }
  }

  private static func contents(_ board: [ReportSection], _ appendix: [ReportSection]) -> Markup {
    Markup.element("nav", ["aria-label": "Contents"]) {
      links(board)
      Markup.element("p") { "Appendix" }
      links(appendix)
    }
  }

  private static func links(_ sections: [ReportSection]) -> Markup {
    Markup.element("ol") {
      for section in sections {
        Markup.element("li") { Markup.element("a", ["href": "#\(section.id)"]) { section.short } }
      }
    }
  }

  static var footer: Markup {
    Markup.element("footer") {
      Markup.element("p") {
        "Made by Windscreen, a simulation and scenario-planning workbench for children’s services. "
        "Grades are worked out as if inspected under the 2007 framework; no inspector gave them."
      }
    }
  }
}
