import Decisions
import Mathematics
import Testing

@Suite struct `Regret and worst futures` {
  static let worths: [[Double]] = [[6, 2, 1], [4, 4, 2], [1, 5, 4]]

  @Test func `functionality: greatest regrets of three plans`() throws {
    let regret = Regret(try PlanDraws(Self.worths))
    #expect(regret.plans.map(\.most) == [3, 2, 5])
    #expect(regret.least == 1)
    let means: [Double] = [2, 5.0 / 3, 5.0 / 3]
    #expect(regret.plans.map(\.mean.value) == means)
    #expect(abs(regret.plans[0].none.value - 1.0 / 3) < 1e-12)
  }

  @Test func `functionality: relative regrets are Rhodium's`() throws {
    // Regret on logarithms is what is missed relative to a plan's own worth, as Rhodium has it.
    let references = try ReferenceValues()
    let regret = Regret(try PlanDraws(Self.worths.map { $0.map { logarithm($0) } }))
    for plan in 0..<3 {
      #expect(abs(exponentialMinusOne(regret.plans[plan].most) - (try references("regret/\(plan)"))) < 1e-12)
    }
  }

  @Test func `law: the least mean regret is the value of perfect information`() throws {
    let plans = try PlanDraws((0..<3).map { normals($0, 500) })
    let least = Regret(plans).plans.map(\.mean.value).min() ?? 0
    #expect(abs(least - ValueOfInformation(plans).perfect.value.value) < 1e-12)
  }

  @Test func `functionality: the mean of the worst tenth of a normal`() throws {
    let worst = try WorstShare(PlanDraws([normals(0, 40_000)]))
    #expect(abs(worst.means[0].value + 1.754_98) < 3 * worst.means[0].error)
    #expect(abs(worst.bounds[0] + 1.281_55) < 0.03)
    #expect(worst.means[0].error < 0.02)
    let ten = try WorstShare(PlanDraws([(1...20).map(Double.init)]))
    #expect(ten.means[0].value == 1.5 && ten.bounds[0] == 2)
    #expect(throws: DecisionError.tooFew(.draws, found: 10, least: 20)) {
      try WorstShare(PlanDraws([(1...10).map(Double.init)]))
    }
  }

  @Test func `functionality: plans that are good enough most often`() throws {
    let satisficing = try Satisficing(meets: [
      [true, false, true, true], [true, false, false, true], [false, false, true, true],
    ])
    #expect(satisficing.plans.map(\.value) == [0.75, 0.5, 0.5])
    #expect(satisficing.best == 0)
    #expect(satisficing.behind[0] == SampledValue(value: 0, error: 0) && satisficing.behind[1].value == 0.25)
    #expect(throws: DecisionError.unpaired(expected: 2, found: 1)) { try Satisficing(meets: [[true, true], [true]]) }
  }
}

@Suite struct `Scenario discovery` {
  private func corner(_ draws: Int, noise: Int = 0) -> (inputs: [[Double]], cases: [Bool]) {
    let inputs = (0..<(3 + noise)).map { uniforms($0, draws) }
    return (inputs, (0..<draws).map { inputs[0][$0] < 0.4 && inputs[1][$0] > 0.7 })
  }

  @Test func `functionality: a corner is found, no worse than by the EMA Workbench on the same draws`() throws {
    let references = try ReferenceValues()
    let inputs = (0..<3).map { recurrence($0, 4_000) }
    let cases = (0..<4_000).map { inputs[0][$0] < 0.4 && inputs[1][$0] > 0.7 }
    let box = try #require(try ScenarioDiscovery(inputs: inputs, cases: cases).firstBox)
    #expect(box.limits.map(\.input) == [0, 1])
    #expect(box.limits[0].low == nil && box.limits[1].high == nil)
    let (high, low) = (try #require(box.limits[0].high), try #require(box.limits[1].low))
    #expect(abs(high - 0.4) <= max(0.005, abs(try references("prim/a") - 0.4)))
    #expect(abs(low - 0.7) <= max(0.005, abs(try references("prim/b") - 0.7)))
    let ours = 2 / (1 / box.coverage.value + 1 / box.density.value)
    let theirs = 2 / (1 / (try references("prim/coverage")) + 1 / (try references("prim/density")))
    #expect(ours >= theirs)
    #expect(abs(box.limits[0].share - 0.4) < 0.01 && abs(box.limits[1].share - 0.3) < 0.01)
    #expect(box.contains([0.2, 0.9, 0.5]) && !box.contains([0.5, 0.9, 0.5]))
  }

  @Test func `functionality: inputs that do not matter get no limits, and limits that matter come back in other draws`()
    throws
  {
    let (inputs, cases) = corner(3_000, noise: 17)
    let flipped = zip(cases, uniforms(90, 3_000)).map { $1 < 0.1 ? !$0 : $0 }
    let search = try ScenarioDiscovery(inputs: inputs, cases: flipped)
    let box = try #require(search.firstBox)
    #expect(box.limits.map(\.input) == [0, 1])
    let support = try search.support(of: box, resamples: 20, seed: 1)
    let told: Comment = "\(box) \(support)"
    #expect(support[0].high.value == 1 && support[1].low.value == 1, told)
    #expect(try #require(support[0].highRange).contains(0.4))
    #expect(support == (try search.support(of: box, resamples: 20, seed: 1)))
  }

  @Test func `functionality: a second region is found in what the first leaves`() throws {
    let inputs = (0..<3).map { uniforms($0, 4_000) }
    let cases = (0..<4_000).map { inputs[0][$0] < 0.3 || (inputs[0][$0] > 0.6 && inputs[2][$0] > 0.8) }
    let boxes = try ScenarioDiscovery(inputs: inputs, cases: cases).boxes(most: 2)
    #expect(boxes.map { $0.limits.map(\.input) } == [[0], [0, 2]])
    #expect(boxes.reduce(0) { $0 + $1.coverage.value } > 0.95)
  }

  @Test func `extreme value: inputs of few values, and cases that have no shape`() throws {
    let (level, other) = (uniforms(0, 2_000).map { ($0 * 4).rounded(.down) }, uniforms(1, 2_000))
    let search = try ScenarioDiscovery(inputs: [other, level], cases: level.map { $0 == 3 })
    let box = try #require(search.firstBox)
    #expect(box.limits.map(\.input) == [1] && box.limits[0].low == 2.5)
    #expect(box.coverage.value == 1 && box.density.value == 1)
    let shapeless = try ScenarioDiscovery(inputs: [other], cases: uniforms(5, 2_000).map { $0 < 0.3 })
    #expect(shapeless.boxes(most: 5).isEmpty && shapeless.firstBox == nil)
  }

  @Test func `dirty: what happens always or never has no region`() {
    let input = uniforms(0, 200)
    #expect(throws: DecisionError.noSpread) { try ScenarioDiscovery(inputs: [input], cases: input.map { _ in true }) }
    #expect(throws: DecisionError.noSpread) { try ScenarioDiscovery(inputs: [input], cases: input.map { _ in false }) }
    #expect(throws: DecisionError.tooFew(.draws, found: 3, least: 100)) {
      try ScenarioDiscovery(inputs: [[1, 2, 3]], cases: [true, false, true])
    }
  }
}
