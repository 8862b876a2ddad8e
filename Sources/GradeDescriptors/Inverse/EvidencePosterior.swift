/// What evidence says about every area, before any inspection looks at it.
struct EvidencePosterior: Sendable {
  let areas: [AreaPosterior]
  /// The findings on each ladder that has any.
  let findings: [Int: [EvidenceFinding]]

  init(
    _ evidence: Evidence, framework: Framework, grid: PositionGrid, pessimistic: Bool
  ) {
    let rules = framework.readingRules
    let reader = FindingLikelihood(rules: rules, language: evidence.language)
    var findings: [Int: [EvidenceFinding]] = [:]
    for finding in evidence.findings {
      guard let index = framework.index(of: finding.aspect), !rules.computed.contains(finding.aspect) else { continue }
      findings[index, default: []].append(finding)
    }
    var known = JudgementArea.allCases.map { _ in [Int: AspectMoments]() }
    for (index, found) in findings {
      known[Int(framework.ladders[index].area.rawValue)][index] = grid.weigh(reader.likelihood(found))
    }
    if pessimistic {
      for id in rules.limitAspects.critical {
        guard let index = framework.index(of: id), findings[index] == nil else { continue }
        let shift = rules.findings.missingCriticalShift
        guard let tilt = reader.missing(shift: shift, residual: grid.residual) else { continue }
        var moments = grid.weigh(tilt)
        moments.evidence = moments.evidence.map { _ in 0 }
        known[Int(framework.ladders[index].area.rawValue)][index] = moments
      }
    }
    self.findings = findings
    areas = JudgementArea.allCases.map {
      AreaPosterior(area: $0, aspects: known[Int($0.rawValue)], grid: grid)
    }
  }

  /// The expected value of a function of one position's mean and variance.
  func expectation(of ladder: Int, in framework: Framework, _ value: (Double, Double) -> Double) -> Double {
    areas[Int(framework.ladders[ladder].area.rawValue)].expectation(of: ladder, value)
  }
}
