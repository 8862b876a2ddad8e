import LocatedYAML

extension Cursor {
  /// A share between 0 and 1; a percentage is a fault that says how to write it as a share.
  func share() -> Double? {
    guard let value = decimal() else { return nil }
    guard (0...1).contains(value) else {
      report(.outOfRange(found: shown(value), allowed: "0 to 1"), advice: Shares.advice(for: [value]))
      return nil
    }
    return value
  }
}

/// Percentages where shares are meant.
enum Shares {
  /// How to write numbers that look like percentages as shares; nil where they do not look like percentages.
  ///
  /// They do where the middle one, or the only one, lies above 1 and none above 100.
  static func advice(for numbers: [Double]) -> String? {
    guard !numbers.isEmpty, numbers[numbers.count / 2] > 1, numbers.allSatisfy({ (0...100).contains($0) }) else {
      return nil
    }
    let shares = numbers.map { shown($0 / 100) }
    let written = shares.count == 1 ? shares[0] : "[\(shares.joined(separator: ", "))]"
    return "A share is meant, not a percentage: write \(written)."
  }

  /// Whether a unit in words is a share.
  static func isShare(_ unit: String) -> Bool { unit.split(separator: " ").contains("share") }
}
