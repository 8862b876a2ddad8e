import LocatedYAML

/// Changes to a text by line and column, made all at once so that places keep their meaning until the end.
struct TextEdits {
  private enum Change {
    case replace(column: Int, length: Int, with: String)
    case delete
  }

  private let lines: [[Unicode.Scalar]]
  private var changes: [Int: [Change]] = [:]
  private var insertions: [Int: [String]] = [:]
  /// Whether some change could not be made.
  private(set) var failed = false

  /// Edits of a text with unified line ends.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
  }

  /// How many lines hold something; the empty one after the last line end is not counted.
  var lineCount: Int { lines.last?.isEmpty ?? true ? lines.count - 1 : lines.count }

  /// A line, counted from one.
  func line(_ number: Int) -> [Unicode.Scalar] { lines.indices.contains(number - 1) ? lines[number - 1] : [] }

  /// Puts a word in the place of the scalar that stands at a node.
  mutating func replace(_ node: Node, with word: String) {
    guard let length = length(of: node) else {
      failed = true
      return
    }
    let change = Change.replace(column: node.location.column, length: length, with: yamlWord(word))
    changes[node.location.line, default: []].append(change)
  }

  /// Writes something right after the scalar that stands at a node.
  mutating func write(_ words: String, after node: Node) {
    guard let length = length(of: node) else {
      failed = true
      return
    }
    changes[node.location.line, default: []].append(
      .replace(column: node.location.column + length, length: 0, with: words))
  }

  /// Takes away whole lines.
  mutating func delete(lines range: ClosedRange<Int>) {
    for line in range { changes[line] = [.delete] }
  }

  /// Puts new lines below a line; below line 0 is the beginning.
  mutating func insert(_ new: [String], below line: Int) { insertions[line, default: []] += new }

  /// Gives up: the text is written in a way that cannot be changed in place.
  mutating func fail() { failed = true }

  /// The text with every change made.
  var result: String {
    var out: [String] = insertions[0] ?? []
    for (place, line) in lines.enumerated() {
      if let changed = changed(line, changes[place + 1] ?? []) { out.append(changed) }
      out += insertions[place + 1] ?? []
    }
    let text = out.joined(separator: "\n")
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private func changed(_ line: [Unicode.Scalar], _ changes: [Change]) -> String? {
    var line = line
    for change in changes.sorted(by: { column($0) > column($1) }) {
      guard case .replace(let column, let length, let word) = change else { return nil }
      line.replaceSubrange((column - 1)..<(column - 1 + length), with: Array(word.unicodeScalars))
    }
    return String(String.UnicodeScalarView(line))
  }

  private func column(_ change: Change) -> Int {
    if case .replace(let column, _, _) = change { column } else { 0 }
  }

  /// How many signs the scalar at a node takes on its line; `nil` where it goes over several lines or is no scalar.
  private func length(of node: Node) -> Int? {
    guard case .scalar(let scalar) = node.content else { return nil }
    let rest = line(node.location.line).dropFirst(node.location.column - 1)
    switch scalar.style {
    case .plain: return rest.starts(with: scalar.text.unicodeScalars) ? scalar.text.unicodeScalars.count : nil
    case .quoted: return quotedLength(rest)
    case .block: return nil
    }
  }

  private func quotedLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
    var place = rest.startIndex + 1
    while place < rest.endIndex {
      if mark == "\"", rest[place] == "\\" {
        place += 1
      } else if rest[place] == mark {
        let isDoubled = mark == "'" && place + 1 < rest.endIndex && rest[place + 1] == mark
        guard isDoubled else { return place + 1 - rest.startIndex }
        place += 1
      }
      place += 1
    }
    return nil
  }
}
