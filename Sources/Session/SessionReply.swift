import Runs
package import Terminal

/// What a session answers to one line.
package struct SessionReply: Sendable {
  /// The answer from top to bottom.
  package var blocks: [AnswerBlock] = []
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
  init(_ blocks: [AnswerBlock] = []) { self.blocks = blocks }

  /// A reply of one page.
  init(_ page: Page) { blocks = [.page(page)] }

  /// A reply of one paragraph.
  init(_ words: String) { self.init(Page(words)) }

  /// The reply without styles.
  package var text: String { blocks.map(\.text).joined() }
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
