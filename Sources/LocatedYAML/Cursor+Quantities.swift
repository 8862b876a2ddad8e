/// A number with its unit, such as `20 households`.
package struct WrittenQuantity: Equatable, Sendable {
  /// The number.
  package let value: Double
  /// The unit in the form the reader asked for.
  package let unit: String
}

extension Cursor {
  /// A number with one of the given units, such as `20 households`, `10 per cent` or `6 months`.
  ///
  /// Units are given in the plural; the singular (the unit without its last `s`) is understood, and `%` is
  /// understood as `per cent`. Where there is one unit only, a number alone is in that unit.
  package func quantity(in units: [String], range: ClosedRange<Double>? = nil) -> WrittenQuantity? {
    guard let scalar = scalar(expected: "a number and a unit, such as '20 \(units[0])'") else { return nil }
    let (digits, name) = split(scalar.text)
    guard let value = quantityValue(digits, whole: scalar.text) else { return nil }
    guard !name.isEmpty || units.count == 1 else {
      report(.missingUnit(found: digits), allowed: units)
      return nil
    }
    guard let unit = name.isEmpty ? units[0] : units.first(where: { unit($0, isWritten: name) }) else {
      report(.wrongUnit(found: name), at: unitLocation(of: name, in: scalar), found: name, allowed: units)
      return nil
    }
    if let range, !range.contains(value) {
      report(.outOfRange(found: "\(shown(value)) \(unit)", allowed: "\(words(for: range)) \(unit)"))
      return nil
    }
    return WrittenQuantity(value: value, unit: unit)
  }

  private func quantityValue(_ digits: String, whole: String) -> Double? {
    do throws(NumberProblem) {
      return try NumberGrammar.decimal(digits)
    } catch {
      report(.number(error, found: digits.isEmpty ? whole : digits))
      return nil
    }
  }

  private func split(_ text: String) -> (digits: String, unit: String) {
    let digits = text.prefix { !$0.isWhitespace && $0 != "%" }
    let rest = text.dropFirst(digits.count)
    return (String(digits), rest.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func unit(_ unit: String, isWritten name: String) -> Bool {
    name == unit || name + "s" == unit || (name == "%" && unit == "per cent")
  }

  /// Where the unit begins, when the scalar stands on its line exactly as written.
  private func unitLocation(of name: String, in scalar: Scalar) -> Location {
    guard scalar.style == .plain, scalar.text.hasSuffix(name) else { return location }
    return location.advanced(by: scalar.text.unicodeScalars.count - name.unicodeScalars.count)
  }
}
