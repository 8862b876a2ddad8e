import LocatedYAML
import Runs

/// A line as typed: words with their columns, a quoted phrase being one word and `#` beginning a comment.
struct TypedLine: Sendable {
  /// A word and where it begins, in signs from one.
  struct Word: Hashable, Sendable {
    var text: String
    var column: Int
    var isQuoted: Bool
  }

  /// The name under which faults know a typed line.
  static let name = "typed"

  /// The line.
  let text: String
  /// Its words.
  let words: [Word]

  /// Takes a line apart; throws `Faults` where a quotation mark is not closed.
  init(_ text: String) throws(Faults) {
    self.text = text
    let signs = Array(text.unicodeScalars)
    var words: [Word] = []
    var place = 0
    while place < signs.count {
      if signs[place].properties.isWhitespace {
        place += 1
      } else if signs[place] == "#" {
        break
      } else if signs[place] == "\"" || signs[place] == "'" {
        guard let end = signs[(place + 1)...].firstIndex(of: signs[place]) else {
          throw Faults([
            Fault(.rule("a quotation mark opens here and is not closed"), at: .typed(text, place + 1))
          ])
        }
        words.append(Word(text: String(signs[(place + 1)..<end]), column: place + 1, isQuoted: true))
        place = end + 1
      } else {
        let end = signs[place...].firstIndex { $0.properties.isWhitespace } ?? signs.count
        words.append(Word(text: String(signs[place..<end]), column: place + 1, isQuoted: false))
        place = end
      }
    }
    self.words = words
  }

  /// A refusal that points at a word, or at the end of the line where there is none.
  func fault(
    _ kind: Fault.Kind, at word: Word?, allowed: [String] = [], advice: String? = nil
  ) -> Faults {
    let column = word?.column ?? text.unicodeScalars.count + 2
    return Faults([
      Fault(kind, at: .typed(text, column), found: word?.text, allowed: allowed, advice: advice)
    ])
  }

  /// Faults of a changed document, each moved to the typed word that it is about, where there is one.
  func claiming(_ faults: Faults) -> Faults {
    Faults(
      faults.all.map { fault in
        let rest = Array((fault.location.lineText ?? "").unicodeScalars)
          .dropFirst(max(0, fault.location.column - 1)).drop { $0 == "\"" || $0 == "[" }
        guard
          let word = words.dropFirst().first(where: { !$0.text.isEmpty && rest.starts(with: $0.text.unicodeScalars) })
        else { return fault }
        return Fault(
          fault.kind, at: .typed(text, word.column), found: word.text, allowed: fault.allowed,
          advice: fault.advice)
      })
  }

  /// The name that begins at a word: as many words as make one of `names` when joined by hyphens, in any case.
  ///
  /// `aliases` are hyphened names for people with the names they stand for; two or more words that only one of them begins
  /// with are enough. Gives the name with where it begins, and the
  /// words after it; a name that is none of them is one word.
  func name(
    at place: Int, among names: [String], aliases: [String: String] = [:]
  ) -> (name: Word, rest: ArraySlice<Word>) {
    if words[place].isQuoted {
      let typed = hyphened(words[place].text)
      let name = names.first { $0.lowercased() == typed } ?? aliases[typed] ?? meant(typed, by: aliases)
      let word = name.map { Word(text: $0, column: words[place].column, isQuoted: false) } ?? words[place]
      return (word, words[(place + 1)...])
    }
    let plain = words[place...].prefix { !$0.isQuoted }.prefix(12)
    let ends = stride(from: plain.endIndex, to: plain.startIndex, by: -1)
    let typed = { (end: Int) in plain[..<end].map { $0.text.lowercased() }.joined(separator: "-") }
    for end in ends {
      guard let name = names.first(where: { $0.lowercased() == typed(end) }) ?? aliases[hyphened(typed(end))] else {
        continue
      }
      return (Word(text: name, column: words[place].column, isQuoted: false), words[end...])
    }
    for end in ends {
      guard let name = meant(typed(end), by: aliases) else { continue }
      return (Word(text: name, column: words[place].column, isQuoted: false), words[end...])
    }
    return (words[place], words[(place + 1)...])
  }
}

extension String {
  fileprivate init(_ signs: ArraySlice<Unicode.Scalar>) { self = String(String.UnicodeScalarView(signs)) }
}

extension Location {
  /// A place in a line that was typed.
  static func typed(_ text: String, _ column: Int) -> Location {
    Location(SourceText(file: TypedLine.name, text: text), line: 1, column: column)
  }
}
