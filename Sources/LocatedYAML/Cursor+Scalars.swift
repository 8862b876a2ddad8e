extension Cursor {
  /// Text as written; a number or a `no` is text where text is wanted.
  package func text() -> String? {
    guard let scalar = scalar(expected: "text") else { return nil }
    return scalar.text
  }

  /// Text of at most so many characters.
  package func text(atMost most: Int) -> String? {
    guard let text = text() else { return nil }
    let count = text.count
    guard count <= most else {
      report(.outOfRange(found: "a text of \(count) characters", allowed: "1 to \(most) characters"))
      return nil
    }
    return text
  }

  /// A whole number within a range.
  package func integer(in range: ClosedRange<Int>? = nil) -> Int? {
    guard let value = number(expected: "a whole number", by: NumberGrammar.integer) else { return nil }
    if let range, !range.contains(value) {
      report(.outOfRange(found: "\(value)", allowed: "\(range.lowerBound) to \(range.upperBound)"))
      return nil
    }
    return value
  }

  /// A decimal number within a range.
  package func decimal(in range: ClosedRange<Double>? = nil) -> Double? {
    guard let value = number(expected: "a number", by: NumberGrammar.decimal) else { return nil }
    if let range, !range.contains(value) {
      report(.outOfRange(found: shown(value), allowed: words(for: range)))
      return nil
    }
    return value
  }

  /// `yes`, `no`, `true` or `false`.
  package func boolean() -> Bool? {
    guard let scalar = scalar(expected: "yes or no") else { return nil }
    switch scalar.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report(.notBoolean(found: scalar.text))
      return nil
    }
  }

  /// One of a few words; `kind` names what they are, as in "there is no unit 'peple'".
  package func choice(among names: [String], kind: String, advice: String? = nil) -> String? {
    guard let scalar = scalar(expected: "the name of a \(kind)") else { return nil }
    guard names.contains(scalar.text) else {
      report(.noSuch(kind: kind, name: scalar.text), found: scalar.text, allowed: names, advice: advice)
      return nil
    }
    return scalar.text
  }

  /// One case of an enumeration, written as its raw value.
  package func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type, kind: String) -> Choice? {
    choice(among: Choice.allCases.map(\.rawValue), kind: kind).flatMap(Choice.init(rawValue:))
  }

  /// The scalar here, or nil after reporting what stands here instead.
  func scalar(expected: String) -> Scalar? {
    guard case .scalar(let scalar) = node.content, !node.isEmpty else {
      reportType(expected: expected)
      return nil
    }
    return scalar
  }

  private func number<Value>(
    expected: String, by grammar: (String) throws(NumberProblem) -> Value
  ) -> Value? {
    guard let scalar = scalar(expected: expected) else { return nil }
    guard scalar.style == .plain else {
      report(.number(.quoted, found: scalar.text))
      return nil
    }
    do throws(NumberProblem) {
      return try grammar(scalar.text)
    } catch {
      report(.number(error, found: scalar.text))
      return nil
    }
  }
}

/// A range as a person would say it, open ends left open.
func words(for range: ClosedRange<Double>) -> String {
  let low = range.lowerBound > -Double.greatestFiniteMagnitude
  let high = range.upperBound < Double.greatestFiniteMagnitude
  return switch (low, high) {
  case (true, true): "\(shown(range.lowerBound)) to \(shown(range.upperBound))"
  case (true, false): "\(shown(range.lowerBound)) or more"
  case (false, true): "\(shown(range.upperBound)) or less"
  case (false, false): "any number"
  }
}
