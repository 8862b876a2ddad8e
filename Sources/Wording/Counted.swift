import ModelInputs

/// A number with its noun, such as `1 change` or `3 changes`.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A dose in its unit, such as `1 worker`, `20 households` or `1 per cent`: units of the catalogue are in the plural.
package func doseWords(_ amount: Double, _ unit: String) -> String {
  guard amount == 1, unit.hasSuffix("s"), !unit.hasSuffix("ss") else { return "\(plain(amount)) \(unit)" }
  return "1 " + (unit.hasSuffix("ies") ? unit.dropLast(3) + "y" : unit.dropLast())
}
