import Runs
import SystemPackage
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where words go: data to standard output, everything else to standard error; colour only where someone looks.
enum Console {
  /// Takes up the signals that would end the program in the middle of writing a file.
  static func prepare() {
    // A file that grows beyond its limit then fails with an error, which is told, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    // A reader that goes away ends the writing and not the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes to standard output; false once nobody reads any more.
  @discardableResult
  static func write(_ text: String) -> Bool { put(text, on: .standardOutput) }

  /// Says something that is no data.
  static func say(_ text: String) { put(text + "\n", on: .standardError) }

  /// Writes over the current line of standard error.
  static func draw(_ text: String) { put("\r\u{1B}[2K\(text)", on: .standardError) }

  /// Says what is wrong.
  static func complain(_ text: String) { say("windscreen: \(text)") }

  /// Shows a page on standard output, in colour on a terminal that wants it.
  static func show(_ page: Page) { write(signs(colours(STDOUT_FILENO) ? page.coloured : page.text)) }

  /// A text in the signs that standard output shows.
  static func signs(_ text: String) -> String { showsUnicode ? text : TerminalStyle(isASCII: true).plain(text) }

  /// Signs beyond ASCII are shown unless a terminal's locale names another encoding; pipes get them, as files do.
  static var showsUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
    guard isatty(STDOUT_FILENO) == 1, let encoding = locale.split(separator: ".").dropFirst().first else { return true }
    return encoding.lowercased().hasPrefix("utf")
  }

  /// Ends the program.
  static func end(with ending: Ending) -> Never { exit(ending.code) }

  /// Whether standard error is a terminal, on which progress may be drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Colour is for terminals, unless the user does not want it (no-color.org).
  private static func colours(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  @discardableResult
  private static func put(_ text: String, on file: FileDescriptor) -> Bool {
    do {
      try file.writeAll(text.utf8)
      return true
    } catch {
      let failure = (error as? Errno).map { SystemFailure(path: "standard output", code: $0.rawValue) }
      if file == .standardOutput, let failure, failure.isFull { cannotWrite(failure) }
      return false
    }
  }

  /// Ends the program where its answer cannot be written, as on a full disk: nobody should take it for whole.
  private static func cannotWrite(_ failure: SystemFailure) -> Never {
    complain("\(failure.path) cannot be written: \(failure.reason)")
    end(with: .unwritable)
  }
}
