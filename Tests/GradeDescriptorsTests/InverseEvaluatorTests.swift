import Foundation
import GradeDescriptors
import Testing

@Suite struct InverseEvaluatorTests {
  private let evaluator = Rotherham.evaluator

  @Test func `functionality: without evidence every grade is insufficient, and not a failing`() {
    let judgement = evaluator.judge(Evidence(title: "Nothing", findings: []), instrument: .jointAreaReview)
    for grade in judgement.grades {
      #expect(!grade.reasons.sufficient)
      #expect(grade.reasons.weightWithoutEvidence > 0.999)
      #expect(grade.mode != .inadequate)
      #expect(grade.reasons.notes.contains { $0.contains("Insufficient") })
    }
  }

  @Test func `functionality: a grade needs evidence on two fifths of its weight and on every theme`() throws {
    func staying(_ keep: (Ladder) -> Bool) throws -> GradeForecast {
      let some = Rotherham.evidence.changing { finding in
        Bundled.framework.index(of: finding.aspect).map { keep(Bundled.framework.ladders[$0]) } == true ? finding : nil
      }
      return try #require(evaluator.judge(some, instrument: .jointAreaReview).forecast("jar.area.staying-safe"))
    }
    #expect(try staying { $0.area == .stayingSafe }.reasons.sufficient)
    let silent = try staying { $0.theme != .response }
    #expect(!silent.reasons.sufficient && silent.reasons.weightWithoutEvidence < 0.6)
    #expect(silent.reasons.notes.contains { $0.contains("response of children") })
    var kept = 0
    let thin = try staying { _ in
      kept += 1
      return kept.isMultiple(of: 4)
    }
    #expect(!thin.reasons.sufficient && thin.reasons.weightWithoutEvidence > 0.6)
  }

  @Test(arguments: Instrument.allCases)
  func `law: probabilities add up to one and none is below the floor`(_ instrument: Instrument) {
    let floor = Bundled.framework.readingRules.findings
    for grade in evaluator.judge(Rotherham.evidence, instrument: instrument).grades {
      #expect(abs(grade.probabilities.reduce(0, +) - 1) < 1e-9)
      for (probability, base) in zip(grade.probabilities, floor.floorDistribution) {
        #expect(probability >= floor.probabilityFloor * base - 1e-12)
      }
    }
  }

  @Test func `deterministic: the same evidence gives the same probabilities, whatever the order of findings`() {
    var shuffled = Rotherham.evidence
    shuffled.findings.reverse()
    let other = evaluator.judge(shuffled, instrument: .jointAreaReview)
    for (one, two) in zip(Rotherham.judgement.grades, other.grades) {
      for (first, second) in zip(one.probabilities, two.probabilities) { #expect(abs(first - second) < 1e-9) }
    }
  }

  @Test func `functionality: weaker findings leave the score wider`() throws {
    let weak = Rotherham.evidence.changing {
      var weak = $0
      weak.strength = 1
      return weak
    }
    for area in Rotherham.areas {
      let clear = try #require(Rotherham.judgement.forecast(area.id)).reasons.score.spread
      let vague = try #require(evaluator.score(weak, of: area.id, instrument: .jointAreaReview)).spread
      #expect(vague > clear, "\(area.id)")
    }
  }

  @Test func `functionality: what if raises the grade that the aspect belongs to`() throws {
    let (before, after) = evaluator.whatIf(
      "economic-well-being/level2-at-19", at: .good, in: Rotherham.evidence, instrument: .jointAreaReview)
    let id = "jar.area.economic-well-being"
    #expect(try #require(after.forecast(id)).expected > #require(before.forecast(id)).expected)
    #expect(
      after.forecast("jar.area.being-healthy")?.probabilities
        == before.forecast("jar.area.being-healthy")?.probabilities)
  }

  @Test func `functionality: what holds an area back are its weaknesses, what carries it its strengths`() throws {
    let staying = try #require(Rotherham.judgement.forecast("jar.area.staying-safe")).reasons
    #expect(staying.holdingBack.count == 5 && staying.carrying.count == 5)
    #expect(staying.holdingBack.allSatisfy { $0.change < 0 } && staying.carrying.allSatisfy { $0.change > 0 })
    let worst = try #require(staying.holdingBack.first).aspect
    let rungs = Rotherham.evidence.findings.filter { $0.aspect == worst }.map(\.rung)
    #expect(try #require(rungs.min()) <= .adequate)
  }

  @Test func `functionality: leaving an aspect out changes the chance of good by what is reported`() throws {
    let id = "jar.area.economic-well-being"
    let effect = try #require(Rotherham.judgement.forecast(id)?.reasons.holdingBack.first)
    let without = Rotherham.evidence.changing { $0.aspect == effect.aspect ? nil : $0 }
    let after = try #require(evaluator.judge(without, instrument: .jointAreaReview).forecast(id)).atLeastGood
    let before = try #require(Rotherham.judgement.forecast(id)).atLeastGood
    #expect(abs((before - after) - effect.change) < 0.01)
  }

  @Test func `functionality: shares meeting rungs fall as rungs rise`() {
    for grade in Rotherham.judgement.grades {
      let shares = grade.reasons.sharesMeeting
      #expect(shares.count == 3 && shares[0] >= shares[1] && shares[1] >= shares[2], "\(grade.id) \(shares)")
      #expect(grade.reasons.medianRung == 3)
    }
  }

  @Test func `functionality: critical aspects without evidence are named, and can be held against an area`() throws {
    let critical = Bundled.framework.readingRules.limitAspects.critical
    let silent = Rotherham.evidence.changing { critical.contains($0.aspect) ? nil : $0 }
    let id = "jar.area.staying-safe"
    let usual = try #require(evaluator.judge(silent, instrument: .jointAreaReview).forecast(id))
    let wary = try #require(
      evaluator.judge(silent, instrument: .jointAreaReview, pessimistic: true).forecast(id))
    #expect(usual.reasons.criticalWithoutEvidence.count == 7)
    #expect(wary.reasons.score.mean < usual.reasons.score.mean)
  }

  @Test func `functionality: a forecast is written with id, subject, four probabilities and reasons`() throws {
    let written = try JSONEncoder().encode(Rotherham.judgement)
    let document = try #require(JSONSerialization.jsonObject(with: written) as? [String: Any])
    let grades = try #require(document["grades"] as? [[String: Any]])
    #expect(grades.count == 12)
    for grade in grades {
      #expect(Set(grade.keys) == ["id", "subject", "probabilities", "reasons"])
      #expect((grade["probabilities"] as? [Double])?.count == 4)
    }
  }

  @Test(arguments: [Instrument.jointAreaReview, .annualPerformanceAssessment2007])
  func `extreme value: an area found adequate in every respect is not read as inadequate`(_ instrument: Instrument) {
    func chances(_ rung: Grade) -> [Double] {
      let ladders = Bundled.framework.ladders.filter { !Bundled.framework.readingRules.computed.contains($0.id) }
      let findings = ladders.map {
        EvidenceFinding(aspect: $0.id, rung: rung, rungs: $0.rungs(like: rung), strength: 3)
      }
      return evaluator.judge(
        Evidence(title: "Uniform", language: .selfAssessment, findings: findings), instrument: instrument
      ).grades.filter { grade in JudgementArea.outcomes.contains { grade.id.hasSuffix(".area.\($0.id)") } }
        .map { $0.probabilities[0] }
    }
    #expect(chances(.adequate).count == 5 && chances(.adequate).allSatisfy { $0 < 0.02 })
    #expect(chances(.inadequate).allSatisfy { $0 > 0.5 })
  }

  @Test func `law: raising the weakest findings lowers no expected grade`() {
    let weak = Rotherham.evidence.findings.indices.filter { Rotherham.evidence.findings[$0].rung == .inadequate }
    for index in weak.prefix(6) {
      var better = Rotherham.evidence
      better.findings[index] = better.findings[index].moved(by: 1)
      let after = evaluator.judge(better, instrument: .jointAreaReview).grades
      for (old, new) in zip(Rotherham.judgement.grades, after) { #expect(new.expected >= old.expected - 1e-12) }
    }
  }
}
