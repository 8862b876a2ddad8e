import Mathematics

/// A fixed Latin hypercube of luck: the same inspections for every evidence, so that changes are paired.
///
/// Each column holds every quantile once, in an order of its own; a posterior is drawn by putting its quantiles in
/// that order.
struct LuckTable: Sendable {
  static let draws = 2048
  /// The one table all judgements share.
  static let shared = LuckTable()

  /// The luck of each draw.
  let chances: [InspectionChance]
  /// For each area, which of its quantiles each draw takes.
  let ranks: [[Int]]

  private init() {
    var stream = SampleStream(seed: 0x2007)
    let normals = (0..<LuckTable.draws).map {
      InverseNormal.standard((Double($0) + 0.5) / Double(LuckTable.draws))
    }
    let columns = (0..<17).map { _ in LuckTable.order(&stream) }
    let limits = (0..<8).map { _ in LuckTable.order(&stream) }
    ranks = JudgementArea.allCases.map { _ in LuckTable.order(&stream) }
    chances = (0..<LuckTable.draws).map { draw in
      var noise = SIMD16<Double>(repeating: 0)
      for index in noise.indices { noise[index] = normals[columns[index][draw]] }
      var uniforms = SIMD8<Double>(repeating: 0)
      for index in uniforms.indices {
        uniforms[index] = (Double(limits[index][draw]) + 0.5) / Double(LuckTable.draws)
      }
      return InspectionChance(severity: normals[columns[16][draw]], noise: noise, limits: uniforms)
    }
  }

  private static func order(_ stream: inout SampleStream) -> [Int] {
    var order = Array(0..<draws)
    for last in stride(from: draws - 1, to: 0, by: -1) {
      order.swapAt(last, Int(stream.uniform() * Double(last + 1)))
    }
    return order
  }
}
