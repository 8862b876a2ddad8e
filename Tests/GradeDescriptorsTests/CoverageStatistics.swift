import GradeCalibration
import GradeDescriptors
import TestSupport
import Testing

/// Whether credible intervals hold what they promise, over simulated areas whose scores are known.
@Suite(.enabled(if: TestSettings.statistical)) struct CoverageStatistics {
  private static let areas = [JudgementArea.stayingSafe, .positiveContribution, .serviceManagement]

  @Test func `untempered, with independent findings, 90 per cent intervals cover 88 to 92 per cent`() {
    let covered = coverage(of: 2_400, temper: 1, correlation: 0)
    #expect((0.88...0.92).contains(covered), "\(covered)")
  }

  @Test func `tempered, with reading errors that correlate 0.07, they cover the same`() {
    let temper = Bundled.framework.readingRules.findings.temper
    let covered = coverage(of: 2_400, temper: temper, correlation: 0.07)
    #expect((0.88...0.92).contains(covered), "\(covered)")
  }

  /// Share of simulated areas whose score lies in its interval; 70 per cent of aspects have a finding.
  private func coverage(of count: Int, temper: Double, correlation: Double) -> Double {
    var rules = Bundled.framework.readingRules
    rules.findings.temper = temper
    let framework = Framework(ladders: Bundled.framework.ladders, readingRules: rules)
    let evaluator = InverseEvaluator(framework: framework)
    let sample = NationalSample(of: count, framework: framework, seed: 21)
    var stream = SampleStream(seed: 4)
    var covered = 0
    for area in 0..<sample.count {
      let state = Array(sample.positions(of: area))
      let truth = Bundled.forward.judge(state, .jointAreaReview)
      for judged in CoverageStatistics.areas {
        let id = judged == .serviceManagement ? "jar.service-management" : "jar.area.\(judged.id)"
        let evidence = findings(on: judged, state: state, correlation: correlation, framework, &stream)
        guard let slot = Instrument.jointAreaReview.grade(id)?.slot,
          let score = evaluator.score(evidence, of: id, instrument: .jointAreaReview)
        else { continue }
        covered += (score.low...score.high).contains(truth.thetas[slot]) ? 1 : 0
      }
    }
    return Double(covered) / Double(sample.count * CoverageStatistics.areas.count)
  }

  private func findings(
    on area: JudgementArea, state: [Double], correlation: Double, _ framework: Framework, _ stream: inout SampleStream
  ) -> Evidence {
    let common = correlation.squareRoot() * stream.normal()
    var findings: [EvidenceFinding] = []
    for index in framework.indices(of: area) {
      let error = common + (1 - correlation).squareRoot() * stream.normal()
      guard stream.uniform() < 0.7 else { continue }
      let read = state[index] + framework.readingRules.findings.readingNoise * error
      let rung = framework.readingRules.aspectCuts.grade(of: read)
      let ladder = framework.ladders[index]
      findings.append(EvidenceFinding(aspect: ladder.id, rung: rung, rungs: ladder.rungs(like: rung), strength: 3))
    }
    return Evidence(title: "Simulated", language: .selfAssessment, findings: findings)
  }
}
