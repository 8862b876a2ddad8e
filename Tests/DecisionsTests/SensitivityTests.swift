import Decisions
import Testing

@Suite struct `Tornado and ranks` {
  @Test func `functionality: the ends of an input, and the longest bar first`() throws {
    let (one, other) = (uniforms(0, 4_000), uniforms(1, 4_000))
    let tornado = try Tornado(inputs: [one, other], output: zip(one, other).map { $0 - 3 * $1 })
    #expect(tornado.bars.map(\.input) == [1, 0])
    for (bar, expected) in zip(tornado.bars, [-2.7, 0.9]) {
      #expect(abs(bar.swing.value - expected) < 3 * bar.swing.error)
      #expect(bar.swing.error < 0.07)
    }
    #expect(abs(tornado.bars[0].cuts[0] - 0.1) < 0.01 && abs(tornado.bars[0].cuts[1] - 0.9) < 0.01)
  }

  @Test func `extreme value: equal values stay together, and what does not vary does not swing`() throws {
    let coin = (0..<100).map { Double($0 % 2) }
    let tornado = try Tornado(inputs: [[Double](repeating: 3, count: 100), coin], output: coin.map { 7 * $0 })
    #expect(tornado.bars[0].input == 1)
    #expect(tornado.bars[0].swing.value == 7)
    #expect(tornado.bars[1].swing == SampledValue(value: 0, error: 0))
  }

  @Test(arguments: [(0.3, 0.2876), (0.5, 0.4826), (0.8, 0.7859)])
  func `functionality: ranks of two normals`(correlation: Double, expected: Double) throws {
    let (one, noise) = (normals(0, 20_000), normals(1, 20_000))
    let other = zip(one, noise).map { correlation * $0 + (1 - correlation * correlation).squareRoot() * $1 }
    let ranks = try RankCorrelations(inputs: [one], output: other)
    #expect(abs(ranks.plain[0].value - expected) < 3 * ranks.plain[0].error)
    #expect(ranks.plain[0].error < 0.01)
    #expect(abs(ranks.partial[0].value - ranks.plain[0].value) < 1e-12)
  }

  @Test func `functionality: plain and partial ranks are SciPy's`() throws {
    let references = try ReferenceValues()
    let inputs = (0..<3).map { recurrence($0, 4_000) }
    let ranks = try RankCorrelations(inputs: inputs, output: ishigami(inputs))
    for input in 0..<3 {
      #expect(abs(ranks.plain[input].value - (try references("spearman/\(input)"))) < 1e-9)
      #expect(abs(ranks.partial[input].value - (try references("partial/\(input)"))) < 1e-9)
    }
  }

  @Test func `dirty: inputs that determine one another cannot be told apart`() {
    let one = uniforms(0, 50)
    #expect(throws: DecisionError.collinear) { try RankCorrelations(inputs: [one, one], output: uniforms(1, 50)) }
    #expect(throws: DecisionError.noSpread) {
      try RankCorrelations(inputs: [one], output: [Double](repeating: 1, count: 50))
    }
    #expect(throws: DecisionError.unpaired(expected: 50, found: 49)) {
      try Tornado(inputs: [uniforms(0, 49)], output: one)
    }
  }
}

@Suite struct `Shares of variance` {
  static let first = [0.3139, 0.4424, 0]
  static let total = [0.5576, 0.4424, 0.2437]

  @Test func `functionality: first-order indices of Ishigami's function, with honest errors`() throws {
    let runs = try (0..<40).map { seed in
      let inputs = (0..<3).map { uniforms($0, 2_000, seed: UInt64(seed)) }
      return try FirstOrderEffects(inputs: inputs, output: ishigami(inputs)).indices
    }
    for input in 0..<3 {
      let values = runs.map { $0[input].value }
      let mean = values.reduce(0, +) / 40
      let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39).squareRoot()
      #expect(abs(mean - Self.first[input]) < 0.01)
      let error = runs.reduce(0) { $0 + $1[input].error } / 40
      #expect(error > 0.7 * spread && error < 1.6 * spread, "input \(input): \(error) against \(spread)")
    }
    #expect(runs.contains { $0[2].value < 0 }, "an index of an inert input is not cut off at nothing")
  }

  @Test func `functionality: total indices of Ishigami's function, by exchange`() throws {
    let (inputs, others) = ((0..<3).map { uniforms($0, 20_000) }, (3..<6).map { uniforms($0, 20_000) })
    let effects = try TotalEffects(base: ishigami(inputs), exchanged: (0..<3).map { exchanged(inputs, others, $0) })
    for input in 0..<3 {
      #expect(abs(effects.indices[input].value - Self.total[input]) < 3 * effects.indices[input].error)
      #expect(effects.indices[input].error < 0.01)
    }
  }

  @Test func `functionality: total indices are SALib's`() throws {
    let references = try ReferenceValues()
    let (inputs, others) = ((0..<3).map { recurrence($0, 4_000) }, (3..<6).map { recurrence($0, 4_000) })
    let effects = try TotalEffects(base: ishigami(inputs), exchanged: (0..<3).map { exchanged(inputs, others, $0) })
    for input in 0..<3 {
      #expect(abs(effects.indices[input].value / (try references("total/\(input)")) - 1) < 0.001)
    }
  }

  private func exchanged(_ inputs: [[Double]], _ others: [[Double]], _ factor: Int) -> [Double] {
    var changed = inputs
    changed[factor] = others[factor]
    return ishigami(changed)
  }

  @Test func `functionality: what parameters and what chance put into the spread`() throws {
    let parameter = normals(0, 3_000)
    let chance = normals(1, 12_000)
    let output = (0..<12_000).map { 2 * parameter[$0 / 4] + chance[$0] }
    let replicated = try SpreadShares(output: output, replications: 4)
    #expect(abs(replicated.parameters.value - 0.8) < 3 * replicated.parameters.error)
    #expect(abs(replicated.variance - 5) < 0.4)
    let once = (0..<3_000).map { output[4 * $0] }
    let explained = try SpreadShares(inputs: [parameter] + (10..<40).map { normals($0, 3_000) }, output: once)
    #expect(abs(explained.parameters.value - 0.8) < 3 * explained.parameters.error)
    #expect(abs(explained.chance.value + explained.parameters.value - 1) < 1e-12)
  }
}

@Suite struct `Distances of distributions` {
  @Test func `functionality: an output that is its input`() throws {
    let input = uniforms(0, 10_000)
    let distances = try PawnIndices(inputs: [input, uniforms(1, 10_000)], output: input, resamples: 10, seed: 1)
    #expect(abs(distances.indices[0].median.value - 0.7) < 0.01)
    #expect(abs(distances.indices[0].most.value - 0.9) < 0.01)
    #expect(abs(distances.indices[1].median.value - 0.025) < 0.01)
    #expect(distances.matters(0) && !distances.matters(1))
    #expect(distances.threshold.median > 0.02 && distances.threshold.median < 0.04)
  }

  @Test func `functionality: distances are SALib's, but for the ends of slices`() throws {
    let references = try ReferenceValues()
    let inputs = (0..<3).map { recurrence($0, 4_000) }
    let distances = try PawnIndices(inputs: inputs, output: ishigami(inputs), resamples: 2, seed: 1)
    for input in 0..<3 {
      #expect(abs(distances.indices[input].median.value - (try references("pawn/median/\(input)"))) < 0.005)
      #expect(abs(distances.indices[input].most.value - (try references("pawn/most/\(input)"))) < 0.005)
    }
  }

  @Test func `extreme value: ties in the output and in an input`() throws {
    let coin = uniforms(0, 2_000).map { $0 < 0.5 ? 0.0 : 1 }
    let distances = try PawnIndices(inputs: [coin], output: coin, resamples: 5, seed: 1)
    let share = coin.reduce(0, +) / 2_000
    #expect(abs(distances.indices[0].most.value - max(share, 1 - share)) < 1e-12)
    #expect(throws: DecisionError.noSpread) {
      try PawnIndices(inputs: [coin], output: [Double](repeating: 2, count: 2_000), seed: 1)
    }
  }

  @Test func `deterministic: the seed gives errors and threshold`() throws {
    let inputs = (0..<2).map { uniforms($0, 500) }
    let one = try PawnIndices(inputs: inputs, output: inputs[0], seed: 4)
    #expect(one == (try PawnIndices(inputs: inputs, output: inputs[0], seed: 4)))
    #expect(one != (try PawnIndices(inputs: inputs, output: inputs[0], seed: 5)))
  }
}
