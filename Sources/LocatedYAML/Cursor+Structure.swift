extension Cursor {
  /// The fields of a mapping whose keys are fixed; reports each key that is not in `keys`.
  package func mapping(allowing keys: [String]) -> MappingReader? {
    guard case .mapping(let entries) = node.content else {
      reportType(expected: "keys and values")
      return nil
    }
    var meant: Set<String> = []
    for entry in entries where !keys.contains(entry.key) {
      let fault = Fault(.unknownKey(entry.key), at: entry.location, found: entry.key, allowed: keys)
      log.report(fault)
      meant.formUnion(fault.nearest)
    }
    return MappingReader(cursor: self, entries: entries, meant: meant)
  }

  /// The entries of a mapping whose keys are names, read one by one; entries that fail are left out after a report.
  package func entries<Value>(_ read: (_ name: Cursor.Name, _ value: Cursor) -> Value?) -> [Value]? {
    guard case .mapping(let entries) = node.content else {
      reportType(expected: "keys and values")
      return nil
    }
    return entries.compactMap { read(Name(text: $0.key, location: $0.location), moved(to: $0.value)) }
  }

  /// The elements of a list read one by one; elements that fail are left out after a report.
  package func list<Value>(_ read: (Cursor) -> Value?) -> [Value]? {
    guard case .sequence(let elements) = node.content else {
      reportType(expected: "a list")
      return nil
    }
    return elements.compactMap { read(moved(to: $0)) }
  }

  /// The one name and its value of an element such as `- foster-carer-support: {dose: 20 households}`.
  package func single<Value>(_ read: (_ name: Cursor.Name, _ value: Cursor) -> Value?) -> Value? {
    guard case .mapping(let entries) = node.content, entries.count == 1 else {
      reportType(expected: "one name and what belongs to it")
      return nil
    }
    return read(Name(text: entries[0].key, location: entries[0].location), moved(to: entries[0].value))
  }

  /// A key that is itself a name, and where it stands.
  package struct Name {
    /// The name as written.
    package let text: String
    /// Where it stands.
    package let location: Location
  }
}

/// Reads the fields of a mapping by key.
package struct MappingReader {
  /// The mapping's own place.
  package let cursor: Cursor
  private let entries: [Node.Entry]
  private let meant: Set<String>

  init(cursor: Cursor, entries: [Node.Entry], meant: Set<String>) {
    self.cursor = cursor
    self.entries = entries
    self.meant = meant
  }

  /// Whether a key that is not there was probably meant by an unknown key, which has been reported.
  package func isMisspelt(_ key: String) -> Bool {
    meant.contains(key) && self[key] == nil
  }

  /// Reads a field that must be there; a misspelt one has been reported already and is not reported as missing too.
  package func required<Value>(_ key: String, _ read: (Cursor) -> Value?) -> Value? {
    guard let found = self[key] else {
      if !isMisspelt(key) { cursor.report(.missingKey(key)) }
      return nil
    }
    guard !found.node.isEmpty else {
      found.report(.missingValue)
      return nil
    }
    return read(found)
  }

  /// Reads a field that may be left out; nil also where it is there and faulty, which has then been reported.
  package func optional<Value>(_ key: String, _ read: (Cursor) -> Value?) -> Value? {
    guard let found = self[key] else { return nil }
    guard !found.node.isEmpty else {
      found.report(.missingValue)
      return nil
    }
    return read(found)
  }

  /// Where a key stands, for a fault that concerns the key and not its value.
  package func location(of key: String) -> Location? {
    entries.first { $0.key == key }?.location
  }

  /// The value of a key, unread.
  package subscript(key: String) -> Cursor? {
    entries.first { $0.key == key }.map { cursor.moved(to: $0.value) }
  }
}
