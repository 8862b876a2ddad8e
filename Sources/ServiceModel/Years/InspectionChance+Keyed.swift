import GradeDescriptors
import Mathematics
import Stochastics

extension InspectionChance {
  /// The luck of one inspection in one year, the same for all portfolios; the year's severity is all inspections'.
  ///
  /// - Parameters:
  ///   - year: counted from 0.
  ///   - instrument: the instrument's place among those that are judged every year.
  static func keyed(_ key: ReplicateKey, year: Int, instrument: Int) -> InspectionChance {
    let entity = UInt64(instrument)
    let normal = { (process: Process, entity: UInt64) in
      InverseNormal.standard(key.uniform(process: process.rawValue, entity: entity, step: UInt32(year)))
    }
    var noise = SIMD16<Double>()
    for slot in 0..<16 { noise[slot] = normal(.inspectionNoise, entity << 8 | UInt64(slot)) }
    var limits = SIMD8<Double>()
    for rule in 0..<8 {
      limits[rule] = key.uniform(
        process: Process.inspectionLimit.rawValue, entity: entity << 8 | UInt64(rule), step: UInt32(year))
    }
    return InspectionChance(
      severity: normal(.inspectionSeverity, entity << 8), noise: noise, limits: limits,
      year: normal(.nationalSeverity, 0))
  }
}
