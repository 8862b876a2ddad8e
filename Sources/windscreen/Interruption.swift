import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether the user has asked to stop; asked from any thread.
final class StopFlag: Sendable {
  private let asked = Atomic<Bool>(false)

  /// Whether the user has asked.
  var isUp: Bool { asked.load(ordering: .relaxed) || Quit.wasAsked }

  /// Notes that the user has asked.
  func raise() { asked.store(true, ordering: .relaxed) }
}

/// Listens for Ctrl-C and for a request to end, while something is under way that must be left tidy.
struct Interruption {
  /// Goes up once the user has asked.
  let flag = StopFlag()
  private let sources: [any DispatchSourceSignal]

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  init() {
    let queue = DispatchQueue(label: "windscreen.interruption")
    let flag = flag
    Quit.hold(true)
    sources = Interruption.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { flag.raise() }
      source.resume()
      return source
    }
  }

  /// Gives the signals back to the system, so that nothing that comes after is deaf to them.
  func stop() {
    for source in sources { source.cancel() }
    for number in Interruption.signals { signal(number, SIG_DFL) }
    Quit.hold(false)
  }
}
