import DecisionAnalysis
import GradeDescriptors
import TestSupport
import Testing

@Suite struct `Verdicts on a band` {
  private func verdict(_ with: [Float], _ without: [Float], ordinary: Double = 0) -> Verdict {
    let band = Preference.inside(40...60)
    return Verdict(
      PairedDifference(with, against: without, preference: band), preference: band,
      yardstick: Yardstick(ordinary: ordinary), draws: with.count)
  }

  @Test func `functionality: what counts is the chance of lying inside`() {
    let low = scattered(400).map { 30 + 20 * $0 }
    #expect(verdict(low.map { $0 + 8 }, low) == .real(.better), "a rise into the band")
    #expect(verdict(low, low.map { $0 + 8 }) == .real(.worse), "and out of it again")
    let high = scattered(400).map { 50 + 20 * $0 }
    #expect(verdict(high.map { $0 + 8 }, high) == .real(.worse), "a rise out of the band")
    #expect(verdict(high.map { $0 - 8 }, high) == .real(.better))
  }

  @Test func `functionality: a rise inside the band is a rise, neither better nor worse`() {
    let inside = scattered(400).map { 42 + 4 * $0 }
    let told = verdict(inside.map { $0 + 6 }, inside)
    #expect(told == .real(.rises) && told.counted == nil)
    #expect(verdict(inside.map { $0 + 6 }, inside, ordinary: 10) == .realButSmall(.rises))
  }

  @Test func `functionality: fewer than one future in ten that moves in is small`() {
    let without = (0..<1_000).map { Float($0 < 500 ? 50 : 20) }
    let with = without.enumerated().map { $0.offset >= 920 ? Float(50) : $0.element }
    #expect(verdict(with, without) == .realButSmall(.better))
  }

  @Test func `functionality: a band that moves with need counts though the level stays`() {
    let level = [Float](repeating: 55, count: 100)
    let need = RelativeNeed(
      portfolio: [Float](repeating: 80, count: 100), counterfactual: [Float](repeating: 100, count: 100),
      reference: [Float](repeating: 100, count: 100))
    let change = PairedDifference(level, against: level, preference: .inside(40...60), need: need)
    let told = Verdict(change, preference: .inside(40...60), yardstick: .none, draws: 100)
    #expect(told == .real(.worse), "with less need as many are more than need predicts")
  }

  @Test(arguments: 1...3)
  func `extreme value: three draws or fewer count nothing`(draws: Int) {
    let told = verdict([Float](repeating: 50, count: draws), [Float](repeating: 20, count: draws))
    #expect(told.counted == nil)
  }
}

@Suite struct `Verdicts on a grade` {
  private func verdict(_ with: [Float], _ without: [Float]) -> Verdict {
    Verdict(GradeChange(with, against: without), draws: with.count)
  }

  /// Adequate in every future, but for the given number of hundredths at another grade.
  private func grades(_ hundredths: Int, at grade: Float, of draws: Int = 1_000) -> [Float] {
    (0..<draws).map { $0 % 100 < hundredths ? grade : 2 }
  }

  private var still: [Float] { [Float](repeating: 2, count: 1_000) }

  @Test func `functionality: the chance of good counts, and is small under one future in ten`() {
    #expect(verdict(grades(30, at: 3), still) == .real(.better))
    #expect(verdict(still, grades(30, at: 3)) == .real(.worse))
    #expect(verdict(grades(7, at: 3), still) == .realButSmall(.better))
  }

  @Test func `functionality: a chance known to move by less than five futures in a hundred is no effect`() {
    #expect(verdict(grades(1, at: 3), still) == .noEffect)
  }

  @Test func `functionality: grades that move without passing the cut are said to move in some futures`() {
    #expect(verdict(grades(20, at: 1), still) == .inSomeFutures(.worse))
    #expect(verdict(still, grades(20, at: 1)) == .inSomeFutures(.better))
  }

  @Test func `functionality: grades that move both ways go either way`() {
    let mixed = (0..<1_000).map { Float($0 % 10 < 3 ? 3 : $0 % 10 < 6 ? 1 : 2) }
    let other = (0..<1_000).map { Float($0 % 10 < 3 ? 2 : $0 % 10 < 6 ? 3 : 2) }
    #expect(verdict(mixed, other) == .eitherWay)
  }

  @Test func `functionality: few draws leave a grade open and say how many would tell`() {
    let few = grades(10, at: 3, of: 20)
    #expect(verdict([3] + few.dropFirst().map { _ in 2 }, [Float](repeating: 2, count: 20)) == .tooFewDraws(enough: 80))
  }

  @Test func `extreme value: one draw tells nothing`() {
    #expect(verdict([3], [2]) == .tooFewDraws(enough: nil) && verdict([2], [2]) == .noEffect)
  }
}
