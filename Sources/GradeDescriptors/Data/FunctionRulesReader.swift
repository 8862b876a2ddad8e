import LocatedYAML

/// Reads how service functions count, with the words of number that section 1.1 uses of them.
struct FunctionRulesReader {
  let numbers: NumberReader
  let quantifiers: [Quantifier]

  func read(_ cursor: Cursor) -> FunctionRules? {
    guard let fields = cursor.mapping(allowing: ["least-aspects", "exception"]) else { return nil }
    let least = numbers.value(fields, "least-aspects", section: "functions", in: 1...50)
    let exception = numbers.value(fields, "exception", section: "functions", in: 0...1)
    let majority = share("the majority", cursor)
    let almostAll = share("almost all", cursor)
    guard let least, let exception, let majority, let almostAll else { return nil }
    return FunctionRules(
      leastAspects: Int(least), exception: exception, majority: majority, almostAll: almostAll)
  }

  private func share(_ word: String, _ cursor: Cursor) -> Double? {
    if let share = quantifiers.first(where: { $0.words.contains(word) })?.atLeast { return share }
    cursor.report(.rule("section 1.1 counts functions by '\(word)', and no word of number says what that is at least"))
    return nil
  }
}
