import Stochastics
import TestSupport
import Testing

@Suite(.enabled(if: TestSettings.statistical)) struct MultinomialStatistics {
  @Test func `functionality: shares have the multinomial's means, variances and covariances`() {
    let weights = [0.16, 0.19, 0.17, 0.37, 0.11]
    let (trials, samples) = (40, 200_000)
    let key = ReplicateKey(seed: 1_838, draw: 0, replication: 3)
    var sums = [Double](repeating: 0, count: 5)
    var products = [[Double]](repeating: sums, count: 5)
    for entity in 0..<UInt64(samples) {
      let counts = InverseCount.multinomial(
        key, process: 6, entity: entity, step: 0, trials: trials, weights: weights)
      for (first, count) in counts.enumerated() {
        sums[first] += Double(count)
        for second in 0..<5 { products[first][second] += Double(count * counts[second]) }
      }
    }
    let (n, size) = (Double(samples), Double(trials))
    for first in 0..<5 {
      let spread = (size * weights[first] * (1 - weights[first])).squareRoot()
      #expect(abs(sums[first] / n - size * weights[first]) < 4 * spread / n.squareRoot())
      for second in 0..<5 {
        let covariance = products[first][second] / n - sums[first] / n * sums[second] / n
        let own = first == second ? weights[first] : 0
        #expect(abs(covariance - size * (own - weights[first] * weights[second])) < 0.1)
      }
    }
  }
}
