import DecisionAnalysis
import GradeDescriptors
import TestSupport
import Testing

@Suite struct `Laws of verdicts` {
  /// Many shapes: shifted bells, one-sided, with ties, with long tails; few and many draws.
  static let shapes: [[Float]] = (1...40).flatMap { (seed: UInt64) -> [[Float]] in
    [2, 5, 9, 40, 300].map { (count: Int) -> [Float] in
      let shift = Float(seed % 9) / 4 - 1
      return noise(count, seed: seed).enumerated().map { place, value in
        let tied = seed % 3 == 0 && place % 5 < Int(seed % 5)
        return tied ? 0 : seed % 4 == 0 ? value * value * value + shift : value + shift
      }
    }
  }
  static let ordinary = 0.75
  /// One in twenty, with three standard errors of a share of 1,000 trials.
  static let oneInTwenty = 0.05 + 3 * (0.05 * 0.95 / 1_000).squareRoot()

  @Test(arguments: [1, 2, 8, 64, 1_000, 10_000])
  func `law: a null intervention is for the better and for the worse nowhere`(draws: Int) {
    for seed in 1...(draws > 100 ? 3 : 30) {
      let column = scattered(draws, seed: UInt64(seed))
      for preference in [Preference.higher, .lower, .inside(0.3...0.6), .none] {
        let change = PairedDifference(column, against: column, preference: preference)
        #expect(Verdict(change, preference: preference, yardstick: .none, draws: draws) == .noEffect)
      }
      let grades = column.map { Float(1 + Int($0 * 4)) }
      #expect(Verdict(GradeChange(grades, against: grades), draws: draws) == .noEffect)
    }
  }

  @Test(arguments: [2, 5, 8, 16, 64, 200])
  func `law: noise about nothing counts in about one measure of twenty at most`(draws: Int) {
    let trials = 1_000
    var counted = 0
    for seed in 1...trials where verdict(noise(draws, seed: UInt64(seed))).counted != nil { counted += 1 }
    #expect(Double(counted) / Double(trials) <= Self.oneInTwenty, "\(counted) of \(trials)")
    #expect(draws > 4 || counted == 0)
  }

  @Test(arguments: [8, 64, 200])
  func `law: chances that move by luck count in about one measure of twenty at most`(draws: Int) {
    let trials = 1_000
    var counted = 0
    for seed in 1...trials {
      let without = scattered(draws, seed: UInt64(seed))
      let with = scattered(draws, seed: UInt64(seed) + 50_000)
      let change = PairedDifference(with, against: without, preference: .inside(0.25...0.75))
      let told = Verdict(change, preference: .inside(0.25...0.75), yardstick: .none, draws: draws)
      if told.counted != nil { counted += 1 }
    }
    #expect(Double(counted) / Double(trials) <= Self.oneInTwenty, "\(counted) of \(trials)")
  }

  @Test func `law: the mirror image of a change has the mirror image of its verdict`() {
    let mirror: [Verdict.Side: Verdict.Side] = [.better: .worse, .worse: .better, .rises: .falls, .falls: .rises]
    for shape in Self.shapes {
      for preference in [Preference.higher, .lower, .none] {
        let one = verdict(shape, preference, ordinary: Self.ordinary)
        let other = verdict(shape.map(-), preference, ordinary: Self.ordinary)
        #expect(other.id.prefix(3) == one.id.prefix(3) || one.side != nil)
        #expect(other.side == one.side.flatMap { mirror[$0] })
      }
      #expect(
        verdict(shape, ordinary: Self.ordinary) == verdict(shape.map(-), .lower, ordinary: Self.ordinary),
        "more of a good and less of a bad are one thing")
    }
  }

  @Test(arguments: [Float(0.125), 8, 1_048_576])
  func `law: another unit changes no verdict`(scale: Float) {
    for shape in Self.shapes {
      for preference in [Preference.higher, .lower, .none] {
        #expect(
          verdict(shape, preference, ordinary: Self.ordinary)
            == verdict(shape.map { $0 * scale }, preference, ordinary: Self.ordinary * Double(scale)))
      }
    }
  }

  @Test func `law: adding a gain to every future never makes a verdict less good`() {
    let rank: [Verdict.Side?: Int] = [.worse: -1, nil: 0, .better: 1]
    for shape in Self.shapes {
      let ranks = (-12...12).map { step in
        rank[verdict(shape.map { $0 + Float(step) / 8 }, ordinary: Self.ordinary).counted] ?? 0
      }
      #expect(ranks == ranks.sorted())
    }
  }

  @Test func `law: what counts is borne out by the numbers beside it`() throws {
    for shape in Self.shapes {
      let change = difference(shape)
      let told = verdict(shape, ordinary: Self.ordinary)
      let centre = change.difference.centre
      switch told.counted {
      case .better: #expect(centre.value > 2 * centre.error && change.difference.median.value > 0)
      case .worse: #expect(centre.value < -2 * centre.error && change.difference.median.value < 0)
      default: break
      }
      if case .inSomeFutures(let side) = told {
        let shown = try #require(side == .better ? change.strictlyBetter : change.strictlyWorse)
        #expect(shown.value <= 0.55)
      }
      if case .tooFewDraws = told {
        let share = max(try #require(change.strictlyBetter).value, try #require(change.strictlyWorse).value)
        #expect(abs(centre.value) <= 2 * centre.error || (share > 0.55 && shape.count < 400))
      }
      if told == .noEffect { #expect(abs(centre.value) <= Self.ordinary / 10) }
      if told == .eitherWay {
        let isSplit = change.difference.eighty.lowerBound < 0 && change.difference.eighty.upperBound > 0
        #expect(isSplit || change.difference.median.value.sign != centre.value.sign)
      }
    }
  }

  @Test func `law: every verdict is met, and each falls under one heading of the count`() {
    var all = Self.shapes.flatMap { shape in
      [Preference.higher, .lower, .none].map { verdict(shape, $0, ordinary: Self.ordinary) }
    }
    all.append(verdict([0, 0]))
    #expect(Set(all.map(\.id)).isSuperset(of: ["better", "worse", "rises", "falls", "better-small", "worse-small"]))
    #expect(Set(all.map(\.id)).isSuperset(of: ["no-effect", "either-way", "too-few-draws"]))
    let tally = VerdictTally(all)
    #expect(tally.total == all.count)
    #expect(tally.better == all.count { $0.counted == .better } && tally.worse == all.count { $0.counted == .worse })
    #expect(tally.smallBetter == all.count { $0 == .realButSmall(.better) } && tally.smallWorse <= tally.worse)
  }
}
