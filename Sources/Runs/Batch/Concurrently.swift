import Dispatch
import Synchronization

/// Does some pieces of work on several threads, each once and in rising order of when they begin.
func concurrently(_ pieces: Range<Int>, threads: Int, _ work: @Sendable (Int) -> Void) {
  let next = Atomic<Int>(pieces.lowerBound)
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, pieces.count))) { _ in
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < pieces.upperBound else { return }
      work(piece)
    }
  }
}
