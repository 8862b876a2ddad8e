#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the terminal was before the session; in memory that a signal's handler may use.
nonisolated(unsafe) private let before: UnsafeMutablePointer<termios> = {
  let memory = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  memory.initialize(to: termios())
  return memory
}()

/// Gives the terminal back as it was where a signal ends the session, at the prompt or in a run.
enum RestoredTerminal {
  /// Begins to listen; the signal then ends the program as ever, so that whoever started it sees which it was.
  static func listen() {
    guard tcgetattr(STDIN_FILENO, before) == 0 else { return }
    for number in Interruption.signals where number != SIGINT {
      let usual = signal(number) { number in
        // In the background the terminal is somebody else's.
        if tcgetpgrp(STDIN_FILENO) == getpgrp() { tcsetattr(STDIN_FILENO, TCSANOW, before) }
        signal(number, SIG_DFL)
        raise(number)
      }
      // What whoever started the program had it ignore stays ignored.
      if isIgnoring(usual) { signal(number, SIG_IGN) }
    }
  }
}
