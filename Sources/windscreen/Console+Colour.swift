import Terminal

extension Page {
  /// The page with its styles as terminal colours.
  var coloured: String {
    lines.map { line in line.spans.map(\.coloured).joined() + "\n" }.joined()
  }
}

extension Page.Span {
  fileprivate var coloured: String {
    switch style {
    case .plain: text
    case .heading: "\u{1B}[1;36m\(text)\u{1B}[0m"
    case .strong: "\u{1B}[1m\(text)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .poor: "\u{1B}[33m\(text)\u{1B}[0m"
    }
  }
}
