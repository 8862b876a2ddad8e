package import Wording

/// The report of a run as one page: no script, nothing fetched, readable on a telephone and on paper.
package enum HTMLReport {
  /// The whole page. The same facts give the same bytes.
  package static func page(_ facts: ReportFacts) -> String {
    let sections = sections(facts)
    let page = Markup.element("html", ["lang": "en-GB"]) {
      head(facts)
      Markup.element("body") {
        Markup.element("a", ["class": "skip", "href": "#main"]) { "Skip to the report" }
        header(facts)
        contents(sections)
        Markup.element("main", ["id": "main", "tabindex": "-1"]) {
          for section in sections { section.markup }
        }
        footer
      }
    }
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private static func sections(_ facts: ReportFacts) -> [ReportSection] {
    [
      .answer(facts), .outlook(facts), .grades(facts), .heldBack(facts), .gaps(facts), .money(facts),
      .contributions(facts),
      .dependences(facts), .noise(facts), .basis(facts), .recipe(facts),
    ].compactMap { $0 }
  }

  private static func head(_ facts: ReportFacts) -> Markup {
    Markup.element("head") {
      Markup.void("meta", ["charset": "utf-8"])
      Markup.void("meta", ["http-equiv": "Content-Security-Policy", "content": .text(policy)])
      Markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      Markup.void("meta", ["name": "referrer", "content": "no-referrer"])
      Markup.void("meta", ["name": "color-scheme", "content": "light dark"])
      Markup.void("link", ["rel": "icon", "href": "data:,"])
      Markup.element("title") { "\(facts.question) – Windscreen" }
      Markup.element("style") { Stylesheet.markup }
    }
  }

  /// Nothing may be fetched, run or sent; only the one style sheet of the page applies.
  static var policy: String {
    "default-src 'none'; style-src 'sha256-\(Stylesheet.fingerprint)'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func header(_ facts: ReportFacts) -> Markup {
    let span = facts.years.count == 1 ? "\(facts.lastYear)" : "\(facts.years[0]) to \(facts.lastYear)"
    let plays = facts.replications == 1 ? "" : " × \(facts.replications) replications"
    return Markup.element("header", ["class": "top"]) {
      Markup.element("p", ["class": "eyebrow"]) { "\(facts.area) · \(span)" }
      Markup.element("h1") { facts.question }
      Markup.element("p", ["class": "lede"]) {
        "\(Figure.fixed(Double(facts.draws)))\(plays) possible futures were played for each plan, week by week, "
        "and once more with nothing done beyond what was already under way. Years end in March. "
        "This projects; it does not promise."
      }
    }
  }

  private static func contents(_ sections: [ReportSection]) -> Markup {
    Markup.element("nav", ["aria-label": "Contents"]) {
      Markup.element("ol") {
        for section in sections {
          Markup.element("li") {
            Markup.element("a", ["href": "#\(section.id)"]) { section.short }
          }
        }
      }
    }
  }

  private static var footer: Markup {
    Markup.element("footer") {
      Markup.element("p") {
        "Made by Windscreen, a simulation and scenario-planning workbench for children’s services. "
        "Grades are worked out as if inspected under the 2007 framework; no inspector gave them."
      }
    }
  }
}
