extension Cursor {
  /// A year, or a first and last year such as `2007-2011`; with `horizon`, every year must lie in it.
  package func years(within horizon: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    guard let scalar = scalar(expected: "years, such as 2007-2011") else { return nil }
    guard let (first, last) = yearPair(scalar.text) else {
      report(.notYears(found: scalar.text))
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
