import Decisions
import Testing

/// Three things to pack, or not, worth 60, 100 and 120 at costs of 10, 20 and 30.
private let worths = [60.0, 100, 120]

private func knapsack() throws -> DoseGrid {
  try DoseGrid(
    choices: [10.0, 20, 30].map { [DoseGrid.Choice(dose: 0, cost: 0), DoseGrid.Choice(dose: 1, cost: $0)] }, budget: 50)
}

private func value(_ candidate: [Int]) -> Double { zip(worths, candidate).reduce(0) { $0 + $1.0 * Double($1.1) } }

@Suite struct `Dose grid` {
  @Test func `functionality: everything the budget can pay for`() throws {
    let grid = try knapsack()
    let candidates = try grid.candidates()
    #expect(candidates.count == 7)
    #expect(candidates.allSatisfy { grid.cost(of: $0) <= 50 })
    #expect(candidates.map(value).max() == 220)
    #expect(try grid.candidates(spending: true) == [[0, 1, 1], [1, 0, 1], [1, 1, 0]])
    #expect(candidates == candidates.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `extreme value: too many are refused before they are built, and nothing may be all there is`() throws {
    let doses = (0..<10).map { DoseGrid.Choice(dose: Double($0), cost: Double($0)) }
    let wide = try DoseGrid(choices: [[DoseGrid.Choice]](repeating: doses, count: 12), budget: 1e9)
    #expect(throws: DecisionError.tooMany(.candidates, found: 1_001, most: 1_000)) { try wide.candidates(most: 1_000) }
    #expect(try DoseGrid(choices: [[.init(dose: 1, cost: 5)]], budget: 4).candidates().isEmpty)
    #expect(throws: DecisionError.outside(.cost, found: -1, low: 0, high: .infinity)) {
      try DoseGrid(choices: [[.init(dose: 1, cost: -1)]], budget: 4)
    }
  }
}

@Suite struct `Racing` {
  /// Draws of candidates with chance that all share and chance of their own.
  private func play(_ means: [Double], shared: Double, own: Double, seed: UInt64) -> ([Int], Range<Int>) -> [[Double]] {
    { candidates, draws in
      candidates.map { candidate in
        draws.map { draw in
          means[candidate] + shared * normals(draw, 1, seed: seed)[0]
            + own * normals(1_000_000 * (candidate + 1) + draw, 1, seed: seed)[0]
        }
      }
    }
  }

  @Test func `functionality: the best of the knapsack is kept, and pairing saves plays`() throws {
    let means = try knapsack().candidates().map(value)
    let settings = Elimination.Settings(difference: 20, firstDraws: 10)
    var (right, plays, unpaired) = (0, 0, 0)
    for seed in 1...100 {
      let race = try Elimination(
        candidates: means.count, settings: settings, play: play(means, shared: 60, own: 30, seed: UInt64(seed)))
      if race.survivors.contains(where: { means[$0] == 220 }) { right += 1 }
      plays += race.plays
      unpaired +=
        try Elimination(
          candidates: means.count, settings: settings,
          play: play(means, shared: 0, own: (60.0 * 60 + 30 * 30).squareRoot(), seed: UInt64(seed))
        ).plays
    }
    #expect(right >= 95)
    #expect(plays * 2 < unpaired, "\(plays) plays against \(unpaired) without pairing")
  }

  @Test func `functionality: fewer plays than for equal allocation, and the accounts are right`() throws {
    let means = (0..<60).map { Double($0) }
    var counted = 0
    let inner = play(means, shared: 10, own: 4, seed: 2)
    let race = try Elimination(candidates: 60, settings: .init(difference: 1)) { candidates, draws in
      counted += candidates.count * draws.count
      return inner(candidates, draws)
    }
    #expect(race.survivors.first == 59 && race.survivors.allSatisfy { means[$0] >= 57 })
    #expect(race.plays == counted && race.plays < race.playsOfEqualAllocation / 2)
    #expect(Set(race.survivors + race.eliminated) == Set(0..<60))
  }

  @Test func `law: the best is kept as often as is said, however many are close behind it`() throws {
    let means = [0.1] + [Double](repeating: 0, count: 29)
    let settings = Elimination.Settings(difference: 0.01, confidence: 0.9, firstDraws: 10, mostDraws: 300)
    let kept = try (1...200).count { seed in
      try Elimination(
        candidates: 30, settings: settings, play: play(means, shared: 2, own: 1, seed: UInt64(seed))
      ).survivors.contains(0)
    }
    #expect(kept >= 180, "\(kept) of 200")
  }

  @Test func `law: what differs by the same in every draw is told apart at the first look`() throws {
    let race = try Elimination(
      candidates: 3, settings: .init(difference: 0.001), play: play([1, 1.01, 1], shared: 3, own: 0, seed: 4))
    #expect(race.survivors == [1] && race.eliminated == [0, 2] && race.draws == 20)
  }

  @Test func `extreme value: more survivors than can be played afresh are counted`() throws {
    let selection = try Selection(
      candidates: 8, settings: .init(difference: 0.3, mostDraws: 20), finalists: 2...3, freshDraws: 20,
      play: play([Double](repeating: 1, count: 8), shared: 0, own: 1, seed: 3))
    #expect(selection.finalists.count == 3 && selection.leftOut == selection.race.survivors.count - 3)
    #expect(selection.leftOut > 0)
  }

  @Test func `functionality: one that was lucky in the race does not survive fresh draws`() throws {
    // The first candidate is lucky for as long as the race may last.
    let settings = Elimination.Settings(difference: 0.5, firstDraws: 20, mostDraws: 100)
    let selection = try Selection(candidates: 3, settings: settings, finalists: 3...3, freshDraws: 500) {
      candidates, draws in
      candidates.map { candidate in
        draws.map { draw in
          let luck = candidate == 0 && draw < 100 ? 3.0 : 0
          return [0, 1, 0.9][candidate] + luck + normals(candidate, 1_000)[draw]
        }
      }
    }
    #expect(selection.race.survivors.first == 0)
    #expect(selection.equals.contains(1) && !selection.equals.contains(0))
    #expect(selection.freshPlays == 1_500)
  }

  @Test func `functionality: the winner among equal plans is told to be equal`() throws {
    let noisy = try Selection(
      candidates: 5, settings: .init(difference: 0.3), freshDraws: 400,
      play: play([2, 2, 2, 2, -5], shared: 3, own: 1, seed: 7))
    #expect(Set(noisy.equals) == [0, 1, 2, 3])
    #expect(noisy.finalists[0].behind == SampledValue(value: 0, error: 0))
    let same = try Selection(
      candidates: 3, settings: .init(difference: 0.3), play: play([1, 1, 1], shared: 3, own: 0, seed: 7))
    #expect(same.equals == [0, 1, 2])
    #expect(same.race.survivors == [0, 1, 2] && same.race.draws == 20)
  }

  @Test func `extreme value: one candidate wins at once`() throws {
    let selection = try Selection(
      candidates: 1, settings: .init(difference: 1), freshDraws: 20, play: play([4], shared: 1, own: 1, seed: 1))
    #expect(selection.winner == 0 && selection.equals == [0] && selection.race.draws == 20)
  }

  @Test func `dirty: settings and columns that cannot be`() {
    let flat = { (candidates: [Int], draws: Range<Int>) in candidates.map { _ in draws.map { _ in 1.0 } } }
    #expect(throws: DecisionError.tooFew(.candidates, found: 0, least: 1)) {
      try Elimination(candidates: 0, settings: .init(difference: 1), play: flat)
    }
    #expect(
      throws: DecisionError.outside(.difference, found: 0, low: .leastNormalMagnitude, high: .greatestFiniteMagnitude)
    ) {
      try Elimination(candidates: 2, settings: .init(difference: 0), play: flat)
    }
    #expect(throws: DecisionError.unpaired(expected: 20, found: 19)) {
      try Elimination(candidates: 2, settings: .init(difference: 1)) { candidates, draws in
        candidates.map { _ in draws.dropFirst().map { _ in 1.0 } }
      }
    }
  }
}

@Suite struct `Pareto frontier` {
  @Test func `functionality: members are Platypus's`() throws {
    let references = try ReferenceValues()
    let points = [recurrence(0, 40), recurrence(1, 40)].map { $0.map { [$0] } }
    let frontier = try ParetoFrontier(objectives: points, directions: [.lower, .lower])
    for candidate in 0..<40 {
      #expect(frontier.members.contains(candidate) == (try references("frontier/\(candidate)") == 1))
    }
  }

  @Test func `functionality: how sure it is that a candidate is dominated`() throws {
    // The second costs as much as the first and does more in seven draws of ten; the third costs more than either.
    let gain = (0..<10).map { $0 < 7 ? 2.0 : 0 }
    let flat = { (value: Double) in [Double](repeating: value, count: 10) }
    let frontier = try ParetoFrontier(
      objectives: [[flat(1), gain, flat(5)], [flat(10), flat(10), flat(20)]], directions: [.higher, .lower])
    #expect(frontier.members == [1, 2])
    #expect(frontier.dominated.map(\.value) == [0.7, 0.3, 0])
    let equal = try ParetoFrontier(objectives: [[flat(1), flat(1)]], directions: [.higher])
    #expect(equal.members == [0, 1] && equal.dominated.map(\.value) == [0, 0])
  }
}
