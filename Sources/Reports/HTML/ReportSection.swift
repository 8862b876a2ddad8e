/// A part of the report under a heading of its own.
package struct ReportSection: Sendable {
  /// The heading's name in links.
  package var id: String
  /// Its name in the contents.
  package var short: String
  /// The heading.
  package var title: String
  /// What stands under it.
  package var body: Markup

  init(id: String, short: String, title: String, @MarkupBuilder body: () -> Markup) {
    self.id = id
    self.short = short
    self.title = title
    self.body = body()
  }

  var markup: Markup {
    Markup.element("section", ["id": "\(id)", "aria-labelledby": "\(id)-heading"]) {
      Markup.element("h2", ["id": "\(id)-heading"]) { title }
      body
    }
  }
}

/// Pieces that several sections use.
enum Piece {
  /// A paragraph.
  static func paragraph(_ words: String, style: String? = nil) -> Markup {
    Markup.element("p", ["class": .text(style)]) { words }
  }

  /// A panel: a name, a drawing, and a sentence that says the same.
  static func panel(name: String, style: String? = nil, _ picture: Picture, sentence: String) -> Markup {
    Markup.element("figure", ["class": .text(style.map { "panel \($0)" } ?? "panel")]) {
      Markup.element("figcaption") {
        Markup.element("strong") { name }
      }
      picture.svg
      if !sentence.isEmpty { paragraph(sentence, style: "says") }
    }
  }

  /// Panels side by side, as many as the page is wide; two and four stand in pairs.
  static func panels(_ count: Int, @MarkupBuilder _ content: () -> Markup) -> Markup {
    Markup.element("div", ["class": count == 2 || count == 4 ? "panels pairs" : "panels"], content: content)
  }

  /// A chart of rows with its table.
  static func chart(_ chart: RowChart, caption: String, table: ChartTable) -> Markup {
    Markup.element("figure", ["class": "rows"]) {
      Markup.element("figcaption") { caption }
      chart.markup
      table.folded()
    }
  }

  /// A group that is folded away until it is wanted.
  static func folded(_ title: String, @MarkupBuilder _ content: () -> Markup) -> Markup {
    Markup.element("details", ["class": "group"]) {
      Markup.element("summary") { title }
      content()
    }
  }
}
