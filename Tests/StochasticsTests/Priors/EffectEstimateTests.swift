import Stochastics
import Testing

@Suite struct EffectEstimateTests {
  static let sizes = [
    (-0.05, -0.18, -0.3), (0, -0.06, -0.15), (0.02, -0.04, -0.10), (7, 10, 10), (0.12, 0.06, 0.02), (-2, -2, 1),
  ]

  @Test(arguments: sizes)
  func `functionality: the three sizes sit at the strengths they stand for`(
    least: Double, central: Double, most: Double
  ) throws {
    let effect = try EffectEstimate(leastFavourable: least, central: central, mostFavourable: most)
    #expect(abs(effect.value(strength: 0.05) - least) < 1e-12)
    #expect(effect.value(strength: 0.5) == central)
    #expect(abs(effect.value(strength: 0.95) - most) < 1e-12)
    #expect(effect.value(draw: 0, strength: 0.9) == central)
    #expect(effect.value(draw: 3, strength: 0.9) == effect.value(strength: 0.9))
  }

  @Test(arguments: sizes)
  func `law: more strength is never less favourable`(least: Double, central: Double, most: Double) throws {
    let effect = try EffectEstimate(leastFavourable: least, central: central, mostFavourable: most)
    let values = (1..<500).map { effect.value(strength: Double($0) / 500) }
    let falls = most < least
    #expect(zip(values, values.dropFirst()).allSatisfy { falls ? $0 >= $1 : $0 <= $1 })
  }

  @Test(arguments: sizes)
  func `law: the distribution of sizes is the same one read from the smallest number`(
    least: Double, central: Double, most: Double
  ) throws {
    let effect = try EffectEstimate(leastFavourable: least, central: central, mostFavourable: most)
    let distribution = try effect.distribution
    for strength in [0.01, 0.3, 0.5, 0.8] {
      let level = most < least ? 1 - strength : strength
      #expect(abs(distribution.quantile(level) - effect.value(strength: strength)) < 1e-12)
    }
  }

  @Test func `extreme value: three equal sizes are certain`() throws {
    let effect = try EffectEstimate(leastFavourable: 2, central: 2, mostFavourable: 2)
    #expect(effect.value(strength: 0.001) == 2)
    #expect(try effect.distribution.isFixed)
  }

  @Test func `dirty: a central size outside the other two, or no number, is refused`() {
    #expect(throws: DistributionError.outOfOrder(low: 1, central: 3, high: 2)) {
      try EffectEstimate(leastFavourable: 1, central: 3, mostFavourable: 2)
    }
    #expect(throws: DistributionError.self) {
      try EffectEstimate(leastFavourable: 1, central: .nan, mostFavourable: 2)
    }
  }
}
