import Foundation

/// What came of inputs, by target.
struct FuzzTally: Sendable {
  private var counts: [String: [String: Int]] = [:]
  private(set) var broken: [String] = []

  /// Counts a verdict; an input that ended its process is kept, under a name of its own.
  mutating func add(_ target: String, _ verdict: String, keeping file: String?) {
    let word = String(verdict.prefix { $0 != " " })
    counts[target, default: [:]][word, default: 0] += 1
    guard word == "broken" else { return }
    var line = "\(target): \(verdict)"
    if let file, let bytes = FileManager.default.contents(atPath: file), let kept = FuzzTally.keep(bytes, of: target) {
      line += ", kept as \(kept)"
    }
    broken.append(line)
  }

  /// Keeps an input under a name of its own; `nil` where it cannot be written.
  static func keep(_ bytes: Data, of target: String) -> String? {
    let kept = NSTemporaryDirectory() + "windscreen-fuzz-fault-\(target)-\(UUID().uuidString.prefix(8))"
    return (try? bytes.write(to: URL(fileURLWithPath: kept))) == nil ? nil : kept
  }

  mutating func add(_ other: FuzzTally) {
    for (target, words) in other.counts {
      for (word, count) in words { counts[target, default: [:]][word, default: 0] += count }
    }
    broken += other.broken
  }

  /// A line for each target and each fault.
  var table: String {
    let lines = counts.sorted { $0.key < $1.key }.map { target, words in
      let all = words.values.reduce(0, +)
      return "\(target): \(all) inputs, \(words["accepted"] ?? 0) accepted and played, \(words["broken"] ?? 0) broken"
    }
    return (broken.sorted() + lines).joined(separator: "\n")
  }
}
