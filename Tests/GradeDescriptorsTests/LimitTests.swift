import GradeDescriptors
import Testing

/// Each limiting rule on simulated states: when it binds, what it does, and that it is logged.
@Suite struct LimitTests {
  private let evaluator = Bundled.forward
  private let framework = Bundled.framework

  /// A state that is the same everywhere but for some areas.
  private func state(_ position: Double, _ others: [JudgementArea: Double] = [:]) -> [Double] {
    framework.ladders.map { others[$0.area] ?? position }
  }

  /// The luck of an average inspection, but for the uniform number of one rule.
  private func luck(_ rule: Int, _ uniform: Double) -> InspectionChance {
    var chance = InspectionChance.central
    chance.limits = SIMD8(repeating: 0)
    chance.limits[rule - 1] = uniform
    return chance
  }

  private func overall(_ state: [Double], _ chance: InspectionChance) -> (grade: Grade, limits: LimitSet) {
    let judgement = evaluator.judge(state, .annualPerformanceAssessment2007, chance)
    return (judgement.grade(0), judgement.limits(of: 0))
  }

  @Test func `L-1: two inadequate areas make the whole inadequate, whatever the luck`() {
    let two = state(0.5, [.beingHealthy: -5, .stayingSafe: -5])
    for uniform in [0.0, 0.999] {
      let (grade, limits) = overall(two, luck(2, uniform))
      #expect(grade == .inadequate)
      #expect(limits.contains(.twoInadequateAreas))
    }
  }

  @Test func `L-2: one inadequate area makes the whole inadequate or adequate, by luck`() {
    let one = state(0.5, [.stayingSafe: -3.5])
    let unlucky = overall(one, luck(2, 0.29))
    let lucky = overall(one, luck(2, 0.31))
    #expect(unlucky.grade == .inadequate && unlucky.limits.contains(.oneInadequateArea))
    #expect(lucky.grade == .adequate && lucky.limits.contains(.oneInadequateArea))
  }

  @Test func `L-3: a clear critical failure raises the share of inadequate and forces nothing`() throws {
    // Enough other aspects fail that G-6 leaves inadequate possible without the rule.
    let others = Set(noncritical.prefix(5))
    let failing = framework.ladders.indices.map { index in
      framework.ladders[index].id == "staying-safe/referral-identification" ? -4 : others.contains(index) ? -3 : -0.2
    }
    var lenient = framework.readingRules
    lenient.limitAspects.critical = []
    let without = ForwardEvaluator(framework: Framework(ladders: framework.ladders, readingRules: lenient))
    let id = "jar.area.staying-safe"
    let strict = try #require(shares(evaluator, failing).shares(id))
    let plain = try #require(shares(without, failing).shares(id))
    #expect(strict[0] > plain[0] && strict[0] < 0.9)
    let odds = (strict[0] / (1 - strict[0])) / (plain[0] / (1 - plain[0]))
    #expect(odds > 2 && odds < 4, "about threefold for one failure, and found \(odds)")
  }

  /// Aspects of staying safe that can fail and are not critical.
  private var noncritical: [Int] {
    framework.indices(of: .stayingSafe).filter { index in
      let ladder = framework.ladders[index]
      return ladder.cuts.contains(.oneTwo) && !framework.readingRules.limitAspects.critical.contains(ladder.id)
    }
  }

  /// Staying safe where nothing fails but some aspects, and the rest is as low as adequate goes.
  private func barelyAdequate(but failing: some Collection<Int>) -> Judgement {
    let failing = Set(failing)
    let state = framework.ladders.indices.map { failing.contains($0) ? -4.0 : -1.89 }
    return evaluator.judge(state, .annualPerformanceAssessment2007, luck(3, 0.5))
  }

  @Test func `G-6: an area of which no aspect fails outright is not inadequate, however low its score`() {
    let judgement = barelyAdequate(but: [])
    let cuts = framework.readingRules.cuts(of: .stayingSafe)
    #expect(judgement.latents[2] < cuts.oneTwo, "the balance alone would be inadequate")
    #expect(judgement.grade(2) == .adequate && judgement.limits(of: 2) == .outrightFailure)
    #expect(judgement.grade(0) == .adequate)
  }

  @Test func `G-6: where some aspects fail outright, or a critical one, the balance decides`()
    throws
  {
    #expect(barelyAdequate(but: noncritical.prefix(1)).grade(2) == .adequate)
    #expect(barelyAdequate(but: noncritical.prefix(5)).grade(2) == .inadequate)
    let critical = try #require(framework.index(of: "staying-safe/referral-identification"))
    #expect(barelyAdequate(but: [critical]).grade(2) == .inadequate)
  }

  private func shares(_ evaluator: ForwardEvaluator, _ state: [Double]) -> GradeMargins {
    var stream = SampleStream(seed: 3)
    var margins = GradeMargins(instrument: .jointAreaReview)
    for _ in 0..<4_000 { margins.count(evaluator.judge(state, .jointAreaReview, stream.inspection())) }
    return margins
  }

  @Test func `L-4: without good capacity the whole is good at best, but for an override`() {
    let weak = state(2.5, [.capacityForImprovement: -1.5])
    let held = overall(weak, luck(4, 0.03))
    #expect(held.grade == .good && held.limits.contains(.capacityGate))
    #expect(overall(weak, luck(4, 0.01)).grade == .outstanding)
  }

  @Test func `L-4: two areas below good need good capacity`() {
    let two: [JudgementArea: Double] = [.stayingSafe: -1, .enjoyingAchieving: -1]
    #expect(overall(state(0.5, two), luck(4, 0)).grade == .good)
    let weak = overall(state(0.5, two.merging([.capacityForImprovement: -1.5]) { $1 }), luck(4, 0))
    #expect(weak.grade == .adequate && weak.limits.contains(.capacityGate))
  }

  @Test func `law: chances over many inspections are the shares of as many judgements`() {
    var stream = SampleStream(seed: 12)
    for level in [-2.2, -0.9, 0.2, 1.3] {
      let positions = framework.ladders.map { _ in level + 0.7 * stream.normal() }
      let inspections = (0..<4_000).map { _ in
        var chance = stream.inspection()
        chance.year = stream.normal()
        return chance
      }
      for instrument in Instrument.allCases {
        var margins = GradeMargins(instrument: instrument)
        for chance in inspections { margins.count(evaluator.judge(positions, instrument, chance)) }
        var judgement = Judgement()
        var chances = GradeChances()
        evaluator.judge(
          positions: positions.span, instrument: instrument, chance: .central, among: inspections.span,
          into: &judgement, chances: &chances)
        #expect(judgement == evaluator.judge(positions, instrument), "the kept inspection is judged as ever")
        for slot in instrument.grades.indices {
          for grade in 0..<4 {
            let gap = abs(chances.shares(slot)[grade] - margins.shares(slot)[grade])
            #expect(gap < 0.04, "\(instrument.grades[slot].id), grade \(grade + 1) at \(level): \(gap)")
          }
        }
      }
    }
  }

  @Test func `L-5: one adequate area keeps the whole from outstanding`() {
    let nearly = state(3, [.economicWellBeing: -1])
    let (grade, limits) = overall(nearly, .central)
    #expect(grade == .good && limits.contains(.outstandingGate))
  }

  @Test func `L-6: capacity without delivered improvement is adequate, by luck`() {
    let aspects = framework.readingRules.limitAspects.delivery
    let undelivered = framework.ladders.map { aspects.contains($0.id) ? -3.0 : 0.8 }
    let judgement = evaluator.judge(undelivered, .annualPerformanceAssessment2006, luck(6, 0.9))
    #expect(judgement.grade(1) == .adequate)
    #expect(judgement.limits(of: 1) == .deliveredImprovement)
    #expect(evaluator.judge(undelivered, .annualPerformanceAssessment2006, luck(6, 0.1)).grade(1) > .adequate)
  }

  @Test func `L-7: the whole is adequate where gaps are not seen to narrow, by luck`() {
    let aspects = framework.readingRules.limitAspects.gaps
    let widening = framework.ladders.map { aspects.contains($0.id) ? -3.0 : 0.3 }
    let held = overall(widening, luck(7, 0.95))
    #expect(held.grade == .adequate && held.limits.contains(.gapNarrowing))
    #expect(overall(widening, luck(7, 0.5)).grade > .adequate)
  }

  @Test func `L-8: inadequate management makes the whole inadequate, but for an override`() {
    let unmanaged = state(0.5, [.serviceManagement: -5])
    let held = overall(unmanaged, luck(8, 0.06))
    #expect(held.grade == .inadequate && held.limits.contains(.adequateGate))
    #expect(overall(unmanaged, luck(8, 0.04)).grade > .inadequate)
  }

  @Test func `G-2: one aspect at the lowest rung does not make its area inadequate`() {
    for index in framework.indices(of: .stayingSafe) {
      var failing = state(0.2)
      failing[index] = -3
      let grade = evaluator.judge(failing, .annualPerformanceAssessment2007).grade(2)
      #expect(grade == .good, "\(framework.ladders[index].id)")
    }
  }

  @Test func `O-5b: universal and targeted services weigh the same`() {
    let level = evaluator.judge(everywhere: 0, .jointAreaReview).thetas[1]
    let effects = framework.indices(of: .stayingSafe).map { index -> Double in
      var better = state(0)
      better[index] = 1
      return evaluator.judge(better, .jointAreaReview).thetas[1] - level
    }
    for effect in effects { #expect(abs(effect - effects[0]) < 1e-12) }
  }

  @Test func `S-1: management's four headings weigh the same, however many aspects they have`() {
    let headings = Dictionary(grouping: framework.indices(of: .serviceManagement)) { index in
      framework.ladders[index].strand.prefix { $0 != ":" }
    }
    let effects = headings.values.map { indices in
      evaluator.judge(
        framework.ladders.indices.map { indices.contains($0) ? 1 : 0 }, .jointAreaReview
      ).thetas[5]
    }
    #expect(effects.count == 4)
    for effect in effects { #expect(abs(effect - effects[0]) < 1e-12) }
  }

  @Test func `O-2: partners' aspects weigh less in a grade about the council than in one about local services`() throws
  {
    let partner = framework.indices(of: .beingHealthy).filter { framework.ladders[$0].attribution == .partner }
    let better = framework.ladders.indices.map { partner.contains($0) ? 1.0 : 0 }
    let review = evaluator.judge(better, .jointAreaReview).thetas[0]
    let assessment = evaluator.judge(better, .annualPerformanceAssessment2007).thetas[1]
    #expect(assessment < review * 0.5)
  }
}
