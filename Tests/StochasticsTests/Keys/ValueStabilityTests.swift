import Mathematics
import Stochastics
import Testing

/// Pinned draws: a change here is a change in every result and belongs in the changelog.
@Suite struct ValueStabilityTests {
  private let key = ReplicateKey(seed: 20_060_331, draw: 1, replication: 0)

  private func draws(_ sample: (Double) -> Double) -> [Double] {
    (0..<4).map { sample(key.uniform(process: 1, entity: $0, step: 0)) }
  }

  @Test func `deterministic: uniform numbers`() {
    #expect(draws { $0 } == [0.15321523430407125, 0.3326022384633508, 0.06223990103947663, 0.5519217619444184])
  }

  @Test func `deterministic: counts`() {
    #expect(draws { Double(InverseCount.binomial($0, trials: 326, probability: 0.02)) } == [4, 5, 3, 7])
    #expect(
      draws { Double(InverseCount.binomial($0, trials: 5_000, probability: 0.7)) }
        == [3_467, 3_486, 3_450, 3_504])
    #expect(draws { Double(InverseCount.poisson($0, mean: 2.5)) } == [1, 2, 0, 3])
    #expect(draws { Double(InverseCount.poisson($0, mean: 250)) } == [234, 243, 226, 252])
    #expect(draws { Double(InverseCount.negativeBinomial($0, mean: 60, varianceToMean: 2.5)) } == [48, 54, 42, 61])
  }

  @Test func `deterministic: priors`() throws {
    let beta = try Distribution.interval(family: .beta, low: 0.13, central: 0.18, high: 0.22)
    let gamma = try Distribution.interval(family: .gamma, low: 1.6, central: 2, high: 2.4)
    #expect(draws { (beta.quantile($0) * 1e9).rounded() } == [145_071_837, 160_236_200, 132_562_635, 175_483_369])
    #expect(
      draws { (gamma.quantile($0) * 1e9).rounded() }
        == [1_734_921_452, 1_869_775_226, 1_623_024_900, 2_004_904_308])
    #expect(
      draws { (InverseNormal.standard($0) * 1e12).rounded() }
        == [-1_022_740_686_918, -432_738_885_073, -1_536_238_886_031, 130_518_174_311])
  }
}
