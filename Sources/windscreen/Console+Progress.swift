import Dispatch
import Synchronization

/// A line on standard error that says how far a run is and how long it will still take; only on a terminal.
final class Progress: Sendable {
  private let start = DispatchTime.now()
  private let last = Mutex<UInt64>(0)
  private let isShown: Bool

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws the line, at most ten times a second.
  func update(_ done: Int, of all: Int) {
    guard isShown else { return }
    let elapsed = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
    let due = last.withLock { last in
      guard elapsed - last > 100_000_000 || done == all else { return false }
      last = elapsed
      return true
    }
    guard due else { return }
    let left = done > 0 ? Double(elapsed) / 1e9 * Double(all - done) / Double(done) : 0
    Console.draw("\(done) of \(all) futures, \(Progress.words(left)) left")
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
