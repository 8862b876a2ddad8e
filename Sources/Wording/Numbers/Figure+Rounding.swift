extension Figure {
  /// How many decimal places `error` supports: the last digit printed stands for no less than about half an error.
  ///
  /// An error of 0.3 supports whole numbers, 0.04 supports tenths, 300 supports thousands (-3). Without an error the
  /// size of the number decides, for three digits that count.
  package static func places(error: Double, size: Double) -> Int {
    let limit = 3 - digits(size)
    guard error.isFinite, error > 0 else { return max(min(limit, 3), size >= 100_000 ? -6 : 0) }
    let supported = -magnitude(4 * error)
    return min(supported, max(limit, 0))
  }

  /// Decimal places that a Monte Carlo error supports: the error's first digit is the last one shown.
  ///
  /// - Parameter most: never more than this, however many draws there are.
  package static func places(error: Double, most: Int = 2) -> Int {
    guard error > 0, error.isFinite else { return most }
    return min(most, max(0, -magnitude(error)))
  }

  /// The exponent of the leading digit: 0 for 1 to 9.99, -1 for 0.1 to 0.99, 2 for 100 to 999.
  package static func magnitude(_ value: Double) -> Int {
    guard value.isFinite, value > 0 else { return 0 }
    var exponent = 0
    var rest = value
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }

  private static func digits(_ size: Double) -> Int { magnitude(abs(size)) + 1 }
}
