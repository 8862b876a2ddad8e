internal import LocatedYAML

/// What a terminal can show.
package struct TerminalStyle: Hashable, Sendable {
  /// Columns.
  package var width: Int
  /// Whether colours were asked for and the terminal has them.
  package var isColoured: Bool
  /// Whether only the signs of ASCII may be used.
  package var isASCII: Bool

  /// A style; by default 80 columns without colour.
  package init(width: Int = 80, isColoured: Bool = false, isASCII: Bool = false) {
    self.width = max(40, width)
    self.isColoured = isColoured
    self.isASCII = isASCII
  }

  /// A sign in a colour of the 256, or plain.
  func painted(_ text: String, _ colour: Int) -> String {
    isColoured ? "\u{1B}[38;5;\(colour)m\(text)\u{1B}[0m" : text
  }

  /// A text that cannot command the terminal, cut to a number of columns.
  func line(_ typed: String, columns: Int? = nil) -> String {
    let room = columns ?? width
    let safe = plain(harmless(typed))
    guard safe.count > room else { return safe }
    return String(safe.prefix(max(0, room - 1))) + (isASCII ? "~" : "…")
  }

  /// A figure in the signs this terminal has.
  package func plain(_ words: String) -> String {
    guard isASCII else { return words }
    var plain = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{2212}", "–": plain += "-"
      case "£": plain += "GBP "
      case "‘", "’": plain += "'"
      case "∞": plain += "inf"
      case "→": plain += ">"
      case "…": plain += "~"
      case "±": plain += "+/-"
      case "×": plain += "x"
      case "█", "▇", "━": plain += "#"
      case "▓", "▆": plain += "*"
      case "▒", "▅": plain += "+"
      case "░": plain += "."
      case "▁", "▂", "▃", "▄": plain += ["_", ".", "-", "~"][Int(scalar.value) - 0x2581]
      default: plain += scalar.isASCII ? String(scalar) : "?"
      }
    }
    return plain
  }
}

extension String {
  /// The text with blanks added to fill a number of columns.
  func filled(to columns: Int, atStart: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - count))
    return atStart ? blanks + self : self + blanks
  }
}
