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

/// Whether the program may be ended wherever it is, since nothing is being written.
private let canBeEnded = Atomic<Bool>(false)

/// Whether the user has asked to stop; asked from any thread.
struct StopFlag: Sendable {
  /// Whether the user has asked.
  var isUp: Bool { interrupted.load(ordering: .relaxed) || Quit.wasAsked }
}

/// Listens for Ctrl-C and for a request to end, while something is under way that must be left tidy.
///
/// The handler stands from the first moment on: there is none in which a signal is neither heard nor ends the program.
struct Interruption {
  /// Goes up once the user has asked.
  let flag = StopFlag()

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  init() {
    interrupted.store(false, ordering: .relaxed)
    Quit.hold(true)
    for number in Interruption.signals { signal(number) { _ in interrupted.store(true, ordering: .relaxed) } }
  }

  /// Ends the program some time after the user has asked, wherever it is, until something is written.
  ///
  /// Long sums that cannot ask are so ended too.
  func endWhateverIsUnderWay() {
    let flag = flag
    canBeEnded.store(true, ordering: .relaxed)
    Thread.detachNewThread {
      var since = 0
      while canBeEnded.load(ordering: .relaxed) {
        usleep(Self.pause)
        since += flag.isUp ? 1 : 0
        if since >= Self.pauses {
          Console.complain(WorkbenchError.interrupted.description)
          _exit(Ending(WorkbenchError.interrupted).code)
        }
      }
    }
  }

  /// From now on something is written, and only what is asked ends.
  static func writing() { canBeEnded.store(false, ordering: .relaxed) }

  private static let pause: UInt32 = 100_000
  /// A second and a half, after which whoever asks has usually stopped.
  private static let pauses = 15

  /// Gives the signals back to the system, so that nothing that comes after is deaf to them.
  func stop() {
    for number in Interruption.signals { signal(number, SIG_DFL) }
    Quit.hold(false)
    Interruption.writing()
  }
}
