import GradeDescriptors
import Mathematics
import Stochastics

/// Inspections that the state of a year might get, the same for all portfolios, over which chances of grades are taken.
///
/// Every number of luck is a Latin hypercube of its own: each of 32 equal shares of its distribution is met once, in an
/// order that the key shuffles (McKay, Beckman and Conover, Technometrics 21, 1979).
struct InspectionSample: Sendable {
  /// How many inspections a state gets.
  static let count = 32
  private let chances: [InspectionChance]
  /// How finely each of the equal shares is parted.
  private static let parts = 64
  /// Standard normal numbers at the middles of all parts of all shares.
  private static let normals = (0..<(count * parts)).map {
    InverseNormal.standard((Double($0) + 0.5) / Double(count * parts))
  }

  /// Draws the inspections of all years and instruments of one replicate.
  init(_ key: ReplicateKey, years: Int) {
    var chances: [InspectionChance] = []
    chances.reserveCapacity(years * OutputLayout.instruments.count * InspectionSample.count)
    for year in 0..<years {
      for instrument in OutputLayout.instruments.indices {
        let seed = key.bits(
          process: Process.inspectionSample.rawValue, entity: UInt64(instrument), step: UInt32(year))
        InspectionSample.append(InspectionSample.count, from: SampleStream(seed: seed), to: &chances)
      }
    }
    self.chances = chances
  }

  /// The inspections of a year, counted from 0, by an instrument's place.
  @inline(__always)
  func of(_ year: Int, instrument: Int) -> ArraySlice<InspectionChance> {
    let first = (year * OutputLayout.instruments.count + instrument) * InspectionSample.count
    return chances[first..<(first + InspectionSample.count)]
  }

  private static func append(_ count: Int, from stream: SampleStream, to chances: inout [InspectionChance]) {
    var stream = stream
    let first = chances.count
    let none = InspectionChance(severity: 0, noise: SIMD16(repeating: 0), limits: SIMD8(repeating: 0))
    chances += repeatElement(none, count: count)
    var order = SIMD32<UInt8>()
    for place in 0..<count { order[place] = UInt8(place) }
    let normals = normals
    for column in 0..<(2 + 16 + 8) {
      shuffle(&order, &stream)
      for place in 0..<count {
        let part = Int(order[place]) * parts + Int(stream.bits() % UInt64(parts))
        switch column {
        case 0: chances[first + place].severity = normals[part]
        case 1: chances[first + place].year = normals[part]
        case 2..<18: chances[first + place].noise[column - 2] = normals[part]
        default: chances[first + place].limits[column - 18] = (Double(part) + 0.5) / Double(count * parts)
        }
      }
    }
  }

  private static func shuffle(_ order: inout SIMD32<UInt8>, _ stream: inout SampleStream) {
    for last in stride(from: count - 1, to: 0, by: -1) {
      let other = Int(stream.bits() % UInt64(last + 1))
      (order[last], order[other]) = (order[other], order[last])
    }
  }
}
