import Dispatch
import Synchronization
import Wording

/// A line on standard error that says how far a run is and how long it will still take; only on a terminal.
final class Progress: Sendable {
  /// Where a stretch of work began, and when it was last told.
  private struct Pace {
    var all = -1
    var first = 0
    var began = DispatchTime.now().uptimeNanoseconds
    var told: UInt64 = 0
  }

  private let pace = Mutex(Pace())
  private let isShown: Bool

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws the line, at most ten times a second; `goal` is what comes when all are done, where that is not the end,
  /// and the rate is told where that is asked for.
  func update(_ done: Int, of all: Int, goal: String? = nil, rate: Bool = false) {
    guard isShown else { return }
    let pace: Double?? = pace.withLock { pace in
      // Read under the lock: a thread that waited for it would come with an earlier time than was told last.
      let now = DispatchTime.now().uptimeNanoseconds
      if pace.all != all || done < pace.first { pace = Pace(all: all, first: done, began: now) }
      guard now - pace.told > 100_000_000 || done == all else { return nil }
      pace.told = now
      // What the first moments say of the time left is worth nothing.
      guard done > pace.first, now - pace.began > 300_000_000 else { return .some(nil) }
      return Double(done - pace.first) / (Double(now - pace.began) / 1e9)
    }
    guard let pace else { return }
    let speed = pace.map { rate && $0 >= 1 ? ", \(Int($0)) a second" : "" } ?? ""
    let time = pace.map { ", \(Progress.words(Double(all - done) / $0)) \(goal.map { "to \($0)" } ?? "left")" } ?? ""
    Console.draw("\(done) of \(counted(all, "future"))\(speed)\(time)")
  }

  /// Takes the line away.
  func clear() {
    if isShown { Console.draw("") }
  }

  private static func words(_ seconds: Double) -> String {
    if seconds < 90 { return "\(Int(seconds.rounded(.up))) s" }
    if seconds < 5400 { return "\(Int((seconds / 60).rounded(.up))) min" }
    return "\(Int((seconds / 3600).rounded(.up))) h"
  }
}
