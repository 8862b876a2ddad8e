import Synchronization

/// What came of cases.
struct Tally {
  private var counts: [String: Int] = [:]
  private(set) var broken: [String] = []

  mutating func add(_ word: String, name: String, why: String) {
    counts[word, default: 0] += 1
    if word == "broken" { broken.append("\(name): \(why)") }
  }

  static func + (one: Tally, other: Tally) -> Tally {
    var sum = one
    for (word, count) in other.counts { sum.counts[word, default: 0] += count }
    sum.broken += other.broken
    return sum
  }

  /// The counts and every case that broke.
  var table: String {
    let rows = [
      ("played to the end", "played"), ("refused by the reader", "reader"), ("refused by the start", "start"),
      ("broken", "broken"),
    ]
    let lines = rows.map { "\($0.0.padding(toLength: 24)) \(counts[$0.1] ?? 0)" }
    return (broken.sorted() + lines).joined(separator: "\n")
  }
}

extension String {
  fileprivate func padding(toLength length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}

/// A value that several threads change.
final class Mutexed<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: sending Value) { self.value = Mutex(value) }

  func with<Result: Sendable>(_ body: (inout Value) -> Result) -> Result { value.withLock { body(&$0) } }
}
