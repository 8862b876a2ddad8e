import LocatedYAML

/// A line's words with the options of the command line, such as `--area staying-safe`, taken out of them.
struct TypedOptions {
  /// The words that are no options and no options' values, without the verb.
  private(set) var words: [TypedLine.Word] = []
  private var values: [String: [TypedLine.Word]] = [:]
  private var flags: Set<String> = []

  /// Takes a line apart; throws where an option is unknown or lacks its value.
  init(_ line: TypedLine, valued: [String], flags known: [String] = []) throws(SessionProblem) {
    var rest = line.words.dropFirst()
    while let word = rest.popFirst() {
      guard !word.isQuoted, word.text.hasPrefix("--"), word.text != "--" else {
        words.append(word)
        continue
      }
      let parts = word.text.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      if known.contains(name) {
        flags.insert(name)
      } else if valued.contains(name) {
        let inline = parts.count > 1 ? TypedLine.Word(text: parts[1], column: word.column, isQuoted: false) : nil
        guard let value = inline ?? rest.popFirst() else {
          throw .faults(line.fault(.missingValue, at: nil, advice: "--\(name) takes a value."))
        }
        values[name, default: []].append(value)
      } else {
        throw .faults(
          line.fault(.noSuch(kind: "option", name: word.text), at: word, allowed: (valued + known).map { "--" + $0 }))
      }
    }
  }

  /// Whether an option without a value was given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The last value given of an option.
  subscript(_ name: String) -> String? { values[name]?.last?.text }

  /// All values given of an option.
  func all(_ name: String) -> [String] { values[name]?.map(\.text) ?? [] }

  /// A whole number that an option was given.
  func number(_ name: String, in range: ClosedRange<Int>, _ line: TypedLine) throws(SessionProblem) -> Int? {
    guard let word = values[name]?.last else { return nil }
    guard let number = Int(word.text), range.contains(number) else {
      throw .faults(
        line.fault(.outOfRange(found: word.text, allowed: "\(range.lowerBound) to \(range.upperBound)"), at: word))
    }
    return number
  }

  /// The words as one, such as a path with blanks in it.
  var joined: String { words.map(\.text).joined(separator: " ") }
}
