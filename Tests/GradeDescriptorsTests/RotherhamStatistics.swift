import GradeDescriptors
import TestSupport
import Testing

/// The acceptance tests on Rotherham that need many judgements.
@Suite(.enabled(if: TestSettings.statistical)) struct RotherhamStatistics {
  @Test func `T4: raising any one finding by a rung lowers no expected grade`() {
    let before = Rotherham.judgement.grades
    for index in Rotherham.evidence.findings.indices where Rotherham.evidence.findings[index].rung < .outstanding {
      var better = Rotherham.evidence
      better.findings[index] = better.findings[index].moved(by: 1)
      let after = Rotherham.evaluator.judge(better, instrument: .jointAreaReview).grades
      for (old, new) in zip(before, after) where new.expected < old.expected - 1e-12 {
        Issue.record("\(better.findings[index].aspect) lowers \(old.id) by \(old.expected - new.expected)")
      }
    }
  }

  @Test func `T5: half the findings widen every area and mostly leave it good`() throws {
    var stream = SampleStream(seed: 5)
    let repeats = 60
    var kept = Rotherham.areas.map { _ in 0 }
    var spreads = Rotherham.areas.map { _ in 0.0 }
    for _ in 0..<repeats {
      let half = Rotherham.evidence.changing { stream.uniform() < 0.5 ? $0 : nil }
      let judgement = Rotherham.evaluator.judge(half, instrument: .jointAreaReview)
      for (place, area) in Rotherham.areas.enumerated() {
        let forecast = try #require(judgement.forecast(area.id))
        kept[place] += forecast.mode == .good ? 1 : 0
        spreads[place] += forecast.reasons.score.spread / Double(repeats)
      }
    }
    for (place, area) in Rotherham.areas.enumerated() {
      let wanted = area.area == .economicWellBeing ? 0.5 : 0.7
      #expect(Double(kept[place]) / Double(repeats) >= wanted, "\(area.id): \(kept[place]) of \(repeats)")
      let whole = try #require(Rotherham.judgement.forecast(area.id)).reasons.score.spread
      #expect(spreads[place] > whole, "\(area.id): \(spreads[place]) against \(whole)")
    }
  }
}
