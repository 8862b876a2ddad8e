import Decisions
import Testing

@Suite struct `Goal seeking` {
  /// Whether 1 + slope·dose + 0.8 z is above 1.5, in 4,000 draws.
  private func wish(slope: Double, start: Double = 1) -> (Double) -> [Bool] {
    let chance = normals(0, 4_000)
    return { dose in chance.map { start + slope * dose + 0.8 * $0 > 1.5 } }
  }

  @Test func `functionality: the dose from which the wish comes true in seven of ten futures`() throws {
    let goal = try GoalSeek(chance: 0.7, within: 0...60, tolerance: 0.01, meets: wish(slope: 0.05))
    guard case .from(let crossing) = goal.answer else {
      Issue.record("\(goal.answer) is not a dose")
      return
    }
    #expect(abs(crossing.dose.value - 18.390) < 3 * crossing.dose.error)
    #expect(abs(crossing.dose.error - 0.33) < 0.03)
    #expect(abs(crossing.slope.value - 0.0217) < 0.002)
    #expect(crossing.chance.value >= 0.7 && crossing.chance.value < 0.702)
    let interval = try #require(crossing.interval())
    #expect(interval.contains(18.390))
    #expect(goal.isMonotone)
    #expect(goal.looks.map(\.dose) == (0...8).map { 7.5 * Double($0) })
  }

  @Test func `law: the error is how far the dose moves with other draws`() throws {
    let doses = try (1...40).map { seed in
      let chance = normals(0, 1_000, seed: UInt64(seed))
      let goal = try GoalSeek(chance: 0.7, within: 0...60, tolerance: 0.01) { dose in
        chance.map { 1 + 0.05 * dose + 0.8 * $0 > 1.5 }
      }
      guard case .from(let crossing) = goal.answer else { return SampledValue(value: .nan, error: .nan) }
      return crossing.dose
    }
    let mean = doses.reduce(0) { $0 + $1.value } / 40
    let spread = (doses.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / 39).squareRoot()
    let error = doses.reduce(0) { $0 + $1.error } / 40
    #expect(error > 0.75 * spread && error < 1.35 * spread)
    #expect(abs(mean - 18.390) < 0.4)
  }

  @Test func `functionality: a wish that more of it destroys holds up to a dose`() throws {
    let goal = try GoalSeek(chance: 0.7, within: 0...60, tolerance: 0.01, meets: wish(slope: -0.05, start: 3))
    guard case .upTo(let crossing) = goal.answer else {
      Issue.record("\(goal.answer) is not a dose up to which it holds")
      return
    }
    #expect(abs(crossing.dose.value - (30 - 8.390)) < 3 * crossing.dose.error)
    #expect(crossing.chance.value >= 0.7)
  }

  @Test func `extreme value: not within the range, or throughout it`() throws {
    let never = try GoalSeek(chance: 0.7, within: 0...10, tolerance: 0.1, meets: wish(slope: 0.05))
    guard case .nowhere(let best, let chance) = never.answer else {
      Issue.record("\(never.answer) is not a no")
      return
    }
    #expect(best == 10 && chance.value < 0.6)
    #expect(try GoalSeek(chance: 0.7, within: 20...60, tolerance: 0.1, meets: wish(slope: 0.05)).answer == .throughout)
  }

  @Test func `functionality: a wish that comes true in the middle alone is warned of`() throws {
    let chance = normals(0, 2_000)
    let goal = try GoalSeek(chance: 0.7, within: 0...60, tolerance: 0.01) { dose in
      chance.map { 2 - 0.01 * (dose - 30) * (dose - 30) + 0.8 * $0 > 1 }
    }
    #expect(!goal.isMonotone)
    guard case .from(let crossing) = goal.answer else {
      Issue.record("\(goal.answer) is not the first dose")
      return
    }
    #expect(crossing.dose.value > 20 && crossing.dose.value < 25)
  }

  @Test func `extreme value: a dose that hardly matters has no interval`() throws {
    let chance = normals(0, 400)
    let goal = try GoalSeek(chance: 0.5, within: 0...1, tolerance: 0.001) { dose in
      chance.map { $0 + 0.02 * dose > 0.002 }
    }
    switch goal.answer {
    case .from(let crossing), .upTo(let crossing): #expect(crossing.interval() == nil)
    case .throughout, .nowhere: #expect(goal.looks.allSatisfy { abs($0.chance.value - 0.5) < 0.1 })
    }
  }

  @Test func `dirty: what cannot be asked`() {
    #expect(throws: DecisionError.outside(.chance, found: 1, low: .leastNormalMagnitude, high: 1 - 0x1p-53)) {
      try GoalSeek(chance: 1, within: 0...1, tolerance: 0.1, meets: wish(slope: 1))
    }
    #expect(throws: DecisionError.tooFew(.draws, found: 3, least: 20)) {
      try GoalSeek(chance: 0.5, within: 0...1, tolerance: 0.1) { _ in [true, false, true] }
    }
  }
}
