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
  static func write(_ text: String) -> Bool { put(text, on: STDOUT_FILENO) }

  /// Says something that is no data.
  static func say(_ text: String) { put(text + "\n", on: STDERR_FILENO) }

  /// Writes over the current line of standard error.
  static func draw(_ text: String) { put("\r\u{1B}[2K\(text)", on: STDERR_FILENO) }

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
  private static func put(_ text: String, on descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Self.system(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          if descriptor == STDOUT_FILENO, [ENOSPC, EFBIG, EDQUOT].contains(errno) { cannotWrite(errno) }
          return false
        }
        done += count
      }
      return true
    }
  }

  /// Ends the program where its answer cannot be written, as on a full disk: nobody should take it for whole.
  private static func cannotWrite(_ code: Int32) -> Never {
    complain("standard output cannot be written: \(String(cString: strerror(code)))")
    end(with: .unwritable)
  }

  private static func system(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
