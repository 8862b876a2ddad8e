import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

private let asked = Atomic<Bool>(false)
private let isHeld = Atomic<Bool>(false)

/// What is said where nothing is under way that must be left tidy; in memory that a signal's handler may use.
nonisolated(unsafe) private let farewell: UnsafeMutableBufferPointer<UInt8> = {
  let words = Array("windscreen: asked to quit (SIGQUIT); nothing more was written\n".utf8)
  let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: words.count)
  _ = memory.initialize(from: words)
  return memory
}()

/// Ctrl-\ and SIGQUIT, which would else print a picture of the program's memory: they end it with a number of its own.
enum Quit {
  /// Whether it was asked for.
  static var wasAsked: Bool { asked.load(ordering: .relaxed) }

  /// Begins to listen.
  static func listen() {
    _ = farewell.count
    signal(SIGQUIT) { _ in
      asked.store(true, ordering: .relaxed)
      if isHeld.load(ordering: .relaxed) { return }
      _ = write(STDERR_FILENO, farewell.baseAddress, farewell.count)
      _exit(75)
    }
  }

  /// While held, it is only noted, and whoever is at work stops and leaves things tidy.
  static func hold(_ held: Bool) { isHeld.store(held, ordering: .relaxed) }
}
