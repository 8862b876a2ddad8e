import Stochastics
import Testing

/// What is refused, and why.
@Suite struct DistributionErrorTests {
  private func expect(_ error: DistributionError, _ make: () throws(DistributionError) -> Distribution) {
    #expect(throws: error) { try make() }
  }

  @Test(arguments: Distribution.Family.allCases, [Double.infinity, -.infinity])
  func `dirty: an interval with a number that is not finite is refused`(family: Distribution.Family, bad: Double) {
    expect(.notFinite(bad)) { () throws(DistributionError) in
      try .interval(family: family, low: bad, central: 0.5, high: 0.6)
    }
    expect(.notFinite(bad)) { () throws(DistributionError) in
      try .interval(family: family, low: 0.1, central: bad, high: 0.6)
    }
    expect(.notFinite(bad)) { () throws(DistributionError) in
      try .interval(family: family, low: 0.1, central: 0.5, high: bad)
    }
    #expect(throws: DistributionError.self) {
      try Distribution.interval(family: family, low: 0.1, central: .nan, high: 0.6)
    }
  }

  @Test(arguments: Distribution.Family.allCases)
  func `dirty: an interval out of order is refused`(family: Distribution.Family) {
    for (low, central, high) in [(0.6, 0.5, 0.1), (0.1, 0.7, 0.6), (0.2, 0.1, 0.6), (0.3, 0.4, 0.3)] {
      expect(.outOfOrder(low: low, central: central, high: high)) { () throws(DistributionError) in
        try .interval(family: family, low: low, central: central, high: high)
      }
    }
  }

  @Test func `dirty: values that a family cannot take are refused`() {
    expect(.outsideSupport(family: .lognormal, 0)) { () throws(DistributionError) in
      try .interval(family: .lognormal, low: 0, central: 1, high: 2)
    }
    expect(.outsideSupport(family: .gamma, 0)) { () throws(DistributionError) in
      try .interval(family: .gamma, low: 0, central: 0.005, high: 0.01)
    }
    expect(.outsideSupport(family: .beta, 0)) { () throws(DistributionError) in
      try .interval(family: .beta, low: 0, central: 0.1, high: 0.2)
    }
    expect(.outsideSupport(family: .beta, 1)) { () throws(DistributionError) in
      try .interval(family: .beta, low: 0.5, central: 0.9, high: 1)
    }
    expect(.fixedWithRange(low: 1, high: 3)) { () throws(DistributionError) in
      try .interval(family: .fixed, low: 1, central: 2, high: 3)
    }
  }

  @Test func `dirty: a range too narrow to compute with is refused`() {
    expect(.beyondRange(family: .beta, low: 0.5, high: 0.500_001)) { () throws(DistributionError) in
      try .interval(family: .beta, low: 0.5, central: 0.500_000_5, high: 0.500_001)
    }
    expect(.beyondRange(family: .gamma, low: 1, high: 1.000_01)) { () throws(DistributionError) in
      try .interval(family: .gamma, low: 1, central: 1.000_005, high: 1.000_01)
    }
  }

  @Test func `dirty: parameters that are not above zero are refused`() {
    expect(.notPositive(parameter: "standard deviation", 0)) { () throws(DistributionError) in
      try .normal(mean: 1, standardDeviation: 0)
    }
    expect(.notPositive(parameter: "sigma", -1)) { () throws(DistributionError) in try .lognormal(mu: 1, sigma: -1) }
    expect(.notPositive(parameter: "alpha", 0)) { () throws(DistributionError) in try .beta(alpha: 0, beta: 1) }
    expect(.notPositive(parameter: "beta", -2)) { () throws(DistributionError) in try .beta(alpha: 1, beta: -2) }
    expect(.notPositive(parameter: "shape", 0)) { () throws(DistributionError) in try .gamma(shape: 0, scale: 1) }
    expect(.notPositive(parameter: "scale", 0)) { () throws(DistributionError) in try .gamma(shape: 1, scale: 0) }
    expect(.notPositive(parameter: "standard deviation", 0)) { () throws(DistributionError) in
      try .twoPiece(median: 1, below: 0, above: 0)
    }
    expect(.outOfOrder(low: 0, central: 2, high: 1)) { () throws(DistributionError) in
      try .pert(low: 0, mode: 2, high: 1)
    }
    expect(.outOfOrder(low: 0, central: -1, high: 1)) { () throws(DistributionError) in
      try .triangular(low: 0, mode: -1, high: 1)
    }
    expect(.outOfOrder(low: 1, central: 1, high: 1)) { () throws(DistributionError) in try .uniform(low: 1, high: 1) }
    expect(.notFinite(.infinity)) { () throws(DistributionError) in try .fixed(.infinity) }
  }

  @Test func `dirty: a level that is none ends the program`() async {
    await #expect(processExitsWith: .failure) { _ = try Distribution.uniform(low: 0, high: 1).quantile(1.5) }
    await #expect(processExitsWith: .failure) { _ = try Distribution.uniform(low: 0, high: 1).quantile(.nan) }
  }
}
