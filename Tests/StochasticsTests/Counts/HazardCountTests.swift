import Foundation
import Mathematics
import Stochastics
import TestSupport
import Testing

@Suite struct `Counting events from a hazard` {
  private let key = ReplicateKey(seed: 20_060_331, draw: 2, replication: 0)

  @Test func `law: the count is the one that the chance within the time gives`() {
    for number in 0..<UInt64(20_000) {
      let (u, second) = key.uniforms2(process: 1, entity: number, step: 0)
      let third = key.uniform(process: 1, entity: number, step: 1)
      let hazard = exponential(-4 + 3 * InverseNormal.standard(second))
      let trials = Int(1_000 * third)
      let direct = InverseCount.summedBinomial(u, trials: trials, probability: 1 - exp(-hazard))
      #expect(InverseCount.binomial(u, trials: trials, hazard: hazard) == direct, "\(trials), \(hazard) at \(u)")
    }
  }

  @Test func `law: more hazard under the same number never means fewer events`() {
    for u in [1e-12, 0.01, 0.3, 0.5, 0.9, 0.999, 1 - 0x1p-53] {
      var last = 0
      for step in 0...400 {
        let count = InverseCount.binomial(u, trials: 40, hazard: Double(step) / 50)
        #expect(count >= last && count <= 40, "hazard \(Double(step) / 50) at \(u)")
        last = count
      }
    }
  }

  @Test func `extreme value: no hazard and nobody at risk mean no event, and a huge hazard spares nobody`() {
    for u in [0x1p-53, 0.5, 1 - 0x1p-53] {
      #expect(InverseCount.binomial(u, trials: 50, hazard: 0) == 0)
      #expect(InverseCount.binomial(u, trials: 0, hazard: 3) == 0)
      #expect(InverseCount.binomial(u, trials: 50, hazard: 800) == 50)
      #expect(InverseCount.binomial(u, trials: 1, hazard: 0.5) <= 1)
    }
  }
}
