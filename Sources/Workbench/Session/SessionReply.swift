/// What a session answers to one line.
package struct SessionReply: Sendable {
  /// A part of an answer.
  package enum Block: Sendable {
    /// Words.
    case page(Page)
    /// Lines of a picture, as they are.
    case picture([String])
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
    case .picture(let lines): lines.map { withoutColour($0) + "\n" }.joined()
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

/// A line of a picture without the signs that set colours.
private func withoutColour(_ line: String) -> String {
  var plain = ""
  var inCode = false
  for scalar in line.unicodeScalars {
    if scalar == "\u{1B}" { inCode = true }
    if !inCode { plain.unicodeScalars.append(scalar) }
    if inCode, scalar == "m" { inCode = false }
  }
  return plain
}

/// Looks on while a session plays futures.
package struct SessionWatch {
  /// Told how many of all futures are done; from any thread.
  package var progress: @Sendable (_ done: Int, _ all: Int) -> Void
  /// Given the first picture and every finer one, from the thread that asked.
  package var picture: (SessionReply) -> Void
  /// Asked often whether to stop.
  package var shouldStop: @Sendable () -> Bool

  /// A watch that says nothing and never stops.
  package init(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    picture: @escaping (SessionReply) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.picture = picture
    self.shouldStop = shouldStop
  }

  var observer: RunObserver { RunObserver(progress: progress, shouldStop: shouldStop) }
}
