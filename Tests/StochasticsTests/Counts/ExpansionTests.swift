import Mathematics
import Stochastics
import TestSupport
import Testing

/// The fast count quantiles against the sums that they stand in for.
enum ExpansionCases {
  static let key = ReplicateKey(seed: 20_060_331, draw: 1, replication: 0)

  /// Compares as many random cases of each family as asked; returns those that differ.
  static func differences(_ cases: Int) -> [String] {
    var found: [String] = []
    for number in 0..<UInt64(cases) {
      let (u, spread) = key.uniforms2(process: 1, entity: number, step: 0)
      let third = key.uniform(process: 1, entity: number, step: 1)
      let mean = exponential(1.4 + 2.2 * InverseNormal.standard(0.5 + spread / 2))
      let probability = 0.5 * third
      let trials = Int(mean / probability) + 1
      let ratio = 1 + 4 * third * third
      if InverseCount.poisson(u, mean: mean) != InverseCount.summedPoisson(u, mean: mean) {
        found.append("poisson \(mean) at \(u)")
      }
      if InverseCount.binomial(u, trials: trials, probability: probability)
        != InverseCount.summedBinomial(u, trials: trials, probability: probability)
      {
        found.append("binomial \(trials), \(probability) at \(u)")
      }
      if InverseCount.negativeBinomial(u, mean: mean, varianceToMean: ratio)
        != InverseCount.summedNegativeBinomial(u, mean: mean, varianceToMean: ratio)
      {
        found.append("negative binomial \(mean), \(ratio) at \(u)")
      }
    }
    return found
  }
}

@Suite struct ExpansionTests {
  @Test func `functionality: fast count quantiles equal summed ones`() {
    #expect(ExpansionCases.differences(3_000).isEmpty)
  }
}

@Suite(.enabled(if: TestSettings.statistical)) struct ExpansionStatistics {
  @Test func `functionality: fast count quantiles equal summed ones in very many cases`() {
    #expect(ExpansionCases.differences(400_000).isEmpty)
  }
}
