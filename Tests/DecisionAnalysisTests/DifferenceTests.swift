import DecisionAnalysis
import Testing

@Suite struct `Paired differences` {
  @Test func `law: a portfolio differs from itself by exactly nothing`() {
    let column = scattered(300)
    let nothing = PairedDifference(column, against: column, preference: .lower)
    #expect(nothing.difference.mean == Estimate(value: 0, error: 0))
    #expect(nothing.difference.ninetyFive == 0...0)
    #expect(nothing.better?.value == 0.5)
    #expect(nothing.unchanged == 1)
    #expect(Verdict(nothing, preference: .lower, yardstick: .none, draws: 300) == .noEffect)
    #expect(nothing.signal == 0)
  }

  @Test func `functionality: shared chance cancels`() {
    let counterfactual = scattered(400).map { 100 + 50 * $0 }
    let portfolio = counterfactual.map { $0 - 2 }
    let paired = PairedDifference(portfolio, against: counterfactual, preference: .lower)
    #expect(abs(paired.difference.mean.value + 2) < 1e-4)
    #expect(paired.difference.spread < 1e-4)
    #expect(paired.better?.value == 1)
    #expect(Verdict(paired, preference: .lower, yardstick: .none, draws: 400) == .real(.better))
  }

  @Test func `functionality: ties count one half`() {
    let paired = PairedDifference([1, 2, 3, 4], against: [1, 2, 2, 5], preference: .higher)
    #expect(paired.better?.value == 0.5)
    #expect(paired.unchanged == 0.5)
    #expect(paired.strictlyBetter?.value == 0.25 && paired.strictlyWorse?.value == 0.25)
  }

  @Test func `functionality: a change that is never for the better may not turn out either way`() {
    let counterfactual = scattered(300)
    let portfolio = counterfactual.enumerated().map { $0.offset % 3 == 0 ? $0.element + 5 : $0.element }
    let paired = PairedDifference(portfolio, against: counterfactual, preference: .lower)
    #expect(paired.strictlyBetter?.value == 0)
    let verdict = Verdict(paired, preference: .lower, yardstick: .none, draws: 300)
    #expect(verdict == .inSomeFutures(.worse), "a third get worse and none better, however the thirds scatter")
  }

  @Test func `law: what is better one way is worse the other`() throws {
    for seed in 1...20 {
      let one = scattered(60, seed: UInt64(seed))
      let other = scattered(60, seed: UInt64(seed) + 100)
      let up = PairedDifference(one, against: other, preference: .higher)
      let down = PairedDifference(one, against: other, preference: .lower)
      #expect(abs(try #require(up.better).value + #require(down.better).value - 1) < 1e-9)
    }
  }

  @Test func `functionality: noise that exceeds the effect is found`() {
    let counterfactual = scattered(500)
    let portfolio = zip(counterfactual, scattered(500, seed: 9)).map { $0 + ($1 - 0.48) }
    let paired = PairedDifference(portfolio, against: counterfactual, preference: .higher)
    #expect(Verdict(paired, preference: .higher, yardstick: .none, draws: 500) == .eitherWay)
    #expect(paired.signal < 1)
  }

  @Test func `functionality: with no direction nothing is better`() {
    let paired = PairedDifference([1, 2], against: [2, 2], preference: .none)
    #expect(paired.better == nil && paired.inside == nil)
  }
}

@Suite struct `Preferred bands` {
  @Test func `functionality: chances of being inside, and their paired change`() throws {
    let paired = PairedDifference(
      [50, 60, 70, 80], against: [40, 60, 70, 90], preference: .inside(45...75))
    let band = try #require(paired.inside)
    #expect(paired.better == nil)
    #expect(band.portfolio.value == 0.75 && band.counterfactual.value == 0.5)
    #expect(band.change.value == 0.25)
    #expect(band.adjusted == 45...75)
  }

  @Test func `functionality: the band moves with need, replicate by replicate`() throws {
    let need = RelativeNeed(portfolio: [80, 80], counterfactual: [100, 100], reference: [100, 100])
    let paired = PairedDifference([40, 70], against: [40, 70], preference: .inside(45...75), need: need)
    let band = try #require(paired.inside)
    #expect(abs(band.adjusted.lowerBound - 36) < 1e-5 && abs(band.adjusted.upperBound - 60) < 1e-5)
    #expect(band.portfolio.value == 0.5 && band.counterfactual.value == 0.5)
  }

  @Test func `extreme value: without reference need the band stays`() throws {
    let need = RelativeNeed(portfolio: [5], counterfactual: [5], reference: [0])
    let paired = PairedDifference([50], against: [50], preference: .inside(45...75), need: need)
    #expect(try #require(paired.inside).adjusted == 45...75)
  }
}
