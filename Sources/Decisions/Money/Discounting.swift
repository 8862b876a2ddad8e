/// Money of several years brought to one, at a yearly rate.
///
/// The first year counts in full, the second is divided by one plus the rate, and so on (HM Treasury, The Green Book,
/// 2003, annex 6: 3.5% a year).
public struct Discounting: Hashable, Sendable {
  /// The rate a year; 0.035 is 3.5%.
  public var rate: Double

  /// The Green Book's rate for the first thirty years, in real terms.
  public static let greenBook = Discounting(rate: 0.035)

  /// A rate above -1.
  public init(rate: Double) {
    precondition(rate > -1, "a discount rate lies above -1, not at \(rate)")
    self.rate = rate
  }

  /// What a pound of each year counts, the first year being 1.
  public func factors(years: Int) -> [Double] {
    var factor = 1.0
    return (0..<years).map { _ in
      defer { factor /= 1 + rate }
      return factor
    }
  }

  /// What amounts of successive years come to, the first counting in full.
  public func presentValue(_ amounts: [Double]) -> Double {
    zip(factors(years: amounts.count), amounts).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The sum over years, replicate by replicate.
  ///
  /// - Parameter columns: one column a year, pounds in that year, all of one length.
  public func presentValue(_ columns: [[Float]]) -> [Float] {
    guard let first = columns.first else { return [] }
    var sums = [Double](repeating: 0, count: first.count)
    for (factor, column) in zip(factors(years: columns.count), columns) {
      precondition(column.count == sums.count, "every year has the same replicates")
      for place in sums.indices { sums[place] += factor * Double(column[place]) }
    }
    return sums.map { Float($0) }
  }
}
