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

  /// Leaves keys unanswered on the screen until `end`; Ctrl-C works as ever, but for what the terminal would do beside
  /// it: the system throws away what was written and not yet shown, and does so after it has told the program, whose
  /// whole answer it may thus take.
  init() {
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    quiet.c_lflag |= tcflag_t(NOFLSH)
    isQuiet = tcsetattr(STDIN_FILENO, TCSANOW, &quiet) == 0
  }

  /// Answers keys again; what was typed before somebody broke off what was under way is forgotten.
  func end() {
    guard isQuiet else { return }
    if Interrupts.wasAsked { tcflush(STDIN_FILENO, TCIFLUSH) }
    tcsetattr(STDIN_FILENO, TCSANOW, &before)
    isQuiet = false
  }

  deinit { end() }
}
