import Foundation

/// What came of inputs, by target.
struct FuzzTally: Sendable {
  private var counts: [String: [FuzzBoard.Count: Int]] = [:]
  private(set) var broken: [String] = []

  /// Counts what a board says of targets, in their order.
  mutating func add(_ board: FuzzBoard, _ targets: [String]) {
    for (place, target) in targets.enumerated() {
      for count in FuzzBoard.Count.allCases { counts[target, default: [:]][count, default: 0] += board[place, count] }
    }
  }

  /// Counts an input that broke something; `line` names its target and what was broken.
  mutating func add(broken line: String) { broken.append(line) }

  /// Keeps an input under a name of its own; `nil` where it cannot be written.
  static func keep(_ bytes: [UInt8], of target: String) -> String? {
    let kept = NSTemporaryDirectory() + "windscreen-fuzz-fault-\(target)-\(UUID().uuidString.prefix(8))"
    return (try? Data(bytes).write(to: URL(fileURLWithPath: kept))) == nil ? nil : kept
  }

  mutating func add(_ other: FuzzTally) {
    for (target, words) in other.counts {
      for (count, number) in words { counts[target, default: [:]][count, default: 0] += number }
    }
    broken += other.broken
  }

  private func all(_ count: FuzzBoard.Count) -> Int { counts.values.reduce(0) { $0 + ($1[count] ?? 0) } }

  private func row(_ name: String, _ read: Int, _ accepted: Int, _ played: Int, _ seconds: Int) -> String {
    "\(name.padding(toLength: 10, withPad: " ", startingAt: 0)) \(read) read, \(accepted) accepted and checked, "
      + "\(played) of them played, in \(seconds) s"
  }

  /// A line for each target, one for all of them and one for each fault.
  var table: String {
    let second = 1_000_000_000
    let rows = counts.sorted { $0.key < $1.key }.map { target, words in
      let (accepted, played) = (words[.accepted] ?? 0, words[.played] ?? 0)
      return row(target, words[.begun] ?? 0, accepted + played, played, (words[.nanoseconds] ?? 0) / second)
    }
    let sum = row("all", all(.begun), all(.accepted) + all(.played), all(.played), all(.nanoseconds) / second)
    return (broken.sorted() + rows + ["\(sum), \(broken.count) broken"]).joined(separator: "\n")
  }
}
