import GradeDescriptors
import Testing

/// The rules of section 1.1 of source 004 on grades that are already known.
@Suite struct OverallRulesTests {
  private func decide(
    _ areas: [UInt8], management: UInt8? = 3, capacity: UInt8 = 3,
    _ instrument: Instrument = .annualPerformanceAssessment2007
  ) -> OverallDecision {
    Bundled.forward.overall(
      KnownGrades(
        areas: areas.compactMap(Grade.init(rawValue:)), management: management.flatMap(Grade.init(rawValue:)),
        capacity: Grade(rawValue: capacity) ?? .good), instrument: instrument)
  }

  @Test(arguments: Instrument.allCases)
  func `contrast case: all good is good, as in Rotherham in 2006`(_ instrument: Instrument) {
    let decision = decide([3, 3, 3, 3, 3], instrument)
    #expect(decision.mode == .good)
    #expect(decision.probabilities[2] > 0.8, "\(decision.probabilities)")
    #expect(decision.decidedBy.id == "O-1" || decision.decidedBy.id == "L-5")
  }

  @Test func `contrast case: outstanding capacity does not lift good areas, as in Kent in 2007`() {
    let decision = decide([3, 3, 3, 3, 3], management: nil, capacity: 4)
    #expect(decision.mode == .good)
    #expect(decision.probabilities[3] < 0.05)
  }

  @Test func `L-1: two inadequate areas always make the whole inadequate`() {
    let decision = decide([3, 1, 1, 4, 4], management: 4, capacity: 4)
    #expect(decision.probabilities == [1, 0, 0, 0])
    #expect(decision.decidedBy.id == "L-1")
  }

  @Test func `L-2: one inadequate area makes it inadequate three times in ten, and never better than adequate`() {
    let decision = decide([3, 1, 3, 3, 3])
    #expect(abs(decision.probabilities[0] - 0.30) < 0.01)
    #expect(decision.probabilities[2] + decision.probabilities[3] == 0)
    #expect(decision.decidedBy.id == "L-2")
  }

  @Test func `L-2: with capacity adequate at most it is likelier`() {
    #expect(decide([3, 1, 3, 3, 3], capacity: 2).probabilities[0] > 0.36)
  }

  @Test func `L-4: adequate capacity keeps outstanding areas from an outstanding whole, but for one case in fifty`() {
    let decision = decide([4, 4, 4, 4, 4], management: 4, capacity: 2)
    #expect(decision.mode == .good)
    #expect(decision.probabilities[3] < 0.021, "\(decision.probabilities)")
    #expect(decision.decidedBy.id == "L-4")
    #expect(decision.decidedBy.locator.contains("R8"))
  }

  @Test(
    arguments: [
      ([3, 3, 3, 3, 3], 2, true), ([3, 3, 3, 3, 2], 2, true), ([4, 4, 3, 3, 2], 2, true), ([3, 3, 3, 2, 2], 3, true),
      ([3, 3, 3, 2, 2], 2, false), ([3, 3, 2, 2, 2], 3, false), ([4, 4, 2, 2, 2], 4, false),
    ] as [([UInt8], UInt8, Bool)])
  func `L-9: good is counted, with one area below it, or two where capacity is good`(
    areas: [UInt8], capacity: UInt8, good: Bool
  ) {
    let chance = decide(areas, management: nil, capacity: capacity).probabilities[2...].reduce(0, +)
    #expect(good ? chance > 0.8 : chance == 0, "\(areas) with capacity \(capacity): \(chance)")
  }

  @Test func `L-5: outstanding needs a majority of areas outstanding`() {
    #expect(decide([4, 4, 3, 3, 3], management: 4, capacity: 4).probabilities[3] < 0.021)
    let majority = decide([4, 4, 4, 3, 3], management: 4, capacity: 4)
    #expect(majority.mode == .outstanding, "\(majority.probabilities)")
  }

  @Test func `L-5: outstanding needs every area good`() {
    let decision = decide([4, 4, 4, 4, 2], management: 4, capacity: 4)
    #expect(decision.probabilities[3] == 0)
    #expect(decision.limits.contains { $0.rule == .outstandingGate && $0.share > 0.5 })
  }

  @Test func `L-7: gaps not seen to narrow hold some good areas at adequate`() {
    #expect(decide([3, 3, 3, 3, 3]).limits.contains { $0.rule == .gapNarrowing && $0.share > 0 && $0.share < 0.2 })
  }

  @Test func `L-9: where no area is good the whole is not, however well managed`() {
    let decision = decide([2, 2, 2, 2, 2], management: 3, capacity: 3)
    #expect(decision.probabilities[2] + decision.probabilities[3] == 0)
    #expect(decision.decidedBy.id == "L-9")
    #expect(decision.decidedBy.locator.contains("grade 3 R1"))
  }

  @Test func `L-8: inadequate capacity makes it inadequate, but for one case in twenty`() {
    let decision = decide([3, 3, 3, 3, 3], management: 3, capacity: 1)
    #expect(abs(decision.probabilities[0] - 0.95) < 0.01, "\(decision.probabilities)")
    #expect(decision.decidedBy.id == "L-8")
    #expect(decide([3, 3, 3, 3, 3], management: 1, capacity: 3).mode == .inadequate)
  }

  @Test func `functionality: the example of the manual is adequate because capacity is`() {
    let decision = decide([3, 3, 2, 3, 2], management: 2, capacity: 2)
    #expect(decision.mode == .adequate)
    #expect(decision.decidedBy.id == "L-4")
  }

  @Test func `functionality: all adequate is adequate and all outstanding is outstanding`() {
    #expect(decide([2, 2, 2, 2, 2], management: 2, capacity: 2).mode == .adequate)
    #expect(decide([4, 4, 4, 4, 4], management: 4, capacity: 4).mode == .outstanding)
  }

  @Test func `law: no better grade of a function lowers the overall grade expected`() {
    var stream = SampleStream(seed: 8)
    for _ in 0..<12 {
      let grades = (0..<7).map { _ in UInt8(1 + Int(stream.uniform() * 4)) }
      let before = expected(decide(Array(grades[..<5]), management: grades[5], capacity: grades[6]))
      for index in grades.indices where grades[index] < 4 {
        var better = grades
        better[index] += 1
        let after = expected(decide(Array(better[..<5]), management: better[5], capacity: better[6]))
        #expect(after >= before - 1e-12, "\(grades) and then \(better)")
      }
    }
  }

  private func expected(_ decision: OverallDecision) -> Double {
    zip(decision.probabilities, 1...4).reduce(0) { $0 + $1.0 * Double($1.1) }
  }
}
