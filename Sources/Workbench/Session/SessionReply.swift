/// What a session answers to one line.
package struct SessionReply: Sendable {
  /// A part of an answer.
  package enum Block: Sendable {
    /// Words.
    case page(Page)
    /// A picture, drawn for a terminal only when it is shown.
    case picture(SessionPicture)
  }

  /// The answer from top to bottom.
  package var blocks: [Block] = []
  /// Whether the line could not be done.
  package var isRefusal = false
  /// Whether the session ends here.
  package var quits = false
  /// What gives the same again.
  var replay = Replay.asTyped

  /// What a transcript keeps of a line and its answer.
  enum Replay: Sendable {
    /// Both as they are.
    case asTyped
    /// Another line with its answer, since the line by itself would not give the same again.
    case instead(String, answer: String)
    /// Nothing: it did not change anything and cannot be repeated.
    case nothing
  }

  /// A reply of some blocks.
  init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A reply of one page.
  init(_ page: Page) { blocks = [.page(page)] }

  /// A reply of one paragraph.
  init(_ words: String) { self.init(Page(words)) }

  /// The reply without styles.
  package var text: String { blocks.map(\.text).joined() }
}

extension SessionReply.Block {
  /// The part without styles.
  package var text: String {
    switch self {
    case .page(let page): page.text
    case .picture(let picture): picture.text(TerminalStyle())
    }
  }
}

extension Page {
  /// A page of some lines, each wrapped at the page's width.
  init(_ words: String) {
    self.init()
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { space() } else { paragraph(String(line), indent: 0) }
    }
  }
}

/// A picture that suits itself to whatever terminal shows it, so that a transcript does not depend on the window.
package struct SessionPicture: Sendable {
  private let lines: @Sendable (TerminalStyle) -> [String]

  init(_ lines: @escaping @Sendable (TerminalStyle) -> [String]) { self.lines = lines }

  /// The picture's lines for a terminal, without blanks at their ends.
  package func text(_ style: TerminalStyle) -> String {
    lines(style).map { line in String(line.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }
}

/// How far a run of a session is.
package struct SessionProgress: Hashable, Sendable {
  /// Futures played, by all portfolios together.
  package var done: Int
  /// Futures to play until the run ends, or until its next look where nobody can tell how many it takes.
  package var all: Int
  /// Whether the run goes on until the answer is decided.
  package var isOpen: Bool
}

/// Looks on while a session plays futures.
package struct SessionWatch {
  /// Told how far the run is; from any thread.
  package var progress: @Sendable (SessionProgress) -> Void
  /// Given the first picture and every finer one, from the thread that asked.
  package var picture: (SessionReply) -> Void
  /// Asked often whether to stop.
  package var shouldStop: @Sendable () -> Bool

  /// A watch that says nothing and never stops.
  package init(
    progress: @escaping @Sendable (SessionProgress) -> Void = { _ in },
    picture: @escaping (SessionReply) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.picture = picture
    self.shouldStop = shouldStop
  }

  /// An observer of something that plays a known number of futures.
  var observer: RunObserver {
    let tell = progress
    return RunObserver(
      progress: { tell(SessionProgress(done: $0, all: $1, isOpen: false)) }, shouldStop: shouldStop)
  }
}
