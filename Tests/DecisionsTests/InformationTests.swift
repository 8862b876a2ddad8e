import Decisions
import Testing

/// Something against nothing: 0.5 + x1 + 2 x2, in units of benefit.
private func twoInputs(_ draws: Int, chance: Double = 0, seed: UInt64 = 1) -> (inputs: [[Double]], gain: [Double]) {
  let inputs = [normals(0, draws, seed: seed), normals(1, draws, seed: seed)]
  let noise = normals(2, draws, seed: seed)
  return (inputs, (0..<draws).map { 0.5 + inputs[0][$0] + 2 * inputs[1][$0] + chance * noise[$0] })
}

private func choice(_ gain: [Double]) throws -> PlanDraws {
  try PlanDraws([[Double](repeating: 0, count: gain.count), gain])
}

private func close(_ answer: ValueOfInformation.Answer, _ expected: Double, slack: Double = 0) -> Bool {
  abs(answer.value.value - expected) <= 3 * answer.value.error + slack
}

@Suite struct `Value of information` {
  @Test func `functionality: everything, one input and both`() throws {
    let (inputs, gain) = twoInputs(20_000)
    let worth = ValueOfInformation(try choice(gain))
    #expect(worth.chosen == 1)
    #expect(close(worth.perfect, 0.6643))
    #expect(close(try worth.partial([inputs[0]]), 0.1978))
    #expect(close(try worth.partial([inputs[1]]), 0.5727))
    #expect(abs(try worth.partial(inputs).value.value - worth.perfect.value.value) < 1e-6)
    // The other plan is best where 0.5 + √5 z < 0.
    #expect(abs(worth.perfect.changes.value - 0.4115) < 3 * worth.perfect.changes.error)
    #expect(worth.perfect.value.error < 0.02)
  }

  @Test func `functionality: values are heormodel's on the same draws`() throws {
    let references = try ReferenceValues()
    let inputs = [normalRecurrence(0, 2_000), normalRecurrence(1, 2_000)]
    let worth = ValueOfInformation(try choice(zip(inputs[0], inputs[1]).map { 0.5 + $0 + 2 * $1 }))
    #expect(abs(worth.perfect.value.value - (try references("evpi"))) < 1e-9)
    #expect(abs(try worth.partial([inputs[0]]).value.value - (try references("evppi/x1"))) < 0.005)
    #expect(abs(try worth.partial([inputs[1]]).value.value - (try references("evppi/x2"))) < 0.005)
    #expect(abs(try worth.partial(inputs).value.value - (try references("evppi/x1+x2"))) < 0.005)
  }

  @Test func `functionality: with bends and much chance, values are those of mgcv's splines on the same draws`() throws
  {
    let references = try ReferenceValues("mgcv.csv")
    let columns = (0..<3).map { normalRecurrence($0, 4_000) }
    let gain = (0..<4_000).map { (draw: Int) -> Double in
      let known = columns[0][draw] + columns[1][draw] * columns[1][draw]
      return known - 0.8 + 3 * columns[2][draw]
    }
    let worth = ValueOfInformation(try choice(gain))
    for (name, inputs) in [("x1", [0]), ("x2", [1]), ("x1+x2", [0, 1])] {
      let own = try worth.partial(inputs.map { columns[$0] }).value.value
      let other = try references("evppi/\(name)")
      #expect(abs(own - other) < 0.01, "\(name): \(own) against \(other)")
    }
  }

  @Test func `functionality: chance is not learnt, whether regressed away or averaged`() throws {
    let (inputs, gain) = twoInputs(10_000, chance: 3)
    let naive = ValueOfInformation(try choice(gain)).perfect.value.value
    #expect(naive > 1.2, "one replication a draw makes chance look learnable")
    let others = (10..<60).map { uniforms($0, 10_000) }
    let worth = try ValueOfInformation(try choice(gain), residualisedOn: inputs + others)
    #expect(close(worth.perfect, 0.6643))
    #expect(close(try worth.partial([inputs[0]]), 0.1978))
    #expect(close(try worth.partial([others[0]]), 0))
    let noise = normals(3, 400_000)
    let replicated = (0..<400_000).map { (play: Int) -> Double in
      let known = 0.5 + inputs[0][play / 40] + 2 * inputs[1][play / 40]
      return known + 3 * noise[play]
    }
    let averaged = try PlanDraws([[Double](repeating: 0, count: 400_000), replicated], replications: 40)
    #expect(averaged.draws == 10_000)
    #expect(close(ValueOfInformation(averaged).perfect, 0.6643, slack: 0.02))
  }

  @Test func `functionality: bends and interactions are seen`() throws {
    let (one, two) = (uniforms(0, 10_000), uniforms(1, 10_000))
    // Worth something only where the first lies in the middle: a line sees nothing.
    let bump = ValueOfInformation(try choice(one.map { 0.08 - ($0 - 0.5) * ($0 - 0.5) }))
    #expect(abs(try bump.partial([one]).value.value - bump.perfect.value.value) < 0.001)
    #expect(try bump.partial([two]).value.value < 0.001)
    // Worth something only where both agree: neither sees anything by itself.
    let agree = ValueOfInformation(try choice(zip(one, two).map { ($0 - 0.5) * ($1 - 0.5) }))
    #expect(close(try agree.partial([one]), 0, slack: 0.0005))
    #expect(abs(try agree.partial([one, two]).value.value - agree.perfect.value.value) < 0.0005)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `law: more is worth more, and everything most, within two errors`(seed: UInt64) throws {
    let draws = 4_000
    let inputs = (0..<4).map { uniforms($0, draws, seed: seed) }
    let chance = normals(9, draws, seed: seed)
    let plans = (0..<3).map { plan in
      (0..<draws).map { draw in
        let x = inputs.map { $0[draw] }
        return Double(plan) * (x[0] - 0.5) + Double(plan % 2) * (x[1] * x[2] - 0.2)
          + (plan == 2 ? 0.2 * chance[draw] : 0)
      }
    }
    let worth = try ValueOfInformation(PlanDraws(plans), residualisedOn: inputs)
    let one = try worth.partial([inputs[0]]).value
    let pair = try worth.partial([inputs[0], inputs[1]]).value
    let three = try worth.partial([inputs[0], inputs[1], inputs[2]]).value
    let chain = [SampledValue(value: 0, error: 0), one, pair, three, worth.perfect.value]
    for (less, more) in zip(chain, chain.dropFirst()) {
      #expect(less.value <= more.value + 2 * max(less.error, more.error))
    }
    #expect(try worth.partial([inputs[3]]).value.value >= 0)
  }

  @Test func `law: in a finite case the order holds exactly, and values are those counted by hand`() throws {
    // Every combination of three, four and two values, ten times each in every one of four plans.
    var (inputs, plans): ([[Double]], [[Double]]) = ([[], [], []], [[], [], [], []])
    for copy in 0..<240 {
      let x = [copy % 3, copy / 3 % 4, copy / 12 % 2].map(Double.init)
      for input in 0..<3 { inputs[input].append(x[input]) }
      plans[0].append(0)
      plans[1].append(x[0] - 1)
      plans[2].append((x[0] - 1) * (x[1] - 1.5) - 0.1)
      plans[3].append(x[2] * (x[1] - 2) + 0.25)
    }
    let worth = ValueOfInformation(try PlanDraws(plans))
    let cells = { (sets: [Int]) in
      var sums: [[Double]: [Double]] = [:]
      for draw in 0..<240 {
        let key = sets.map { inputs[$0][draw] }
        sums[key, default: [0, 0, 0, 0]] = zip(sums[key, default: [0, 0, 0, 0]], plans).map { $0 + $1[draw] }
      }
      let best = plans.map { $0.reduce(0, +) }.max() ?? 0
      return (sums.values.reduce(0) { $0 + ($1.max() ?? 0) } - best) / 240
    }
    for sets in [[0], [1], [2], [0, 1], [0, 2], [1, 2]] {
      #expect(abs(try worth.partial(sets.map { inputs[$0] }).value.value - cells(sets)) < 1e-12, "\(sets)")
    }
    #expect(abs(worth.perfect.value.value - cells([0, 1, 2])) < 1e-12)
    for (set, more) in [([0], [0, 1]), ([1], [0, 1]), ([2], [1, 2]), ([1], [1, 2])] {
      let (less, most) = (
        try worth.partial(set.map { inputs[$0] }).value.value, try worth.partial(more.map { inputs[$0] }).value.value
      )
      #expect(0 <= less && less <= most && most <= worth.perfect.value.value)
    }
  }

  @Test func `extreme value: one plan, certain plans and a fixed input have nothing to learn`() throws {
    let gain = uniforms(0, 100)
    #expect(ValueOfInformation(try PlanDraws([gain])).perfect.value == SampledValue(value: 0, error: 0))
    let better = ValueOfInformation(try PlanDraws([gain, gain.map { $0 + 1 }]))
    #expect(better.chosen == 1 && better.perfect.value.value == 0)
    let fixed = try ValueOfInformation(choice(twoInputs(100).gain)).partial([[Double](repeating: 4, count: 100)])
    #expect(fixed.value.value == 0 && fixed.changes.value == 0)
  }

  @Test func `dirty: columns that are not paired or not numbers are refused`() throws {
    #expect(throws: DecisionError.tooFew(.plans, found: 0, least: 1)) { try PlanDraws([]) }
    #expect(throws: DecisionError.unpaired(expected: 2, found: 3)) { try PlanDraws([[1, 2], [1, 2, 3]]) }
    #expect(throws: DecisionError.notFinite(column: 1, draw: 0)) { try PlanDraws([[1, 2], [.infinity, 2]]) }
    #expect(throws: DecisionError.unpaired(expected: 4, found: 5)) {
      try PlanDraws([[1, 2, 3, 4, 5]], replications: 2)
    }
    let worth = ValueOfInformation(try choice(uniforms(0, 100)))
    #expect(throws: DecisionError.unpaired(expected: 100, found: 99)) { try worth.partial([uniforms(0, 99)]) }
    #expect(throws: DecisionError.tooFew(.inputs, found: 0, least: 1)) { try worth.partial([]) }
  }
}

@Suite struct `Value of a study` {
  @Test func `functionality: studies of one, four, ten and a hundred`() throws {
    let (inputs, gain) = twoInputs(20_000)
    let worth = ValueOfInformation(try choice(gain))
    let answers = try worth.study(of: inputs[0], .measurement(spread: 2), sizes: [0, 1, 4, 10, 100, 1e12])
    for (answer, expected) in zip(answers, [0, 0.0296, 0.0998, 0.1445, 0.1910, 0.1978]) {
      #expect(close(answer, expected, slack: 1e-9), "\(answer.value) is not \(expected)")
    }
    #expect(abs(answers[5].value.value - (try worth.partial([inputs[0]]).value.value)) < 1e-6)
    for (less, more) in zip(answers, answers.dropFirst()) { #expect(less.value.value <= more.value.value) }
  }

  @Test func `functionality: what is known already counts as many observations`() throws {
    // A uniform chance is a beta law of one and one; an exponential rate is a gamma law of shape and rate one.
    let chance = recurrence(0, 10_000)
    #expect(abs(try Study.proportion.knownAlready(chance) - 2) < 0.01)
    #expect(abs(try Study.measurement(spread: 2).knownAlready(normalRecurrence(0, 10_000)) - 4) < 0.05)
    #expect(abs(try Study.rate.knownAlready([0.5, 1.5]) - 4) < 1e-12)
    #expect(throws: DecisionError.outside(.chance, found: 1.2, low: 0, high: 1)) {
      try Study.proportion.knownAlready([0.5, 1.2])
    }
    #expect(throws: DecisionError.outside(.rate, found: -1, low: 0, high: .infinity)) {
      try Study.rate.knownAlready([1, -1])
    }
  }

  @Test func `functionality: a population in present value`() throws {
    let population = try Population(yearly: 40, years: 3)
    #expect(abs(population.weight - 40 * (1 + 1 / 1.035 + 1 / (1.035 * 1.035))) < 1e-9)
    let answer = ValueOfInformation(try choice(uniforms(0, 100).map { $0 - 0.4 })).perfect
    #expect(abs(answer.scaled(by: population.weight).value.value - population.weight * answer.value.value) < 1e-12)
    #expect(throws: DecisionError.outside(.sample, found: -1, low: 0, high: .infinity)) {
      try Population(yearly: -1, years: 2)
    }
  }
}
