import LocatedYAML

/// What must come true of an outcome: at most, or at least, a number.
package struct Wish: Codable, Hashable, Sendable {
  /// The outcome as it was typed.
  package var outcome: String
  /// Whether the number is the least that will do; else it is the most.
  package var isAtLeast: Bool
  /// The number, in the outcome's unit.
  package var bound: Double

  /// Reads `OUTCOME <= NUMBER` or `OUTCOME >= NUMBER`.
  ///
  /// - Throws: `badOption` where it is none.
  package init(_ text: String, option: String) throws(WorkbenchError) {
    for (sign, isAtLeast) in [("<=", false), (">=", true), ("≤", false), ("≥", true)] {
      guard let range = text.firstRange(of: sign) else { continue }
      let outcome = text[..<range.lowerBound].trimmed
      let number = text[range.upperBound...].trimmed
      guard !outcome.isEmpty, let bound = try? NumberGrammar.decimal(number) else { break }
      (self.outcome, self.isAtLeast, self.bound) = (outcome, isAtLeast, bound)
      return
    }
    throw .badOption(
      name: option, found: text, wanted: "an outcome, <= or >=, and a number, such as 'lac-three-placements <= 11'")
  }

  /// Whether a value will do.
  package func meets(_ value: Double) -> Bool { isAtLeast ? value >= bound : value <= bound }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
