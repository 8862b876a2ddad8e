import Foundation
import Runs
import Synchronization
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Set by the handler, which may do nothing but this; a program has one user who asks.
private let interrupted = Atomic<Bool>(false)

/// Whether somebody listens now.
private let listening = Atomic<Bool>(false)

/// Whether the user has asked to stop; asked from any thread.
struct StopFlag: Sendable {
  /// Whether the user has asked.
  var isUp: Bool { interrupted.load(ordering: .relaxed) || Quit.wasAsked }
}

/// Whether what was done at a signal was nothing.
func isIgnoring(_ action: (@convention(c) (Int32) -> Void)?) -> Bool {
  unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

/// Listens for Ctrl-C and for a request to end, while something is under way that must be left tidy.
///
/// The handler stands from the first moment on: there is none in which a signal is neither heard nor ends the program.
struct Interruption {
  /// Goes up once the user has asked.
  let flag = StopFlag()

  /// Those of a person, and those by which schedulers of a cluster say that the time allowed is nearly over.
  static let signals = [SIGINT, SIGTERM, SIGHUP, SIGXCPU, SIGUSR1, SIGUSR2]
  /// Those that stay ignored where whoever started the program had it ignore them, as `nohup` does.
  private static let optional = [SIGHUP, SIGXCPU, SIGUSR1, SIGUSR2]

  init() {
    interrupted.store(false, ordering: .relaxed)
    Quit.hold(true)
    for number in Interruption.signals {
      let usual = signal(number) { _ in interrupted.store(true, ordering: .relaxed) }
      if Interruption.optional.contains(number), isIgnoring(usual) { signal(number, SIG_IGN) }
    }
    listening.store(true, ordering: .relaxed)
    endWhateverIsUnderWay()
  }

  /// Ends the program some time after the user has asked, wherever it is, unless something is being written that must be
  /// taken away first: long sums that cannot ask, and words that nobody reads, hold nobody up.
  private func endWhateverIsUnderWay() {
    let flag = flag
    Thread.detachNewThread {
      var asked = 0
      while listening.load(ordering: .relaxed) {
        usleep(Self.pause)
        asked = flag.isUp && !Unfinished.isAny ? asked + 1 : 0
        guard asked >= Self.pauses else { continue }
        Console.tryToSay("windscreen: \(WorkbenchError.interrupted.description)\n")
        _exit(Ending(WorkbenchError.interrupted).code)
      }
    }
  }

  private static let pause: UInt32 = 100_000
  /// A second, after which whoever asks has usually stopped.
  private static let pauses = 10

  /// Gives the signals back to the system, so that nothing that comes after is deaf to them.
  func stop() {
    for number in Interruption.signals {
      if isIgnoring(signal(number, SIG_DFL)) { signal(number, SIG_IGN) }
    }
    Quit.hold(false)
    listening.store(false, ordering: .relaxed)
  }
}
