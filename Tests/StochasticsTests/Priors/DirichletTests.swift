import Stochastics
import TestSupport
import Testing

@Suite struct DirichletTests {
  static let exits = [
    (low: 0.40, central: 0.44, high: 0.48), (low: 0.13, central: 0.145, high: 0.155),
    (low: 0.22, central: 0.26, high: 0.30), (low: 0.03, central: 0.045, high: 0.06),
    (low: 0.08, central: 0.11, high: 0.14),
  ]

  @Test func `functionality: marginal ranges are together as wide as stated`() throws {
    let shares = try Dirichlet(intervals: Self.exits)
    let stated = Self.exits.reduce(0) { $0 + $1.high - $1.low }
    let made = try (0..<5).reduce(0.0) { sum, index in
      let marginal = try shares.marginal(index)
      return sum + marginal.quantile(0.95) - marginal.quantile(0.05)
    }
    #expect(abs(made - stated) < 1e-9)
    for (index, exit) in Self.exits.enumerated() {
      #expect(abs(try shares.marginal(index).mean - exit.central) < 1e-12)
      #expect(abs(shares.central[index] - exit.central) < 1e-12)
    }
  }

  @Test func `law: shares lie between 0 and 1 and add up to 1, and draw 0 is central`() throws {
    for shares in [
      try Dirichlet(intervals: Self.exits), try Dirichlet(concentrations: [0.05, 0.05, 0.05]),
      try Dirichlet(shares: [0.07, 0.70, 0.20, 0.03], concentration: 100_000),
    ] {
      for draw in 1...300 {
        let key = StreamKey(seed: 4, draw: draw, replication: 0, process: ProcessID("exits"))
        let value = shares.value(draw: draw, stream: RandomStream(key))
        #expect(abs(value.reduce(0, +) - 1) < 1e-12)
        #expect(value.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
      let unused = RandomStream(StreamKey(seed: 4, draw: 0, replication: 0, process: ProcessID("exits")))
      #expect(shares.value(draw: 0, stream: unused) == shares.central)
    }
  }

  @Test func `dirty: shares that are no whole are refused`() {
    #expect(throws: DistributionError.tooFewShares(1)) { try Dirichlet(concentrations: [2]) }
    #expect(throws: DistributionError.sharesDoNotAddUp(total: 0.75)) {
      try Dirichlet(shares: [0.5, 0.25], concentration: 10)
    }
    #expect(throws: DistributionError.notPositive(parameter: "share", 0)) {
      try Dirichlet(shares: [1, 0], concentration: 10)
    }
    #expect(throws: DistributionError.notPositive(parameter: "concentration", -1)) {
      try Dirichlet(shares: [0.5, 0.5], concentration: -1)
    }
    #expect(throws: DistributionError.self) { try Dirichlet(shares: [0.5, .nan], concentration: 10) }
    #expect(throws: DistributionError.outOfOrder(low: 0.5, central: 0.4, high: 0.6)) {
      try Dirichlet(intervals: [(0.5, 0.4, 0.6), (0.5, 0.6, 0.7)])
    }
  }
}

@Suite(.enabled(if: TestSettings.statistical)) struct DirichletStatistics {
  @Test func `functionality: sampled shares have the means and variances of their marginals`() throws {
    let shares = try Dirichlet(intervals: DirichletTests.exits)
    var moments = [RunningMoments](repeating: RunningMoments(), count: 5)
    for draw in 1...40_000 {
      let key = StreamKey(seed: 4, draw: draw, replication: 0, process: ProcessID("exits"))
      for (index, share) in shares.value(draw: draw, stream: RandomStream(key)).enumerated() {
        moments[index].add(share)
      }
    }
    for index in 0..<5 {
      let marginal = try shares.marginal(index)
      #expect(abs(moments[index].mean - marginal.mean) < 4 * marginal.standardDeviation / 200)
      #expect(abs(moments[index].variance / marginal.variance - 1) < 0.03)
    }
  }
}
