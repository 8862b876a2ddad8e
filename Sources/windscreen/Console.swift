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
  /// Takes up the signals that would end the program in the middle of writing a file, and closed standard streams.
  static func prepare() {
    StandardStreams.holdPlaces()
    Quit.listen()
    // What started the program may have kept these from it.
    var asked = sigset_t()
    sigemptyset(&asked)
    for number in Interruption.signals + [SIGQUIT] { sigaddset(&asked, number) }
    pthread_sigmask(SIG_UNBLOCK, &asked, nil)
    // A file that grows beyond its limit then fails with an error, which is told, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    // A reader that goes away ends the writing and not the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all of a text to standard output, or ends the program with a number that says it is not whole.
  static func write(_ text: String) {
    do throws(SystemFailure) {
      try WholeOutput.writeAll(Array(text.utf8), to: .standardOutput, named: "standard output")
    } catch {
      cutShort(error)
    }
  }

  /// Writes rows to standard output, many at a time.
  static func write(_ rows: some Sequence<String>) {
    var part = ""
    for row in rows {
      part += row
      guard part.utf8.count > 1 << 16 else { continue }
      write(part)
      part = ""
    }
    write(part)
  }

  /// Says something that is no data.
  static func say(_ text: String) { tell(text + "\n") }

  /// Says something if standard error takes it at once.
  static func tryToSay(_ text: String) {
    var ready = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard poll(&ready, 1, 0) == 1, ready.revents & Int16(POLLOUT) != 0 else { return }
    _ = try? Array(text.utf8).withUnsafeBytes { try FileDescriptor.standardError.write($0) }
  }

  /// Writes over the current line of standard error.
  static func draw(_ text: String) { tell("\r\u{1B}[2K\(text)") }

  /// Makes sure that what was written has arrived, as far as the system can tell; the last thing the program does.
  static func finish() {
    fflush(nil)
    if close(STDOUT_FILENO) != 0, errno != EBADF { cutShort(.last("standard output")) }
  }

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

  /// Ends the program, where it is not known yet that an answer is not whole.
  static func end(with ending: Ending) -> Never {
    if ending == .well { finish() }
    exit(ending.code)
  }

  /// Whether standard error is a terminal, on which progress may be drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Colour is for terminals, unless the user does not want it (no-color.org).
  private static func colours(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Words that nobody can read are no reason to stop.
  private static func tell(_ text: String) {
    try? WholeOutput.writeAll(Array(text.utf8), to: .standardError, named: "standard error")
  }

  /// Ends the program where its answer cannot be written, as on a full disk: nobody should take it for whole.
  ///
  /// A reader who went away, such as `head`, knows it, and is told nothing.
  private static func cutShort(_ failure: SystemFailure) -> Never {
    if failure.isUnread { end(with: .unread) }
    complain("\(failure.path) cannot be written: \(failure.reason)")
    end(with: .unwritable)
  }
}
