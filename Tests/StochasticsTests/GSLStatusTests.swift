import Stochastics
import Testing

@Suite struct GSLStatusTests {
  @Test func `functionality: the linked library names its version`() {
    #expect(gslVersion.split(separator: ".").first == "2")
  }

  /// The ends of the parameters that are let through, where a library call gone wrong would end the program.
  @Test func `extreme value: tails are sound over the whole range of parameters`() throws {
    let parameters = [0.02, 0.3, 1, 7, 150, 4_000, 60_000, 150_000, 250_000, 399_999]
    for first in parameters {
      for second in parameters {
        let beta = try Distribution.beta(alpha: first, beta: second)
        let spread = (beta.mean * (1 - beta.mean) / (first + second + 1)).squareRoot()
        for deviate in stride(from: -9.0, through: 9, by: 0.25) {
          let share = beta.cdf(beta.mean + deviate * spread)
          #expect(share >= 0 && share <= 1)
        }
      }
      let gamma = try Distribution.gamma(shape: first, scale: second(first))
      for deviate in stride(from: -9.0, through: 9, by: 0.25) {
        let share = gamma.cdf(gamma.mean * (1 + deviate / first.squareRoot()))
        #expect(share >= 0 && share <= 1)
      }
    }
  }

  private func second(_ first: Double) -> Double { 1 / first }

  @Test func `extreme value: quantiles end and rise for the most awkward shapes`() throws {
    for alpha in [0.02, 0.05, 1, 399_999] {
      for beta in [0.02, 0.05, 1, 399_999] {
        let distribution = try Distribution.beta(alpha: alpha, beta: beta)
        let values = [1e-12, 1e-3, 0.3, 0.5, 0.9, 1 - 1e-12].map { distribution.quantile($0) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(values.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
    }
  }
}
