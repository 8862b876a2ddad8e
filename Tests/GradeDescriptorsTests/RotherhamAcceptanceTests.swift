import GradeDescriptors
import Testing

/// The acceptance tests T1 to T6 on the findings of the joint area review of Rotherham (source 003).
///
/// The shift of report language is fitted to T1 and T6, so those two test that the fit holds; the rest was not fitted.
@Suite struct RotherhamAcceptanceTests {
  private let judgement = Rotherham.judgement

  private func probabilities(_ evidence: Evidence) -> [String: [Double]] {
    let grades = Rotherham.evaluator.judge(evidence, instrument: .jointAreaReview).grades
    return Dictionary(uniqueKeysWithValues: grades.map { ($0.id, $0.probabilities) })
  }

  @Test func `T1: all twelve grades are likeliest to be good`() {
    #expect(judgement.grades.count == 12)
    for grade in judgement.grades {
      #expect(grade.mode == .good, "\(grade.id) \(grade.probabilities)")
      #expect(grade.probabilities[2] >= 0.5, "\(grade.id) \(grade.probabilities)")
      #expect(grade.reasons.sufficient)
    }
  }

  @Test func `T1: the outcome areas are neither inadequate nor outstanding`() {
    for grade in judgement.grades.prefix(5) {
      #expect(grade.probabilities[0] <= 0.03)
      #expect(grade.probabilities[3] <= 0.05)
    }
  }

  /// Capacity has a cut point of its own, because 89 per cent of councils were good at it; it comes after management.
  @Test func `T2: well-being and health are the least sure to be good, management and contribution the most`() throws {
    let ranked = try Rotherham.areas
      .map { try (area: $0.area, good: #require(judgement.forecast($0.id)).probabilities[2]) }
      .sorted { $0.good < $1.good }.map(\.area)
    #expect(Set(ranked.prefix(2)) == [.economicWellBeing, .beingHealthy])
    #expect(ranked.last == .serviceManagement)
    let graded = ranked.filter { $0 != .capacityForImprovement }
    #expect(Set(graded.suffix(2)) == [.serviceManagement, .positiveContribution])
  }

  @Test func `T3: one rung down everywhere moves every area to adequate at most`() {
    let down = Rotherham.evaluator.judge(Rotherham.evidence.moved(by: -1), instrument: .jointAreaReview)
    for grade in down.grades { #expect(grade.mode <= .adequate, "\(grade.id) \(grade.probabilities)") }
  }

  @Test func `T3: one rung up everywhere reaches outstanding in every area`() throws {
    let up = Rotherham.evaluator.judge(Rotherham.evidence.moved(by: 1), instrument: .jointAreaReview)
    for area in Rotherham.areas {
      let better = try #require(up.forecast(area.id))
      #expect(better.mode == .outstanding, "\(area.id) \(better.probabilities)")
      #expect(try better.expected > #require(judgement.forecast(area.id)).expected)
    }
  }

  @Test(arguments: 1...3)
  func `T6: two critical failures make staying safe adequate`(strength: Int) throws {
    let failing = Rotherham.evidence.failingCriticalAspects(strength: strength)
    let staying = try #require(
      Rotherham.evaluator.judge(failing, instrument: .jointAreaReview).forecast("jar.area.staying-safe"))
    #expect(staying.mode == .adequate, "\(staying.probabilities)")
    #expect(staying.reasons.limits.contains { $0.rule == .criticalFailure })
  }

  @Test func `T6: without the rule on critical aspects inadequate is less likely`() throws {
    var rules = Bundled.framework.readingRules
    rules.limitAspects.critical = []
    let framework = Framework(ladders: Bundled.framework.ladders, readingRules: rules)
    let failing = Rotherham.evidence.failingCriticalAspects(strength: 3)
    let lenient = try #require(
      InverseEvaluator(framework: framework).judge(failing, instrument: .jointAreaReview)
        .forecast("jar.area.staying-safe"))
    #expect(lenient.mode == .adequate, "before any limiting rule: \(lenient.probabilities)")
    let strict = try #require(probabilities(failing)["jar.area.staying-safe"])
    #expect(strict[0] > lenient.probabilities[0] * 3)
  }
}

extension Evidence {
  func failingCriticalAspects(strength: Int) -> Evidence {
    let aspects = ["staying-safe/cpr-allocation-plan", "staying-safe/safe-recruitment"]
    var failing = changing { aspects.contains($0.aspect) ? nil : $0 }
    failing.findings += aspects.map { EvidenceFinding(aspect: $0, rung: .inadequate, strength: strength) }
    return failing
  }
}
