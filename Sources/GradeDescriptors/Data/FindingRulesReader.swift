import LocatedYAML

/// Reads how findings are turned back into quality.
struct FindingRulesReader {
  let numbers: NumberReader

  private static let keys = [
    "reading-noise", "language-shift", "temper", "full-strength", "probability-floor", "floor-distribution",
    "enough-weight", "theme-ladders", "missing-critical-shift",
  ]

  func read(_ cursor: Cursor) -> ReadingRules.FindingRules? {
    guard let fields = cursor.mapping(allowing: FindingRulesReader.keys) else { return nil }
    func number(_ key: String, _ limits: ClosedRange<Double>) -> Double? {
      numbers.value(fields, key, section: "findings", in: limits)
    }
    let noise = number("reading-noise", 0.05...2)
    let shift = number("language-shift", -2...2)
    let temper = number("temper", 0.01...1)
    let strength = number("full-strength", 1...10)
    let floor = number("probability-floor", 0...0.5)
    let distribution = fields.required("floor-distribution", self.distribution)
    let enough = number("enough-weight", 0...1)
    let themes = number("theme-ladders", 1...50)
    let missing = number("missing-critical-shift", -3...0)
    guard let noise, let shift, let temper, let strength, let floor, let distribution, let enough, let themes,
      let missing
    else { return nil }
    return ReadingRules.FindingRules(
      readingNoise: noise, languageShift: shift, temper: temper, fullStrength: strength, probabilityFloor: floor,
      floorDistribution: distribution, enoughWeight: enough, themeLadders: Int(themes), missingCriticalShift: missing)
  }

  private func distribution(_ cursor: Cursor) -> [Double]? {
    guard let values = numbers.values(cursor, name: "findings.floor-distribution", count: 4) else { return nil }
    guard values.allSatisfy({ $0 >= 0 }), abs(values.reduce(0, +) - 1) < 1e-9 else {
      cursor.report(.rule("probabilities add up to 1 and none is negative"))
      return nil
    }
    return values
  }
}

/// Reads a word of number.
struct QuantifierReader {
  let numbers: NumberReader

  func read(_ cursor: Cursor) -> Quantifier? {
    let keys = ["words", "at-least", "at-most", "softness", "kind", "source"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let words = fields.required("words") { $0.list { $0.text() } }
    let atLeast = fields.optional("at-least") { $0.decimal(in: 0...1) }
    let atMost = fields.optional("at-most") { $0.decimal(in: 0...1) }
    let softness = fields.required("softness") { $0.decimal(in: 0...0.5) }
    guard let words, let first = words.first, let softness, let origin = numbers.origin(fields) else {
      return nil
    }
    guard atLeast != nil || atMost != nil else {
      cursor.report(.rule("a word of number needs at-least, at-most or both"))
      return nil
    }
    numbers.remember(
      RuleNumber(
        name: "quantifiers.\(first)", values: [atLeast, atMost, softness].compactMap { $0 }, kind: origin.kind,
        source: origin.source))
    return Quantifier(words: words, atLeast: atLeast, atMost: atMost, softness: softness)
  }
}
