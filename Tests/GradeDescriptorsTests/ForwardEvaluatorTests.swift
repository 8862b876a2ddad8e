import GradeCalibration
import GradeDescriptors
import Testing

@Suite struct ForwardEvaluatorTests {
  private let evaluator = Bundled.forward

  @Test(arguments: Instrument.allCases)
  func `extreme value: excellent everywhere is outstanding everywhere`(_ instrument: Instrument) {
    let judgement = evaluator.judge(everywhere: 4, instrument)
    for slot in instrument.grades.indices { #expect(judgement.grade(slot) == .outstanding) }
    #expect(judgement.limits.isEmpty)
  }

  @Test(arguments: Instrument.allCases)
  func `extreme value: failing everywhere is inadequate everywhere`(_ instrument: Instrument) {
    let judgement = evaluator.judge(everywhere: -6, instrument)
    for slot in instrument.grades.indices { #expect(judgement.grade(slot) == .inadequate) }
    #expect(judgement.thetas[0] < -3)
  }

  @Test(arguments: Instrument.allCases)
  func `functionality: an area at the national mean scores nothing`(_ instrument: Instrument) {
    let judgement = evaluator.judge(everywhere: 0, instrument)
    for slot in instrument.grades.indices { #expect(abs(judgement.thetas[slot]) < 1e-12) }
  }

  @Test func `functionality: harshness is subtracted`() {
    let habits = Bundled.framework.readingRules.instruments[.jointAreaReview]
    let judgement = evaluator.judge(everywhere: 0, .jointAreaReview)
    #expect(abs(judgement.latents[0] + (habits?.harshness ?? .nan)) < 1e-12)
    var harsh = InspectionChance.central
    harsh.severity = 2
    let harsher = evaluator.judge(
      [Double](repeating: 0, count: evaluator.aspectCount), .jointAreaReview, harsh)
    #expect(harsher.latents[0] < judgement.latents[0])
  }

  @Test func `functionality: one severity moves all grades of an inspection`() {
    var harsh = InspectionChance.central
    harsh.severity = 1
    let state = [Double](repeating: 0.3, count: evaluator.aspectCount)
    let usual = evaluator.judge(state, .annualPerformanceAssessment2007)
    let severe = evaluator.judge(state, .annualPerformanceAssessment2007, harsh)
    let spread = Bundled.framework.readingRules.instruments[.annualPerformanceAssessment2007]?.severitySpread ?? .nan
    for slot in 0..<usual.count { #expect(abs(usual.latents[slot] - severe.latents[slot] - spread) < 1e-12) }
  }

  @Test func `deterministic: the same state and luck give the same judgement`() {
    let sample = NationalSample(of: 3, framework: Bundled.framework, seed: 5)
    for area in 0..<sample.count {
      var first = Judgement()
      var second = Judgement()
      let state = sample.positions(of: area)
      evaluator.judge(positions: state.span, instrument: .jointAreaReview, chance: sample.chances[area], into: &first)
      evaluator.judge(positions: state.span, instrument: .jointAreaReview, chance: sample.chances[area], into: &second)
      #expect(first == second)
    }
  }

  @Test func `law: raising any one position lowers no grade under the same luck`() {
    let sample = NationalSample(of: 6, framework: Bundled.framework, seed: 11)
    for area in 0..<sample.count {
      let state = Array(sample.positions(of: area))
      for instrument in Instrument.allCases {
        let before = evaluator.judge(state, instrument, sample.chances[area])
        for index in state.indices {
          for rise in [0.4, 3.0] {
            var better = state
            better[index] += rise
            let after = evaluator.judge(better, instrument, sample.chances[area])
            for slot in 0..<before.count where after.grades[slot] < before.grades[slot] {
              Issue.record("\(Bundled.framework.ladders[index].id) lowers \(instrument.grades[slot].id)")
            }
          }
        }
      }
    }
  }

  @Test func `dirty: a state of the wrong length is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Bundled.forward.judge([0, 0, 0], .jointAreaReview)
    }
  }
}
