import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether Ctrl-C was pressed since it was last forgotten.
private let asked = Atomic<Bool>(false)

/// Catches Ctrl-C for as long as a session lasts: at the prompt it breaks off the line, in a run it stops the run.
struct Interrupts {
  /// Whether Ctrl-C was pressed.
  static var wasAsked: Bool { asked.load(ordering: .relaxed) }

  /// Begins to catch; a read that is under way then returns instead of going on.
  init() {
    // The flag is there before the first signal can come.
    asked.store(false, ordering: .relaxed)
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in asked.store(true, ordering: .relaxed) }
    #else
      action.__sigaction_handler.sa_handler = { _ in asked.store(true, ordering: .relaxed) }
    #endif
    sigaction(SIGINT, &action, nil)
    // What would be lost by quitting is asked about by `quit`; until then it breaks off what is under way.
    sigaction(SIGQUIT, &action, nil)
  }

  /// Forgets what was pressed before.
  func forget() { asked.store(false, ordering: .relaxed) }
}
