import DecisionAnalysis
import GradeDescriptors
import TestSupport
import Testing

@Suite struct `Chances of grades` {
  @Test func `functionality: grades are counted, never averaged`() {
    let grades = GradeProbabilities([1, 2, 2, 3, 3, 3, 4, 4, 4, 4])
    #expect(abs(grades[.inadequate].value - 0.1) < 1e-12)
    #expect(abs(grades[.outstanding].value - 0.4) < 1e-12)
    #expect(abs(grades.atLeastGood.value - 0.7) < 1e-6)
  }

  @Test func `functionality: a change is paired`() {
    let before: [Float] = [2, 2, 3, 3, 4]
    let change = GradeChange([3, 2, 3, 2, 4], against: before)
    #expect(change.atLeastGood.value == 0)
    #expect(abs(change.higher.value - 0.2) < 1e-6 && abs(change.lower.value - 0.2) < 1e-6)
    #expect(GradeChange(before, against: before).atLeastGood == Estimate(value: 0, error: 0))
  }

  @Test func `functionality: chances over inspections are told from nothing with fewer futures than grades are`() {
    let before = GradeChanceColumns(
      adequate: [1, 1, 1, 1], good: [0.40, 0.55, 0.50, 0.45], outstanding: [0, 0, 0.1, 0])
    let after = GradeChanceColumns(
      adequate: [1, 1, 1, 1], good: [0.45, 0.60, 0.56, 0.50], outstanding: [0, 0, 0.1, 0])
    let kept: [Float] = [2, 3, 3, 2]
    let change = GradeChange(after, kept, against: before, kept)
    #expect(change.higher.value == 0 && !change.isNothing, "no kept grade differs, and the chance does")
    #expect(abs(change.atLeastGood.value - 0.0525) < 1e-6)
    #expect(change.atLeastGood.error < 0.003)
    #expect(abs(GradeProbabilities(before)[.good].value - 0.45) < 1e-6)
  }

  @Test func `dirty: a better grade that is likelier than it or a lower one is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = GradeChanceColumns(adequate: [0.5], good: [0.6], outstanding: [0])
    }
  }
}

@Suite struct `The next cut` {
  let cuts = CutPoints(-1.9, -0.74, 1.46)

  @Test func `functionality: distance to the cut above, harshness added`() throws {
    let next = NextCut([0, 0.5], cuts: cuts, harshness: 0.25)
    let distance = try #require(next.distance)
    #expect(abs(distance.value - (1.71 + 1.21) / 2) < 1e-6)
    #expect(next.atTop.value == 0)
  }

  @Test func `functionality: the highest band has no next cut`() throws {
    let next = NextCut([2, 1.36], cuts: cuts, harshness: 0)
    #expect(next.atTop.value == 0.5)
    #expect(abs(try #require(next.distance).value - 0.1) < 1e-5)
    #expect(NextCut([2, 3], cuts: cuts, harshness: 0).distance == nil)
  }
}
