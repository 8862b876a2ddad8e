import Wording

/// A drawing with its text alternative: what it shows in a few words, and what it says in a sentence.
package struct Picture: Hashable, Sendable {
  /// Names the drawing within its page; made by the program, never typed.
  package var id: String
  /// What it shows.
  package var title: String
  /// What it says.
  package var summary: String
  /// Its width in drawing units, which are pixels at natural size.
  package var width: Double
  /// Its height.
  package var height: Double
  /// What is drawn.
  package var body: Markup

  /// A drawing.
  package init(
    id: String, title: String, summary: String, width: Double, height: Double, @MarkupBuilder body: () -> Markup
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.width = width
    self.height = height
    self.body = body()
  }

  /// The drawing as one `svg` element that scales with its place.
  package var svg: Markup {
    .element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
        "viewBox": "0 0 \(Figure.coordinate(width)) \(Figure.coordinate(height))",
        "width": .at(width), "height": .at(height),
      ]
    ) {
      Markup.element("title", ["id": "\(id)-t"]) { Markup.text(title) }
      Markup.element("desc", ["id": "\(id)-d"]) { Markup.text(summary) }
      body
    }
  }
}
