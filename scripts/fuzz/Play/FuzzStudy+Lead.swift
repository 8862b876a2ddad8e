import Foundation
import Fuzzing
import Synchronization

extension FuzzStudy {
  /// Starts workers until the time is over, and fails where an input broke something.
  func lead() throws -> Int32 {
    let count = workers ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
    let all = Mutex(FuzzTally())
    let end = Date().timeIntervalSince1970 + minutes * 60
    let scratch = NSTemporaryDirectory() + "windscreen-fuzz-\(getpid())"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let tally = follow(number, until: end, in: scratch)
      all.withLock { $0.add(tally) }
    }
    let tally = all.withLock { $0 }
    print(tally.table)
    return tally.broken.isEmpty ? 0 : 1
  }

  /// Starts a worker again behind each input that ended it.
  private func follow(_ worker: Int, until end: Double, in scratch: String) -> FuzzTally {
    var tally = FuzzTally()
    guard let board = try? FuzzBoard("\(scratch)/board-\(worker)") else { return unstarted }
    while Date().timeIntervalSince1970 < end {
      let run = Child.run(words(worker: worker, end: end), folder: scratch)
      for line in run.lines { tally.add(broken: line) }
      guard let died = board.underWay else {
        if run.status != 0 { tally.add(broken: "a worker ended with \(run.status) before its first input") }
        break
      }
      board.end()
      let why = run.signal == SIGALRM ? "no end in \(Self.seconds) s" : "signal \(run.signal), status \(run.status)"
      let kept = FuzzTally.keep(died.input, of: targets[died.target]).map { ", kept as \($0)" } ?? ""
      tally.add(broken: "\(targets[died.target]): \(why)\(kept)")
    }
    tally.add(board, targets)
    return tally
  }

  private var unstarted: FuzzTally {
    var tally = FuzzTally()
    tally.add(broken: "no worker could be started")
    return tally
  }
}
