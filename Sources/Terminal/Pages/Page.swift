import LocatedYAML

/// Words for a reader, with styles that may be shown or left out.
///
/// Prose has at most 80 signs to a line, which read best; a table may be wider where the terminal is.
///
/// Everything that comes from a user goes in through `harmless`, so no text can command a terminal.
package struct Page: Hashable, Sendable {
  /// How a stretch of text may be shown; a reader who sees no styles misses nothing.
  package enum Style: Hashable, Sendable {
    case plain
    case heading
    case strong
    case faint
    case good
    case poor
  }

  /// A stretch of text in one style.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  /// One line.
  package struct Line: Hashable, Sendable {
    package var spans: [Span]

    /// The line without styles.
    package var text: String { spans.map(\.text).joined() }
  }

  /// The lines in order.
  package private(set) var lines: [Line] = []

  /// Columns that a table may take, at least 80.
  package let width: Int

  /// An empty page for tables of some columns; fewer than 80 count as 80.
  package init(width: Int = Page.width) { self.width = max(Page.width, width) }

  /// The page without styles.
  package var text: String { lines.map { $0.text + "\n" }.joined() }

  /// Signs that fit on a line of prose, and of a table where nobody tells how wide the terminal is.
  package static let width = 80
}

extension Page {
  /// An empty line, unless the last one is empty already.
  package mutating func space() {
    if let last = lines.last, !last.text.isEmpty { lines.append(Line(spans: [])) }
  }

  /// A heading with an empty line before it.
  package mutating func heading(_ text: String) {
    space()
    lines.append(Line(spans: [Span(text: harmless(text), style: .heading)]))
  }

  /// A line as it is, made harmless; where it is longer than the page, it goes on below, set in.
  package mutating func line(_ spans: (String, Style)...) { append(spans) }

  /// The same for spans that are counted only when the page is made.
  mutating func append(_ spans: [(String, Style)]) {
    let signs = spans.flatMap { text, style in harmless(text).map { Span(text: String($0), style: style) } }
    lines += broken(signs, to: width).map { Line(spans: joined($0)) }
  }

  /// Something to copy, such as a path or a command: never cut and never broken.
  package mutating func verbatim(_ text: String, indent: Int = 4) {
    lines.append(Line(spans: [Span(text: String(repeating: " ", count: indent) + harmless(text), style: .plain)]))
  }

  /// A lead and a text beside it, wrapped into the room that the lead leaves; a lead longer than its margin stands above.
  package mutating func hung(_ lead: String, _ text: String, margin: Int) {
    var start = column(harmless(lead), margin)
    if breadth(start) > margin {
      append([(lead, .plain)])
      start = column("", margin)
    }
    let rest = wrapped(harmless(text), indent: margin, hanging: margin)
    for (place, line) in (rest.isEmpty ? [""] : rest).enumerated() {
      let before = place == 0 ? start : String(repeating: " ", count: margin)
      lines.append(Line(spans: [Span(text: before + line, style: .plain)]))
    }
  }

  /// A paragraph wrapped at the page's width; lines after the first are indented by `hanging`.
  package mutating func paragraph(_ text: String, indent: Int = 2, hanging: Int? = nil, style: Style = .plain) {
    for (place, line) in wrapped(harmless(text), indent: indent, hanging: hanging ?? indent).enumerated() {
      let margin = String(repeating: " ", count: place == 0 ? indent : hanging ?? indent)
      lines.append(Line(spans: [Span(text: margin, style: .plain), Span(text: line, style: style)]))
    }
  }
}

extension Page {
  /// A page of some lines, each wrapped at the page's width.
  package init(_ words: String) {
    self.init()
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { space() } else { paragraph(String(line), indent: 0) }
    }
  }
}

private func wrapped(_ text: String, indent: Int, hanging: Int) -> [String] {
  wrapped(text, first: Page.width - indent, rest: Page.width - hanging)
}

/// Breaks a text into lines that fit into the room of the first line and of the others, words too long for it included.
func wrapped(_ text: String, first: Int, rest: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ").flatMap({ pieces(String($0), of: min(first, rest)) }) {
    let room = lines.isEmpty ? first : rest
    let longer = line.isEmpty ? word : "\(line) \(word)"
    if breadth(longer) <= room {
      line = longer
    } else {
      lines.append(line)
      line = word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

private func pieces(_ word: String, of length: Int) -> [String] {
  guard breadth(word) > length else { return [word] }
  var pieces: [String] = []
  var piece = ""
  for sign in word {
    if breadth(piece) + breadth(String(sign)) > length {
      pieces.append(piece)
      piece = ""
    }
    piece.append(sign)
  }
  return pieces + [piece]
}

/// Columns that a text takes on a terminal: none for combining marks, two for wide East Asian signs.
package func breadth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: sum
    default: sum + (scalar.isWide ? 2 : 1)
    }
  }
}

/// A text in a column, filled up with blanks; a longer one stands whole.
package func column(_ text: String, _ room: Int, right: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, room - breadth(text)))
  return right ? blanks + text : text + blanks
}

extension Unicode.Scalar {
  /// Whether terminals give this sign two columns (the main blocks of East Asian wide signs and emoji).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
