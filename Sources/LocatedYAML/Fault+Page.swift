extension Fault: CustomStringConvertible {
  /// The fault as a user sees it: place and words, the line with a caret below it, and what to do.
  package var description: String {
    ([place + words] + excerpt + [remedy].compactMap { $0 }).joined(separator: "\n")
  }

  private var place: String {
    let file = harmless(location.file)
    return location.line == 0 ? "\(file): " : "\(file):\(location.line):\(location.column): "
  }

  /// The line and the caret, cut to a window where the line is long.
  private var excerpt: [String] {
    guard location.line > 0, let line = location.source.line(location.line) else { return [] }
    let scalars = Array(line.unicodeScalars)
    let start = location.column <= Excerpt.width ? 0 : location.column - Excerpt.lead
    let shown = String.UnicodeScalarView(scalars.dropFirst(start).prefix(Excerpt.width))
    let before = scalars.dropFirst(start).prefix(location.column - 1 - start)
    let cutLeft = start > 0 ? "…" : ""
    let cutRight = scalars.count > start + Excerpt.width ? "…" : ""
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let indent = String(repeating: " ", count: before.count { !$0.takesNoRoom } + cutLeft.count)
    return [
      "\(gutter) | \(cutLeft)\(harmless(String(shown)))\(cutRight)",
      "\(blank) | \(indent)^",
    ]
  }
}

private enum Excerpt {
  /// Scalars of a line that are shown.
  static let width = 100
  /// Scalars shown before the place when the beginning of a long line is cut.
  static let lead = 60
}

extension Unicode.Scalar {
  /// Whether a terminal draws this over the sign before it.
  fileprivate var takesNoRoom: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension Faults: CustomStringConvertible {
  /// Every fault, one below the other; beyond the first fifty only their number.
  package var description: String {
    let shown = all.prefix(Self.shownAtMost).map(\.description)
    let rest = all.count - shown.count
    return (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n\n")
  }

  private static let shownAtMost = 50
}
