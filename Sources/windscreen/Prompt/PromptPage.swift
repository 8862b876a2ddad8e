import Workbench

/// Lays things out for a terminal.
enum PromptPage {
  /// Names that are shown when Tab cannot choose; more than these only as a number.
  private static let most = 60

  /// Names in columns, at most 80 signs wide.
  static func columns(_ names: [String]) -> String {
    let shown = names.prefix(most)
    let width = (shown.map(\.count).max() ?? 0) + 2
    let across = max(1, Page.width / width)
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
    let shown = lines.prefix(max(1, PromptTerminal.rows - 3))
    Console.write(shown.map { $0 + "\n" }.joined())
    height = shown.count
  }

  /// Takes the picture away.
  func clear() {
    if height > 0 { Console.write("\u{1B}[\(height)A\u{1B}[J") }
    height = 0
  }
}
