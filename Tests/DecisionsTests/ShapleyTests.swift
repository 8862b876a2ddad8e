import Decisions
import Testing

/// Six parts of which two overlap and two help each other; the second draw is twice the first.
private func overlapping(_ coalition: Coalition) -> [Double] {
  var sum = 0.0
  for (part, alone) in [10.0, 6, 4, 3, 2, 1].enumerated() where coalition.contains(part) { sum += alone }
  if coalition.contains(0), coalition.contains(1) { sum -= 4 }
  if coalition.contains(2), coalition.contains(3) { sum += 3 }
  return [100 + sum, 50 + 2 * sum]
}

/// Parts that interact in every way, with chance in each draw.
private func tangled(_ coalition: Coalition) -> [Double] {
  let chance = uniforms(0, 60)
  return (0..<60).map { draw in
    var (sum, product) = (1_000.0, 1.0)
    for part in 0..<14 where coalition.contains(part) {
      sum += Double(part) * chance[draw]
      product *= 1 + 0.1 * chance[(draw + part) % 60]
    }
    return sum * product
  }
}

@Suite struct `Shapley attribution` {
  static let expected = [8, 4, 5.5, 4.5, 2, 1]

  @Test func `functionality: interactions are shared out evenly`() throws {
    let attribution = try ShapleyAttribution.exact(parts: 6, value: overlapping)
    for (part, share) in Self.expected.enumerated() {
      #expect(abs(attribution.draws[part][0] - share) < 1e-12)
      #expect(abs(attribution.parts[part].value - 1.5 * share) < 1e-12)
    }
    #expect(attribution.whole.value == 37.5)
    #expect(attribution.coalitions == 64)
  }

  @Test func `functionality: orders with their reverses are exact where parts interact in pairs alone`() throws {
    let attribution = try ShapleyAttribution.sampled(parts: 6, pairs: 16, seed: 3, value: overlapping)
    for (part, share) in Self.expected.enumerated() { #expect(abs(attribution.draws[part][0] - share) < 1e-12) }
    #expect(attribution.orders == .pairs(16))
  }

  @Test(arguments: [1, 2, 7, 10]) func `law: parts add up to the whole in every draw`(parts: Int) throws {
    let attribution = try ShapleyAttribution.of(parts: parts, seed: 1, value: tangled)
    #expect(attribution.orders == .all)
    expectParts(attribution, addUpTo: tangled, parts)
  }

  @Test func `law: parts of sampled orders add up to the whole in every draw`() throws {
    let attribution = try ShapleyAttribution.sampled(parts: 14, pairs: 8, seed: 1, value: tangled)
    expectParts(attribution, addUpTo: tangled, 14)
    let exact = try ShapleyAttribution.exact(parts: 10, value: tangled)
    let sampled = try ShapleyAttribution.sampled(parts: 10, pairs: 40, seed: 1, value: tangled)
    for part in 0..<10 {
      #expect(abs(sampled.parts[part].value - exact.parts[part].value) < 3 * sampled.parts[part].error)
    }
  }

  private func expectParts(_ attribution: ShapleyAttribution, addUpTo value: (Coalition) -> [Double], _ parts: Int) {
    let (all, none) = (value(Coalition(bits: 1 << UInt64(parts) - 1)), value(.none))
    for draw in all.indices {
      let shares = attribution.draws.map { $0[draw] }
      let largest = shares.map { abs($0) }.max() ?? 0
      #expect(abs(shares.reduce(0, +) - (all[draw] - none[draw])) <= 1e-12 * largest)
    }
    let means = attribution.parts.map(\.value)
    #expect(abs(means.reduce(0, +) - attribution.whole.value) <= 1e-12 * (means.map { abs($0) }.max() ?? 0))
  }

  @Test func `extreme value: a part that changes nothing gets exactly nothing`() throws {
    let idle = { (coalition: Coalition) in tangled(Coalition(bits: coalition.bits & ~4)) }
    let exact = try ShapleyAttribution.exact(parts: 5, value: idle)
    let sampled = try ShapleyAttribution.sampled(parts: 5, pairs: 4, seed: 9, value: idle)
    #expect(exact.draws[2].allSatisfy { $0 == 0 })
    #expect(sampled.parts[2] == SampledValue(value: 0, error: 0))
  }

  @Test func `deterministic: the seed gives the orders, and each coalition is asked for once`() throws {
    var asked: [Coalition: Int] = [:]
    let counted = { (coalition: Coalition) in
      asked[coalition, default: 0] += 1
      return tangled(coalition)
    }
    let one = try ShapleyAttribution.sampled(parts: 12, pairs: 3, seed: 5, value: counted)
    let other = try ShapleyAttribution.sampled(parts: 12, pairs: 3, seed: 5, value: tangled)
    #expect(one == other)
    #expect(asked.values.allSatisfy { $0 == 1 })
    #expect(asked.count == one.coalitions)
  }

  @Test func `dirty: what cannot be attributed is refused`() throws {
    #expect(throws: DecisionError.tooFew(.parts, found: 0, least: 1)) {
      try ShapleyAttribution.of(parts: 0, seed: 1, value: tangled)
    }
    #expect(throws: DecisionError.tooMany(.parts, found: 65, most: 64)) {
      try ShapleyAttribution.of(parts: 65, seed: 1, value: tangled)
    }
    #expect(throws: DecisionError.unpaired(expected: 0 + 1, found: 2)) {
      try ShapleyAttribution.of(parts: 2, seed: 1) { [Double](repeating: 0, count: $0.count == 2 ? 2 : 1) }
    }
    #expect(throws: DecisionError.notFinite(column: 1, draw: 1)) {
      try ShapleyAttribution.of(parts: 1, seed: 1) { $0 == .none ? [0, 0] : [0, .nan] }
    }
  }
}
