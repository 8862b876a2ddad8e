/// One column of a table: what it is called, what its values are, and what they mean.
package struct Column: Hashable, Sendable {
  /// What the values of a column are.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// 32-bit floating point.
    case float
    /// 64-bit floating point.
    case double
    /// Whole numbers of 32 bits.
    case int32
    /// Whole numbers of 64 bits.
    case int64
    /// Text in UTF-8.
    case string
  }

  /// Its name; names in a table differ.
  package var name: String
  /// What its values are.
  package var kind: Kind
  /// Whether rows may have no value; of doubles and strings only.
  package var isOptional: Bool
  /// The unit of its values, such as `children`; nil where there is none to tell.
  package var unit: String?
  /// Its name for people; nil where there is none to tell.
  package var label: String?

  /// A column; `isOptional` may be true for doubles and strings only.
  package init(
    _ name: String, _ kind: Kind, isOptional: Bool = false, unit: String? = nil, label: String? = nil
  ) {
    precondition(!isOptional || kind == .double || kind == .string, "only doubles and strings may be left out")
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.unit = unit
    self.label = label
  }
}

/// Something said of a whole table: a key and a value, both text.
package struct TableNote: Hashable, Sendable {
  /// What is said.
  package var key: String
  /// Its value.
  package var value: String

  /// A note.
  package init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
