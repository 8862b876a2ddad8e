import DecisionAnalysis
import GradeDescriptors
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

  @Test func `dirty: a column that holds no grades is our own mistake`() async {
    await #expect(processExitsWith: .failure) { _ = GradeProbabilities([2.5, 3]) }
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
