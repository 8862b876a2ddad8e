import Session
import Terminal

/// Lays things out for a terminal.
enum PromptPage {
  /// Names that are shown when Tab cannot choose; more than these only as a number.
  private static let most = 60

  /// Names in columns, as wide as the window, at most 80 signs.
  static func columns(_ names: [String]) -> String {
    let shown = names.prefix(most)
    let width = (shown.map(\.count).max() ?? 0) + 2
    // The last column is left empty, where some terminals would wrap.
    let across = max(1, (min(Page.width, PromptTerminal.columns) - 1) / width)
    var text = ""
    for (place, name) in shown.enumerated() {
      let isLast = place % across == across - 1 || place == shown.count - 1
      text += isLast ? name + "\n" : name + String(repeating: " ", count: width - name.count)
    }
    return names.count > shown.count ? text + "and \(names.count - shown.count) more\n" : text
  }
}

/// A picture on the terminal that finer ones take the place of.
final class LivePicture {
  private var height = 0

  /// Draws a reply over the last one, as far as it fits into the window.
  func draw(_ reply: SessionReply) {
    clear()
    let lines = reply.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let (columns, most) = (PromptTerminal.columns, max(1, PromptTerminal.rows - 3))
    // A line wider than the window takes several rows.
    let rows = lines.map { max(1, ($0.count + columns - 1) / columns) }
    var fitting = rows.indices.prefix { rows[...$0].reduce(0, +) <= most }.count
    // What does not fit ends between two paragraphs.
    if fitting < lines.count, let gap = lines.prefix(fitting).lastIndex(of: ""), gap > 0 { fitting = gap }
    height = rows.prefix(fitting).reduce(0, +)
    Console.write(Console.signs(lines.prefix(fitting).map { $0 + "\n" }.joined()))
  }

  /// Takes the picture away.
  func clear() {
    if height > 0 { Console.write("\u{1B}[\(height)A\u{1B}[J") }
    height = 0
  }
}
