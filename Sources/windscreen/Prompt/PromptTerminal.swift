import Foundation
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the terminal can do, as far as its settings tell.
enum PromptTerminal {
  /// Whether lines can be edited: both streams are a terminal, and not a dumb one.
  static var canEdit: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(variable("TERM"))
  }

  /// The signs and colours to draw with.
  static var style: TerminalStyle {
    let isColoured = canEdit && variable("NO_COLOR").isEmpty
    return TerminalStyle(width: 80, isColoured: isColoured, isASCII: !isUnicode)
  }

  /// Rows of the window; 24 where it does not tell.
  static var rows: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// The file that keeps what was typed, across sessions; nil where there is no home for it.
  static var historyFile: String? {
    var folder = variable("XDG_STATE_HOME")
    if folder.isEmpty {
      let home = variable("HOME")
      guard !home.isEmpty else { return nil }
      folder = home + "/.local/state"
    }
    folder += "/windscreen"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      return nil
    }
    return folder + "/history"
  }

  /// Signs beyond ASCII are shown unless the locale names another encoding; pipes get them, as files do.
  private static var isUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map(variable).first { !$0.isEmpty } ?? ""
    guard canEdit, let encoding = locale.split(separator: ".").dropFirst().first?.lowercased() else { return true }
    return encoding.hasPrefix("utf")
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
