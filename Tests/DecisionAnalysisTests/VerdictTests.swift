import DecisionAnalysis
import Testing

/// Columns that differ by what is given from a level that is the same everywhere, so that no digit is lost.
func difference(
  _ differences: [Float], _ preference: Preference = .higher, replications: Int = 1
) -> PairedDifference {
  PairedDifference(
    differences, against: [Float](repeating: 0, count: differences.count), preference: preference,
    replications: replications)
}

/// Their verdict where one standard deviation of the number's own movement is `ordinary`.
func verdict(_ differences: [Float], _ preference: Preference = .higher, ordinary: Double = 0) -> Verdict {
  Verdict(
    difference(differences, preference), preference: preference, yardstick: Yardstick(ordinary: ordinary),
    draws: differences.count)
}

/// Symmetric about 0 and much like a bell.
func noise(_ count: Int, seed: UInt64) -> [Float] {
  let columns = (0..<4).map { scattered(count, seed: seed &* 977 &+ $0 &* 7_919) }
  return (0..<count).map { place in columns.reduce(-2) { $0 + $1[place] } }
}

@Suite struct `Verdicts on a level` {
  @Test func `functionality: told, and shown by more than half, is for the better or the worse`() {
    let gains = noise(500, seed: 3).map { $0 * 0.3 + 1 }
    #expect(verdict(gains) == .real(.better) && verdict(gains, .lower) == .real(.worse))
    #expect(verdict(gains).counted == .better && verdict(gains, .lower).counted == .worse)
  }

  @Test func `functionality: smaller than a year's own change is real but small, and counts`() {
    let gains = noise(500, seed: 3).map { $0 * 0.3 + 1 }
    #expect(verdict(gains, ordinary: 2) == .realButSmall(.better))
    #expect(verdict(gains, .lower, ordinary: 2).counted == .worse)
  }

  @Test func `functionality: a mean that 6 in 10 futures do not show at all is not real`() {
    // Mean +0.45, 8 in 10 futures 0 to 1.39, no difference in 61 per cent of futures.
    let some = (0..<390).map { (place: Int) -> Float in 0.67 + 0.97 * Float(place) / 390 }
    let gains = [Float](repeating: 0, count: 610) + some
    let change = difference(gains)
    #expect(abs(change.difference.centre.value - 0.45) < 0.01 && change.difference.eighty.lowerBound == 0)
    #expect(abs(change.difference.eighty.upperBound - 1.39) < 0.01 && abs(change.unchanged - 0.61) < 1e-9)
    #expect(verdict(gains, ordinary: 1) == .inSomeFutures(.better))
    #expect(verdict(gains).counted == nil)
  }

  @Test func `functionality: better in 6 of 10 futures counts where the draws tell it from one half`() {
    let falls = { (count: Int) -> [Float] in (0..<count).map { $0 % 10 < 6 ? -3.5 : 2.5 } }
    #expect(verdict(falls(1_000), .lower) == .real(.better), "-1.1, better in 6 of 10 and worse in 4")
    #expect(verdict(falls(60), .lower) == .eitherWay, "the share is known to within 13 points")
  }

  @Test func `functionality: a zero known to within 0_002 is no effect, not too few draws`() {
    let still = noise(1_000, seed: 8).map { $0 * 0.05 }
    let change = difference(still)
    #expect(
      abs(change.difference.mean.value) < 2 * change.difference.mean.error && change.difference.mean.error < 0.001)
    #expect(verdict(still, ordinary: 1) == .noEffect)
  }

  @Test func `functionality: an average of nothing is not no effect where futures go far both ways`() {
    let wild = noise(20_000, seed: 8).map { $0 * 3 }
    #expect(verdict(wild, ordinary: 1) == .eitherWay)
  }

  @Test func `functionality: 8 in 10 futures at nothing is never for the better`() {
    let rare = (0..<1_000).map { $0 < 80 ? Float(4) : 0 }
    #expect(difference(rare).difference.eighty == 0...0 && difference(rare).difference.median.value == 0)
    #expect(verdict(rare) == .inSomeFutures(.better))
    #expect(difference(rare).difference.isPulled)
    #expect(verdict(rare, ordinary: 5) == .noEffect, "a mean of 0.3 and its error lie below a tenth of 5")
  }

  @Test func `functionality: a few great losses against many small gains go either way`() {
    let gains = (0..<1_000).map { $0 < 50 ? Float(-100) : 1 }
    #expect(verdict(gains) == .eitherWay)
    #expect(difference(gains).difference.isPulled)
  }

  @Test func `functionality: a mean that is known well is not too few draws where about half show it`() {
    // -0.6 with an error of a tenth of that; better in 53 of 100 futures, worse in 13.
    let falls = (0..<300).map { (place: Int) -> Float in place < 159 ? -1.4 : place < 198 ? 0.8 : 0 }
    #expect(verdict(falls, .lower, ordinary: 3) == .inSomeFutures(.better))
  }

  @Test func `functionality: a slight mean that is told, in futures that go far, is not no effect`() {
    let falls = (0..<1_000).map { (place: Int) -> Float in place < 280 ? -1 : place < 380 ? 0.8 : 0 }
    #expect(verdict(falls, .lower, ordinary: 3) == .inSomeFutures(.better), "-0.2 (-1 to 0), and a tenth of 3 is 0.3")
  }

  @Test func `functionality: with no direction it rises or falls and never counts`() {
    let gains = noise(500, seed: 3).map { $0 * 0.3 + 1 }
    #expect(verdict(gains, .none) == .real(.rises) && verdict(gains.map(-), .none) == .real(.falls))
    #expect(verdict(gains, .none).counted == nil && verdict(gains, .none).side == .rises)
  }

  @Test func `functionality: the draws that would tell are named and do tell`() throws {
    // Never worse and better in 7 of 10, so no future goes the other way.
    let gains = { (count: Int) -> [Float] in (0..<count).map { $0 % 10 < 7 ? 1 : 0 } }
    guard case .tooFewDraws(let enough) = verdict(gains(20)) else { throw Unexpected() }
    #expect(enough == 26)
    #expect(verdict(gains(30)) == .real(.better))
    let rare = { (count: Int) -> [Float] in (0..<count).map { $0 % 40 == 1 ? 1 : 0 } }
    guard case .tooFewDraws(let more) = verdict(rare(40)) else { throw Unexpected() }
    #expect(more == 160, "a share of 1 in 40 has an error of its own size in 40 draws")
    #expect(verdict(rare(200)) == .inSomeFutures(.better))
  }

  @Test func `extreme value: one draw tells nothing but that nothing changed`() {
    #expect(verdict([3]) == .tooFewDraws(enough: nil) && verdict([0]) == .noEffect)
  }

  @Test(arguments: 1...4)
  func `extreme value: four draws or fewer count nothing`(count: Int) {
    let gains = (0..<count).map { 10 + Float($0) / 8 }
    for preference in [Preference.higher, .lower, .none] {
      guard case .tooFewDraws(let enough) = verdict(gains, preference) else {
        Issue.record("\(count) draws told")
        continue
      }
      #expect(enough == (count == 1 ? nil : 5))
    }
    #expect(verdict((0..<5).map { 10 + Float($0) / 8 }) == .real(.better))
  }

  @Test func `extreme value: a number that no one would run is not named`() {
    let tiny = noise(100, seed: 5)
    let centred = tiny.map { $0 - tiny.reduce(0, +) / 100 }
    #expect([Verdict.eitherWay, .tooFewDraws(enough: nil)].contains(verdict(centred)))
    #expect(verdict([1, -1]) == .tooFewDraws(enough: nil))
  }

  @Test func `functionality: replications of a draw are no draws`() {
    let twice = (0..<8).map { _ in Float(1) }
    let change = difference(twice, replications: 4)
    let told = Verdict(change, preference: .higher, yardstick: .none, draws: 2)
    #expect(told == .tooFewDraws(enough: 5))
  }
}

struct Unexpected: Error {}

@Suite struct `What a change is held against` {
  @Test func `functionality: a year's own change, or futures' spread where there is no year before`() {
    let level = DrawSummary([1, 2, 3])
    #expect(Yardstick(yearlyChange: 4, nothingMore: level).ordinary == 4)
    #expect(Yardstick(yearlyChange: nil, nothingMore: level).ordinary == 1)
    #expect(Yardstick(yearlyChange: nil, nothingMore: nil) == .none)
    #expect(Yardstick(ordinary: 4).negligible == 0.4)
  }

  @Test func `dirty: a negative standard deviation is our own mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Yardstick(ordinary: -1) }
  }
}
