import Wording

/// The strokes that all charts are made of. Colours, widths and dashes belong to the style sheet, by class.
enum Drawing {
  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A place.
  typealias Point = (x: Double, y: Double)

  static func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String, round: Double = 0, tip: String? = nil
  ) -> Markup {
    .element(
      "rect",
      [
        "class": .text(style), "x": .at(x), "y": .at(y), "width": .at(max(0, width)), "height": .at(max(0, height)),
        "rx": round > 0 ? .at(round) : nil,
      ]
    ) { if let tip { tooltip(tip) } }
  }

  static func line(from start: Point, to end: Point, style: String) -> Markup {
    .element(
      "line",
      ["class": .text(style), "x1": .at(start.x), "y1": .at(start.y), "x2": .at(end.x), "y2": .at(end.y)])
  }

  static func dot(at centre: Point, radius: Double, style: String, tip: String? = nil) -> Markup {
    .element("circle", ["class": .text(style), "cx": .at(centre.x), "cy": .at(centre.y), "r": .at(radius)]) {
      if let tip { tooltip(tip) }
    }
  }

  static func path(_ points: [Point], style: String, closed: Bool = false, tip: String? = nil) -> Markup {
    var course = ""
    for (place, point) in points.enumerated() {
      course += "\(place == 0 ? "M" : "L")\(Figure.coordinate(point.x)) \(Figure.coordinate(point.y))"
    }
    return .element("path", ["class": .text(style), "d": .text(closed ? course + "Z" : course)]) {
      if let tip { tooltip(tip) }
    }
  }

  static func text(_ words: String, at place: Point, style: String, anchor: Anchor = .start) -> Markup {
    .element(
      "text",
      [
        "class": .text(style), "x": .at(place.x), "y": .at(place.y),
        "text-anchor": anchor == .start ? nil : .text(anchor.rawValue),
      ]
    ) { Markup.text(words) }
  }

  static func tooltip(_ words: String) -> Markup { .element("title") { Markup.text(words) } }
}
