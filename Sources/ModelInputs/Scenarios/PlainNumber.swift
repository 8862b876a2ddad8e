import Foundation

/// A number in the shortest form that reads back as the same, whole numbers without a point.
///
/// - Parameter digits: where given, the number is rounded to so many significant digits first, for lists that people read.
package func plain(_ number: Double, digits: Int? = nil) -> String {
  guard let digits, number != 0, number.isFinite else { return shortest(number) }
  let scale = pow(10, Double(digits - 1) - log10(abs(number)).rounded(.down))
  return shortest((number * scale).rounded() / scale)
}

private func shortest(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
}
