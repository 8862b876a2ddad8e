import Wording

/// A piece of a page in which everything that a person may have typed has already been made safe.
///
/// Names of elements and attributes are part of the program (`StaticString`); texts and values are escaped on the way
/// in. So no value of this type can carry an element, an attribute or a script that the program did not write.
package struct Markup: Hashable, Sendable {
  /// The source of the page.
  package private(set) var source: String

  /// Nothing.
  package init() { source = "" }

  private init(source: String) { self.source = source }

  /// A text, escaped.
  package static func text(_ typed: String) -> Markup { Markup(source: escaped(typed)) }

  /// A text of a page, escaped, in which no line ends between a sign and the pounds that follow it.
  package static func prose(_ typed: String) -> Markup {
    guard typed.contains("£") else { return .text(typed) }
    let whole = escaped(typed).replacing(/[+−]£[0-9]+(?:[.,][0-9]+)*m?/) { "<span class=\"sum\">\($0.output)</span>" }
    return Markup(source: whole)
  }

  /// An element with its attributes and content.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, AttributeValue> = [:],
    @MarkupBuilder content: () -> Markup = { Markup() }
  ) -> Markup {
    Markup(source: "<\(name)\(written(attributes))>\(content().source)</\(name)>")
  }

  /// An HTML element that has no content and no end, such as `meta`.
  package static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, AttributeValue> = [:]
  ) -> Markup {
    Markup(source: "<\(name)\(written(attributes))>")
  }

  /// Text of the program's own, such as its style sheet, taken as it is.
  package static func own(_ text: StaticString) -> Markup { Markup(source: "\(text)") }

  /// One piece after another.
  package static func + (first: Markup, second: Markup) -> Markup { Markup(source: first.source + second.source) }

  /// Adds a piece at the end.
  package static func += (first: inout Markup, second: Markup) { first.source += second.source }

  private static func written(_ attributes: KeyValuePairs<StaticString, AttributeValue>) -> String {
    var text = ""
    for (name, value) in attributes {
      guard let value = value.text else { continue }
      text += " \(name)=\"\(escaped(value))\""
    }
    return text
  }
}

/// The value of an attribute: text, a length in the drawing's units, or nothing, which leaves the attribute out.
package struct AttributeValue: ExpressibleByStringInterpolation, ExpressibleByNilLiteral, Sendable {
  /// The value before escaping; `nil` leaves the attribute out.
  package var text: String?

  /// A text.
  package init(stringLiteral value: String) { text = value }

  /// No attribute.
  package init(nilLiteral: ()) { text = nil }

  /// A text that is computed.
  package static func text(_ value: String?) -> AttributeValue {
    var attribute: AttributeValue = nil
    attribute.text = value
    return attribute
  }

  /// A length or place in the drawing's units, to a hundredth.
  package static func at(_ value: Double) -> AttributeValue { .text(Figure.coordinate(value)) }
}

/// Lets pieces be listed one below the other.
@resultBuilder
package enum MarkupBuilder {
  /// A piece.
  package static func buildExpression(_ markup: Markup) -> Markup { markup }
  /// A text of a page, which is escaped; drawings, which know no lines, take `Markup.text`.
  package static func buildExpression(_ typed: String) -> Markup { .prose(typed) }
  /// Pieces one after another.
  package static func buildBlock(_ parts: Markup...) -> Markup { buildArray(parts) }
  /// Pieces of a loop.
  package static func buildArray(_ parts: [Markup]) -> Markup { parts.reduce(into: Markup()) { $0 += $1 } }
  /// A piece that may be left out.
  package static func buildOptional(_ part: Markup?) -> Markup { part ?? Markup() }
  /// The first of two ways.
  package static func buildEither(first: Markup) -> Markup { first }
  /// The second of two ways.
  package static func buildEither(second: Markup) -> Markup { second }
}
