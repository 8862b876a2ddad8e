#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps what is typed while a line is being done from standing between the lines of a picture; it is read afterwards.
final class QuietTerminal {
  private var before = termios()
  private var isQuiet = false

  /// Leaves keys unanswered on the screen until `end`; Ctrl-C works as ever.
  init() {
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    isQuiet = tcsetattr(STDIN_FILENO, TCSANOW, &quiet) == 0
  }

  /// Answers keys again.
  func end() {
    guard isQuiet else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &before)
    isQuiet = false
  }

  deinit { end() }
}
