import LocatedYAML

extension Node {
  /// Keys and values of a mapping; none of anything else.
  var fields: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// Elements of a list; none of anything else.
  var items: [Node] {
    guard case .sequence(let elements) = content else { return [] }
    return elements
  }

  /// A key of a mapping with its value.
  func entry(_ key: String) -> Entry? { fields.first { $0.key == key } }

  /// The value of a key.
  subscript(at key: String) -> Node? { entry(key)?.value }

  /// The last line on which the node or anything in it begins.
  var lastLine: Int {
    let inner = items.map(\.lastLine) + fields.map { max($0.location.line, $0.value.lastLine) }
    return inner.reduce(location.line, max)
  }
}
