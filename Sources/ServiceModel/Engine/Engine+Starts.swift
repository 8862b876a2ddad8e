import Synchronization

extension Engine {
  /// The last draw whose start is solved before a scenario is called sound.
  public static let lastCheckedStart = 64

  /// Solves the starts of draws 0 to `lastCheckedStart`, or to the scenario's own last draw, without playing a week.
  ///
  /// Starts are kept where the engine was given somewhere to keep them.
  ///
  /// - Parameters:
  ///   - last: the last draw of which it is solved, where that comes sooner.
  ///   - shouldStop: asked before each set of values.
  /// - Throws: the `ModelError` of the lowest draw that has one; `stopped` where it was asked to stop.
  public func checkStarts(
    threads: Int, last: Int = Engine.lastCheckedStart, shouldStop: @Sendable () -> Bool = { false }
  ) throws(ModelError) {
    let count = min(design.draws, last, Engine.lastCheckedStart) + 1
    let next = Atomic<Int>(0)
    let failures = Mutex([Int: ModelError]())
    Engine.concurrently(threads: max(1, min(threads, count))) { _ in
      while failures.withLock({ $0.isEmpty }) {
        let draw = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard draw < count else { return }
        do throws(ModelError) {
          _ = try start(draw: draw, replication: 0, tries: Engine.checkedTries, shouldStop: shouldStop)
        } catch {
          failures.withLock { $0[draw] = error }
        }
      }
    }
    // Draws are taken in order and each that was taken is finished, so the lowest is the same on any number of threads.
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  /// Whether the start of a draw can be solved; false where it was asked to stop before that.
  package func canStart(draw: Int, shouldStop: () -> Bool = { false }) -> Bool {
    (try? start(draw: draw, replication: 0, shouldStop: shouldStop)) != nil
  }
}
