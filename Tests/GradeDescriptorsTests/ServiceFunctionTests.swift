import GradeDescriptors
import Testing

/// The rules of section 1.1 of source 004 that count service functions: L-5, L-9 and O-4.
@Suite struct ServiceFunctionTests {
  private let framework = Bundled.framework
  private let functions = Set(Bundled.framework.serviceFunctions.map(\.id))

  private func function(_ ladder: Ladder) -> String { "\(ladder.area.id)/\(ladder.service)" }

  private func overall(
    _ chance: InspectionChance = .central, _ position: (Ladder) -> Double
  ) -> (grade: Grade, limits: LimitSet, latent: Double) {
    let judgement = Bundled.forward.judge(framework.ladders.map(position), .annualPerformanceAssessment2007, chance)
    return (judgement.grade(0), judgement.limits(of: 0), judgement.latents[0])
  }

  /// An inspection without noise in which the uniform numbers of all rules are the same.
  private func luck(_ uniform: Double) -> InspectionChance {
    var chance = InspectionChance.central
    chance.limits = SIMD8(repeating: uniform)
    return chance
  }

  @Test func `L-5: one inadequate service function keeps the whole from outstanding`() {
    let failing = overall { function($0) == "positive-contribution/youth-justice" ? -7 : 3 }
    #expect(failing.grade == .good && failing.limits.contains(.outstandingGate))
  }

  @Test(arguments: [(-2.0, Grade.good), (4.0, .outstanding)])
  func `L-5: an adequate service function must show marked improvement`(impact: Double, grade: Grade) {
    let mixed = overall { ladder in
      if function(ladder) == "positive-contribution/youth-justice" { return -1.5 }
      return ladder.id == "positive-contribution/service-impact" ? impact : 3
    }
    #expect(mixed.grade == grade)
  }

  @Test func `L-9: where no service function is good, good management does not make the whole good`() {
    let weak = overall(luck(0.5)) { JudgementArea.outcomes.contains($0.area) ? -1.4 : 1 }
    #expect(weak.grade == .adequate && weak.limits.contains(.serviceFunctions))
  }

  @Test(arguments: [(0.29, Grade.inadequate), (0.31, .good)])
  func `L-9: too few adequate service functions are considered as one inadequate area is`(
    uniform: Double, grade: Grade
  ) {
    let failing = ["positive-contribution/youth", "economic-well-being/housing"]
    let found = overall(luck(uniform)) { failing.contains(function($0)) ? -7 : 0.8 }
    #expect(found.grade == grade)
    #expect(found.limits.contains(.serviceFunctions) == (grade == .inadequate))
  }

  @Test(arguments: [(4.0, true), (0.0, false)])
  func `O-4: management and capacity settle a near miss only where functions vary`(best: Double, settled: Bool) {
    let cut = framework.readingRules.cuts(of: .overallEffectiveness).threeFour
    func state(_ level: Double) -> (Ladder) -> Double {
      { ladder in
        guard JudgementArea.outcomes.contains(ladder.area) else { return 2.5 }
        return level + (function(ladder) == "economic-well-being/housing" ? best : 0)
      }
    }
    var low = -4.0
    var high = 4.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if overall(.central, state(middle)).latent < cut - 0.05 { low = middle } else { high = middle }
    }
    #expect(overall(.central, state(low)).limits.contains(.tieBreak) == settled)
  }
}
