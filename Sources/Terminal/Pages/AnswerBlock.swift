/// A part of an answer.
package enum AnswerBlock: Sendable {
  /// Words.
  case page(Page)
  /// A picture, drawn for a terminal only when it is shown.
  case picture(TerminalPicture)
}

extension AnswerBlock {
  /// The part without styles.
  package var text: String {
    switch self {
    case .page(let page): page.text
    case .picture(let picture): picture.text(TerminalStyle())
    }
  }
}

/// A picture that suits itself to whatever terminal shows it, so that a transcript does not depend on the window.
package struct TerminalPicture: Sendable {
  private let lines: @Sendable (TerminalStyle) -> [String]

  package init(_ lines: @escaping @Sendable (TerminalStyle) -> [String]) { self.lines = lines }

  /// The picture's lines for a terminal, without blanks at their ends.
  package func text(_ style: TerminalStyle) -> String {
    lines(style).map { line in String(line.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }
}
