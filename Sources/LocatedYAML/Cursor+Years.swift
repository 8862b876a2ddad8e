extension Cursor {
  /// A year, or a first and last year such as `2007-2011`; with `horizon`, every year must lie in it.
  package func years(within horizon: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    guard let scalar = scalar(expected: "years, such as 2007-2011") else { return nil }
    guard let (first, last) = yearPair(scalar.text) else {
      report(
        .notYears(found: scalar.text),
        advice: financialYears(scalar.text).map { "Years are named by the March they end in: write \($0)." })
      return nil
    }
    guard first <= last else {
      report(.reversed(from: "\(first)", to: "\(last)"))
      return nil
    }
    if let horizon, first < horizon.lowerBound || last > horizon.upperBound {
      report(.yearsOutside(found: scalar.text, horizon: "\(horizon.lowerBound)-\(horizon.upperBound)"))
      return nil
    }
    return first...last
  }

  private func yearPair(_ text: String) -> (first: Int, last: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let years = parts.map { part in part.drop(while: \.isWhitespace) }.compactMap(fourDigits)
    guard years.count == parts.count, (1...2).contains(years.count) else { return nil }
    return (years[0], years[years.count - 1])
  }

  private func fourDigits(_ text: Substring) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard digits.count == 4, digits.first != "0", text.dropFirst(4).allSatisfy(\.isWhitespace) else { return nil }
    return Int(digits)
  }
}

/// What to write for financial or school years such as `2006/07`, `2006-07`, `FY2007` or `2006/07-2010/11`: the year, or
/// the first and last year, that they end in; nil for anything else, so for years that do not follow one another.
package func financialYears(_ words: String) -> String? {
  let year = /(?i:FY ?)?([0-9]{4})(?:[\/–-]([0-9]{1,2}|[0-9]{4}))?/
  let span = /(?i:to|until|–|-)/
  let text = words.trimmingBlanks
  guard text.count < 32 else { return nil }
  if let one = text.wholeMatch(of: year).flatMap({ ending($0.output.1, $0.output.2, isNamed: $0.output.0.count > 5) }) {
    return "\(one)"
  }
  for middle in text.ranges(of: span) {
    guard let first = String(text[..<middle.lowerBound]).trimmingBlanks.wholeMatch(of: year),
      let last = String(text[middle.upperBound...]).trimmingBlanks.wholeMatch(of: year),
      let from = ending(first.output.1, first.output.2, isNamed: true),
      let through = ending(last.output.1, last.output.2, isNamed: true), from <= through
    else { continue }
    return from == through ? "\(from)" : "\(from)-\(through)"
  }
  return nil
}

/// The year that a financial year ends in: the one after its first, of which the last digits are given.
private func ending(_ first: Substring, _ last: Substring?, isNamed: Bool) -> Int? {
  guard let start = Int(first), start >= 1_000 else { return nil }
  guard let last else { return isNamed ? start : nil }
  let end = start + 1
  return String(end).hasSuffix(last) ? end : nil
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
