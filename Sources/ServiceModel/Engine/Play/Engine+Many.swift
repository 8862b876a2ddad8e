import Synchronization

#if canImport(Dispatch)
  import Dispatch
#endif

/// How a run of many replicates ended.
public enum RunEnding: Sendable, Equatable {
  /// Every replicate was played.
  case finished
  /// The caller asked to stop; replicates that were told of are whole, and one that was under way may be missing among them.
  case stopped
}

extension Engine {
  /// Plays replicates `range` on several threads; the same numbers on any number of them.
  ///
  /// - Parameters:
  ///   - range: replicates by number, 0 being the first replication of draw 1.
  ///   - threads: how many to use.
  ///   - shouldStop: asked before each replicate, each set of values and each year.
  ///   - sink: receives each replicate once, from any thread and in any order: its number, its numbers by portfolio, year
  ///     and output, and how many sets of values were refused before it.
  ///   - failed: told of each replicate that cannot be played, after which the others are played; without it the first of
  ///     them ends all.
  /// - Throws: the first `ModelError` of a replicate, after all threads have stopped, where `failed` is not given.
  public func playMany(
    _ range: Range<Int>, threads: Int, shouldStop: @Sendable () -> Bool = { false },
    sink: @Sendable (_ replicate: Int, _ values: Span<Float>, _ refused: Int) -> Void,
    failed: (@Sendable (_ replicate: Int, _ error: ModelError) -> Void)? = nil
  ) throws(ModelError) -> RunEnding {
    let next = Atomic<Int>(range.lowerBound)
    let stopped = Atomic<Bool>(false)
    let failure = Mutex<ModelError?>(nil)
    Engine.concurrently(threads: max(1, min(threads, range.count))) { _ in
      var values = [Float](repeating: 0, count: valuesPerReplicate)
      while true {
        if shouldStop() { stopped.store(true, ordering: .relaxed) }
        if stopped.load(ordering: .relaxed) { return }
        let replicate = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard replicate < range.upperBound else { return }
        do throws(ModelError) {
          var span = values.mutableSpan
          let refused = try play(
            draw: 1 + replicate / design.replications, replication: replicate % design.replications, into: &span,
            shouldStop: { shouldStop() || stopped.load(ordering: .relaxed) })
          sink(replicate, values.span, refused)
        } catch .stopped {
          stopped.store(true, ordering: .relaxed)
        } catch {
          if let failed {
            failed(replicate, error)
          } else {
            failure.withLock { $0 = $0 ?? error }
            stopped.store(true, ordering: .relaxed)
          }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return stopped.load(ordering: .relaxed) ? .stopped : .finished
  }

  /// Does `work` so many times at once; each is told its number.
  static func concurrently(threads: Int, _ work: @Sendable (Int) -> Void) {
    #if canImport(Dispatch)
      if threads > 1 {
        DispatchQueue.concurrentPerform(iterations: threads, execute: work)
        return
      }
    #endif
    work(0)
  }
}
