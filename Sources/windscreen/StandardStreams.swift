#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The three streams that a program is started with, of which a shell may have closed any (`>&-`).
enum StandardStreams {
  /// Holds the places of closed ones, so that no file of ours gets their numbers and takes words that are not for it.
  ///
  /// A stream held so can neither be read nor written, as one that is closed.
  static func holdPlaces() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) == -1 {
      // The lowest free number is given, and all below are taken.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
