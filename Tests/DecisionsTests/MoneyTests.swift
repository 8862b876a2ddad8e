import Decisions
import Testing

/// Effects and costs of one plan against nothing: normal, of correlation 0.3.
private func plan(_ draws: Int) -> (effects: [[Double]], costs: [[Double]]) {
  let (one, other) = (normals(0, draws), normals(1, draws))
  let nothing = [Double](repeating: 0, count: draws)
  let costs = zip(one, other).map { 15_000 + 6_000 * (0.3 * $0 + (1 - 0.09).squareRoot() * $1) }
  return ([nothing, one.map { 1.2 + 0.8 * $0 }], [nothing, costs])
}

@Suite struct `Cost-effectiveness` {
  @Test func `functionality: acceptability at six worths`() throws {
    let (effects, costs) = plan(40_000)
    let curve = try CostEffectiveness(effects: effects, costs: costs)
      .acceptability(worths: [0, 5_000, 12_500, 20_000, 30_000, 60_000])
    for (chance, expected) in zip(curve.chances[1], [0.0062, 0.0711, 0.5, 0.7217, 0.8202, 0.8896]) {
      #expect(abs(chance.value - expected) < 3 * chance.error)
    }
    for place in curve.worths.indices {
      #expect(abs(curve.chances[0][place].value + curve.chances[1][place].value - 1) < 1e-12)
    }
    #expect(curve.frontier[1] == 0 && curve.frontier[3] == 1)
  }

  @Test func `functionality: the ratio, and an interval that is told for what it is`() throws {
    let (effects, costs) = plan(40_000)
    let increment = try CostEffectiveness(effects: effects, costs: costs).increment(of: 1, over: 0)
    let ratio = try #require(increment.perUnit.ratio)
    #expect(increment.meaning == .gains(at: ratio))
    // The standard deviation of the ratio's numerator at 12,500, √(σ² − 2·12,500·ρσσ + 12,500²·.8²), over 1.2 and the root of draws.
    let error = 9_930 / 1.2 / 200
    #expect(abs(ratio - 12_500) < 3 * error)
    guard case .exclusive(let most, let least) = increment.perUnit.believed else {
      Issue.record("what is believed of the ratio has no two ends: \(increment.perUnit.believed)")
      return
    }
    #expect(most < 0 && least > 0 && least < 12_500)
    guard case .bounded(let range) = increment.perUnit.simulated else {
      Issue.record("40,000 draws bound the ratio of means: \(increment.perUnit.simulated)")
      return
    }
    #expect(range.contains(ratio) && range.upperBound - range.lowerBound < 600)
    #expect(abs(increment.perUnit.withoutGain.value - 0.0668) < 3 * increment.perUnit.withoutGain.error)
    let shares = increment.quadrants.map(\.value)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `functionality: chances, losses, dominance and ratios are heormodel's`() throws {
    let references = try ReferenceValues()
    let means: [(Double, Double)] = [(0, 0), (1, 9_000), (1.4, 22_000), (1.9, 24_000), (1.2, 26_000)]
    let effects = means.enumerated().map { plan, mean in
      normalRecurrence(plan, 1_000).map { mean.0 + 0.3 * mean.0 * $0 }
    }
    let costs = means.enumerated().map { plan, mean in
      normalRecurrence(plan + 3, 1_000).map { mean.1 + 0.2 * mean.1 * $0 }
    }
    let plans = try CostEffectiveness(effects: effects, costs: costs)
    let worths: [Double] = [0, 5_000, 12_500, 20_000, 60_000]
    let curve = try plans.acceptability(worths: worths)
    for (place, worth) in worths.enumerated() {
      for plan in 0..<5 {
        #expect(abs(curve.chances[plan][place].value - (try references("ceac/\(Int(worth))/\(plan)"))) < 1e-9)
      }
      #expect(abs(curve.expectedLoss[place].value - (try references("loss/\(Int(worth))"))) < 1e-6)
      let perfect = ValueOfInformation(try plans.netBenefits(worth: worth)).perfect.value.value
      #expect(abs(perfect - curve.expectedLoss[place].value) < 1e-6)
    }
    for (plan, standing) in plans.standings.enumerated() {
      let kind = try references("standing/\(plan)")
      switch standing {
      case .first: #expect(kind == 0 && !references.has("icer/\(plan)"))
      case .next(_, let ratio):
        let expected = try references("icer/\(plan)")
        #expect(kind == 0 && abs(ratio / expected - 1) < 1e-9)
      case .dominated: #expect(kind == 1)
      case .extendedlyDominated(let below, let above): #expect(kind == 2 && below == 1 && above == 3)
      case .equal: Issue.record("no two plans are equal")
      }
    }
    #expect(plans.standings.contains(.extendedlyDominated(between: 1, and: 3)))
  }

  @Test func `extreme value: equal plans share a draw, and doing harm for money is dominated`() throws {
    let flat = { (value: Double) in [value, value] }
    let plans = try CostEffectiveness(
      effects: [flat(0), flat(2), flat(2), flat(-1), flat(-1)], costs: [flat(0), flat(10), flat(10), flat(5), flat(-4)])
    #expect(
      plans.standings == [.next(after: 4, at: 4), .next(after: 0, at: 5), .equal(to: 1), .dominated(by: 4), .first])
    let curve = try plans.acceptability(worths: [100])
    #expect(curve.chances.map { $0[0].value } == [0, 0.5, 0.5, 0, 0])
    #expect(try plans.increment(of: 3, over: 0).meaning == .isDominated)
    #expect(try plans.increment(of: 4, over: 0).meaning == .saves(each: 4))
    #expect(try plans.increment(of: 2, over: 1).meaning == .equal)
    #expect(try plans.increment(of: 2, over: 1).perUnit.ratio == nil)
    #expect(try plans.increment(of: 0, over: 3).meaning == .dominates)
  }

  @Test func `dirty: worths and columns that cannot be`() throws {
    let plans = try CostEffectiveness(effects: [[1, 2]], costs: [[1, 2]])
    #expect(throws: DecisionError.outside(.cost, found: -1, low: 0, high: .greatestFiniteMagnitude)) {
      try plans.netBenefits(worth: -1)
    }
    #expect(throws: DecisionError.unpaired(expected: 1, found: 2)) {
      try CostEffectiveness(effects: [[1, 2]], costs: [[1, 2], [1, 2]])
    }
  }
}

@Suite struct `Ratios` {
  /// A ratio belongs to the interval where numerator less ratio times denominator may be nothing.
  @Test(arguments: [(3.0, 0.5, 0.1), (0.3, 1.0, 0.2), (-2.0, 0.4, -0.3), (0.1, 0.06, 0.0), (0.0, 1.0, 0.5)])
  func `law: Fieller's interval holds what the two means allow, and nothing else`(
    mean: Double, variance: Double, covariance: Double
  ) {
    for numerator in [-4.0, -0.5, 0, 1, 20] {
      let interval = RatioInterval.fieller(
        numerator: (numerator, 1), denominator: (mean, variance), covariance: covariance, deviations: 1.96)
      for ratio in stride(from: -60.3, through: 60, by: 0.37) {
        let spread = (1 - 2 * ratio * covariance + ratio * ratio * variance).squareRoot()
        let excess = abs(numerator - ratio * mean) - 1.96 * spread
        guard abs(excess) > 1e-9 else { continue }
        #expect(interval.contains(ratio) == (excess < 0), "\(numerator) \(mean) \(ratio)")
      }
    }
  }

  @Test func `extreme value: the three shapes, and a denominator just at the edge`() {
    let shape = { (numerator: Double, denominator: Double) in
      RatioInterval.fieller(numerator: (numerator, 1), denominator: (denominator, 1), covariance: 0, deviations: 2)
    }
    #expect(shape(0, 4) == .bounded(shape(0, 4).lower...shape(0, 4).upper))
    #expect(shape(0, 1) == .unbounded)
    guard case .exclusive(let most, let least) = shape(10, 1) else {
      Issue.record("a sure numerator over an unsure denominator lies outside two bounds")
      return
    }
    #expect(most < 0 && least > 0)
    #expect(shape(10, 2) == .exclusive(atMost: -.infinity, orAtLeast: 2.4))
    #expect(shape(-10, 2) == .exclusive(atMost: -2.4, orAtLeast: .infinity))
  }

  @Test func `extreme value: a unit cost whose units may be nothing`() throws {
    let units = normals(0, 2_000).map { 0.05 + $0 }
    let cost = try CostPerUnit(costs: normals(1, 2_000).map { 1_000 + 50 * $0 }, units: units)
    guard case .exclusive = cost.believed else {
      Issue.record("a denominator near nothing leaves no interval of two ends")
      return
    }
    #expect(abs(cost.withoutGain.value - 0.48) < 0.04)
  }
}

extension RatioInterval {
  fileprivate var lower: Double { if case .bounded(let range) = self { range.lowerBound } else { .nan } }
  fileprivate var upper: Double { if case .bounded(let range) = self { range.upperBound } else { .nan } }
}

@Suite struct `Paying back` {
  @Test func `functionality: the year from which the money stays back`() throws {
    // The first draw is back in the second year, the second goes under again and is back in the fourth, the third never.
    let payback = try Payback(
      netCosts: [[10, 10, 10], [-12, -12, -1], [1, 5, -1], [-1, -4, -1]], discounting: Discounting(rate: 0))
    let chances: [Double] = [0, 1.0 / 3, 1.0 / 3, 2.0 / 3]
    #expect(payback.byYear.map(\.value) == chances)
    #expect(payback.median == 3)
    #expect(payback.onAverage == nil)
    #expect(try Payback(netCosts: [[-1, 0]]).onAverage == 0)
  }

  @Test func `functionality: discounting puts payback off`() throws {
    let costs: [[Double]] = [[100], [-51], [-51]]
    #expect(try Payback(netCosts: costs, discounting: Discounting(rate: 0)).onAverage == 2)
    #expect(try Payback(netCosts: costs).onAverage == nil)
    let expected = 100 - 51 / 1.035 - 51 / (1.035 * 1.035)
    #expect(abs(Discounting.greenBook.presentValue([100.0, -51, -51]) - expected) < 1e-12)
  }
}
