import Stochastics

/// How the values of what is varied are put together into scenarios.
enum VaryMethod: String, CaseIterable {
  /// Every value of one with every value of the others; the last varies fastest.
  case grid
  /// First values together, then second ones, and so on.
  case zip
  /// A Latin hypercube: each is spread evenly over its range, and ranges are joined by chance.
  case latin
}

/// Something that is varied, with the values that it may take.
struct VaryAxis: Hashable {
  /// Its values.
  enum Values: Hashable {
    /// These and no others.
    case listed([Double])
    /// Any from one to another.
    case between(ClosedRange<Double>)
  }

  var name: String
  var subject: Variations.Subject
  var values: Values

  /// How many values are listed; nil where any from a range may be taken.
  var count: Int? {
    guard case .listed(let values) = values else { return nil }
    return values.count
  }

  fileprivate var listed: [Double] {
    guard case .listed(let values) = values else { return [] }
    return values
  }
}

extension VaryMethod {
  /// How many scenarios a grid has; nil where there are more than can be counted.
  static func gridSize(_ axes: [VaryAxis]) -> Int? {
    axes.reduce(1) { size, axis in
      guard let size, let count = axis.count else { return nil }
      let (product, overflow) = size.multipliedReportingOverflow(by: count)
      return overflow ? nil : product
    }
  }

  /// Every combination of listed values, the last axis fastest.
  static func grid(_ axes: [VaryAxis]) -> [[Double]] {
    axes.reduce([[]]) { rows, axis in rows.flatMap { row in axis.listed.map { row + [$0] } } }
  }

  /// Values of the same place together; all axes list the same number.
  static func zip(_ axes: [VaryAxis]) -> [[Double]] {
    (axes.first?.listed ?? []).indices.map { place in axes.map { $0.listed[place] } }
  }

  /// A Latin hypercube of `size` points (McKay, Beckman and Conover 1979): of every axis one value in each of `size` equal
  /// strata, in an order drawn by chance.
  ///
  /// - Parameter seed: the seed of that order; other things that it draws are at other addresses.
  static func latin(_ axes: [VaryAxis], size: Int, seed: UInt64) -> [[Double]] {
    let columns = axes.enumerated().map { place, axis in
      (0..<size).map { row in (row, key(seed, row).uniform(process: order, entity: UInt64(place), step: 0)) }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        .enumerated().map { row, stratum in
          let within = key(seed, row).uniform(process: position, entity: UInt64(place), step: 0)
          return axis.value(at: (Double(stratum) + within) / Double(size))
        }
    }
    return (0..<size).map { row in columns.map { $0[row] } }
  }

  private static func key(_ seed: UInt64, _ row: Int) -> ReplicateKey {
    ReplicateKey(seed: seed, draw: row, replication: 0)
  }

  /// Addresses of the order of strata and of the place within one; no process of the model has them.
  private static let order: UInt32 = 910
  private static let position: UInt32 = 911
}

extension VaryAxis {
  /// The value at a place between 0 and 1, one of a range to six digits, so that it can be written and read.
  fileprivate func value(at place: Double) -> Double {
    switch values {
    case .listed(let values): values[min(values.count - 1, Int(place * Double(values.count)))]
    case .between(let range):
      min(
        range.upperBound,
        max(range.lowerBound, rounded(range.lowerBound + place * (range.upperBound - range.lowerBound))))
    }
  }

  private func rounded(_ value: Double) -> Double { Double(plain(value, digits: 6)) ?? value }
}
