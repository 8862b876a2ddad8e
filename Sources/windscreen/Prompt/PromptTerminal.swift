import Foundation
import SystemPackage
import Terminal

/// What the terminal can do, as far as its settings tell.
enum PromptTerminal {
  /// Whether lines can be edited: both streams are a terminal, not a dumb one, and of a size that a screen may have.
  static var canEdit: Bool {
    isPerson && !["", "dumb"].contains(variable("TERM")) && rows * columns <= mostCells
  }

  /// Letters of a window at most; the line editor keeps a place for each.
  private static let mostCells = 4_000_000

  /// Whether somebody types and reads.
  static var isPerson: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The signs and colours to draw with.
  static var style: TerminalStyle {
    let isColoured = canEdit && variable("NO_COLOR").isEmpty
    return TerminalStyle(width: min(Page.width, columns), isColoured: isColoured, isASCII: !Console.showsUnicode)
  }

  /// Rows of the window; 24 where it does not tell.
  static var rows: Int { window.ws_row > 0 ? Int(window.ws_row) : 24 }

  /// Columns of the window; 80 where it does not tell.
  static var columns: Int { window.ws_col > 0 ? Int(window.ws_col) : Page.width }

  private static var window: winsize {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : winsize()
  }

  /// The folder for what is kept across sessions, which may not be there yet; nil where there is no home for it.
  static var stateFolder: String? {
    let (state, home) = (variable("XDG_STATE_HOME"), variable("HOME"))
    if !state.isEmpty { return state + "/windscreen" }
    return home.isEmpty ? nil : home + "/.local/state/windscreen"
  }

  /// The file with the user's settings of the line editor; nil where there is none, or something that may have no end.
  static var editorSettings: String? {
    let path = getenv("EDITRC").map { String(cString: $0) } ?? variable("HOME") + "/.editrc"
    guard let facts = try? Stat(path), facts.type == .regular, facts.size <= 1 << 20 else { return nil }
    return path
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
