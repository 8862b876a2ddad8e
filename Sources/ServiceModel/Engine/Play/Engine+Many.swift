import Synchronization

#if canImport(Dispatch)
  import Dispatch
#endif

/// Replicates of one block, in order: `first` is the number of the first.
public struct ReplicateBlock {
  /// Number of the block's first replicate: (draw - 1) times replications plus replication.
  public var first: Int
  /// How many replicates it holds.
  public var count: Int
  /// Their numbers, replicate-major: by replicate, portfolio, year, output.
  public var values: UnsafeBufferPointer<Float>
  /// Sets of values refused in each replicate.
  public var refused: [Int]
}

/// How a run of many replicates ended.
public enum RunEnding: Sendable, Equatable {
  /// Every replicate was played.
  case finished
  /// The caller asked to stop; this many blocks from the beginning are whole.
  case stopped
}

extension Engine {
  /// Replicates in one block: a replicate takes milliseconds, so small blocks cost nothing and leave no thread idle at the end.
  public static let blockSize = 1

  /// Plays replicates `range` on several threads; the same numbers on any number of them.
  ///
  /// - Parameters:
  ///   - range: replicates by number, 0 being the first replication of draw 1.
  ///   - threads: how many to use.
  ///   - shouldStop: asked before each block.
  ///   - sink: receives each block once, from any thread and in any order.
  /// - Throws: the first `ModelError` of a replicate, after all threads have stopped.
  public func playMany(
    _ range: Range<Int>, threads: Int, shouldStop: @Sendable () -> Bool = { false },
    sink: @Sendable (ReplicateBlock) -> Void
  ) throws(ModelError) -> RunEnding {
    let blocks = (range.count + Engine.blockSize - 1) / Engine.blockSize
    let next = Atomic<Int>(0)
    let stopped = Atomic<Bool>(false)
    let failure = Mutex<ModelError?>(nil)
    let work = { @Sendable (_: Int) in
      let buffer = UnsafeMutableBufferPointer<Float>.allocate(capacity: Engine.blockSize * valuesPerReplicate)
      defer { buffer.deallocate() }
      while true {
        if shouldStop() { stopped.store(true, ordering: .relaxed) }
        if stopped.load(ordering: .relaxed) { return }
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        let first = range.lowerBound + block * Engine.blockSize
        let count = min(Engine.blockSize, range.upperBound - first)
        do throws(ModelError) {
          let refused = try playBlock(first, count, buffer)
          sink(
            ReplicateBlock(
              first: first, count: count,
              values: UnsafeBufferPointer(rebasing: buffer[..<(count * valuesPerReplicate)]), refused: refused))
        } catch {
          failure.withLock { $0 = $0 ?? error }
          stopped.store(true, ordering: .relaxed)
        }
      }
    }
    Engine.concurrently(threads: max(1, min(threads, blocks)), work)
    if let error = failure.withLock({ $0 }) { throw error }
    return stopped.load(ordering: .relaxed) ? .stopped : .finished
  }

  private func playBlock(_ first: Int, _ count: Int, _ buffer: UnsafeMutableBufferPointer<Float>) throws(ModelError)
    -> [Int]
  {
    var refused: [Int] = []
    for place in 0..<count {
      let number = first + place
      let slice = buffer[(place * valuesPerReplicate)..<((place + 1) * valuesPerReplicate)]
      refused.append(
        try play(
          draw: 1 + number / design.replications, replication: number % design.replications,
          into: UnsafeMutableBufferPointer(rebasing: slice)))
    }
    return refused
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
