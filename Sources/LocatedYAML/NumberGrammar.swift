/// How numbers are written in our documents: digits, an optional minus sign, decimal point and exponent; nothing else.
///
/// YAML 1.1 would also take octal, sexagesimal, underscores and infinities. A planner who types one of those
/// nearly always means something else, so each is refused with its own reason.
package enum NumberGrammar {
  /// Reads a decimal number.
  package static func decimal(_ text: String) throws(NumberProblem) -> Double {
    if let problem = problem(with: text) { throw problem }
    guard let value = Double(text), value.isFinite else { throw .tooLarge }
    // Nothing is nothing, whatever its sign; two zeros would make two plans of one.
    return value == 0 ? 0 : value
  }

  /// Reads a whole number, which has neither point nor exponent.
  package static func integer(_ text: String) throws(NumberProblem) -> Int {
    if let problem = problem(with: text) { throw problem }
    guard !text.contains(where: { ".eE".contains($0) }) else { throw .notWhole }
    guard let value = Int(text) else { throw .tooLarge }
    return value
  }

  private static func problem(with text: String) -> NumberProblem? {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let whole = takeDigits(from: &rest)
    if whole.count > 1, whole.first == "0", rest.isEmpty || rest.first == "." { return .leadingZero }
    guard !whole.isEmpty else { return reason(for: text) }
    if rest.first == "." {
      rest.removeFirst()
      if takeDigits(from: &rest).isEmpty { return rest.isEmpty ? .noDigitAfterPoint : reason(for: text) }
    }
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest.removeFirst()
      if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
      if takeDigits(from: &rest).isEmpty { return reason(for: text) }
    }
    return rest.isEmpty ? nil : reason(for: text)
  }

  private static func takeDigits(from rest: inout Substring) -> Substring {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// Names the habit behind a text that is not a number.
  private static func reason(for text: String) -> NumberProblem {
    let bare = text.drop { $0 == "-" || $0 == "+" }.lowercased()
    let digits = bare.filter { ("0"..."9").contains($0) }
    if ["inf", ".inf", "infinity"].contains(bare) { return .infinite }
    if ["nan", ".nan"].contains(bare) { return .notANumberValue }
    if ["0x", "0o", "0b"].contains(where: bare.hasPrefix) { return .otherBase }
    if !digits.isEmpty {
      if bare.allSatisfy({ $0 == ":" || $0 == "." || digits.contains($0) }), bare.contains(":") { return .colon }
      if bare.allSatisfy({ $0 == "_" || $0 == "." || digits.contains($0) }), bare.contains("_") { return .underscore }
      if bare.allSatisfy({ $0 == "," || $0 == "." || digits.contains($0) }), bare.contains(",") { return .comma }
      if bare == "." + digits { return .noDigitBeforePoint }
      if text.first == "+", Double(bare) != nil { return .plusSign }
    }
    return .notANumber
  }
}
