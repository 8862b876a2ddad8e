import Foundation

/// A number in the shortest form that reads back as the same, whole numbers without a point.
package func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  return number.description
}

/// A number with four significant digits, for lists that people read.
package func short(_ number: Double) -> String {
  guard number != 0, number.isFinite else { return plain(number) }
  let digits = 3 - Int(log10(abs(number)).rounded(.down))
  let scale = pow(10, Double(digits))
  return plain((number * scale).rounded() / scale)
}
