/// One part of a document and where it stands: a scalar, a sequence or a mapping.
///
/// A scalar keeps the text it was written with. Nothing is guessed from it: `no`, `010` and `1:30` stay text until
/// a reader asks for a boolean or a number and applies this module's own grammar.
package struct Node: Sendable {
  /// What a node holds.
  package enum Content: Sendable {
    /// A single value as written.
    case scalar(Scalar)
    /// Values in order.
    case sequence([Node])
    /// Keys and values in the order written; no key occurs twice.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    /// The key's text.
    package let key: String
    /// Where the key stands.
    package let location: Location
    /// What the key holds.
    package let value: Node
  }

  /// What this node holds.
  package let content: Content
  /// Where this node begins.
  package let location: Location

  /// Whether the document has nothing here: no text, `~` or `null`.
  package var isEmpty: Bool {
    guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// The text of a scalar, nothing for the rest.
  package var text: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }
}

/// A scalar as written.
package struct Scalar: Sendable, Equatable {
  /// How a scalar was written down.
  package enum Style: Sendable {
    /// Without quotation marks.
    case plain
    /// Between single or double quotation marks.
    case quoted
    /// Below a `|` or `>`.
    case block
  }

  /// The text, without quotation marks and with escapes undone.
  package let text: String
  /// How it was written down.
  package let style: Style
}
