package import GradeDescriptors
import ServiceModel

extension GradeChecks {
  /// Grades a year on, where every aspect is found at one rung.
  package func uniformEvidence() -> [ValidationCheck] {
    let instruments = OutputLayout.instruments
    let found = Grade.allCases.map { rung in
      instruments.map { chances(uniform(rung), years: 1, by: $0)[1] }
    }
    let best = zip(instruments, found[0]).flatMap { $1.map(\.good) }.reduce(0, max)
    var checks = [
      ValidationCheck(
        "grades.uniform.1", "Every finding at rung 1: largest chance of good or better of any grade, year 1", best,
        in: 0...0.05, .extreme)
    ]
    for (place, instrument) in instruments.enumerated() {
      let overall = found[1][place][instrument.overallSlot]
      let areas = instrument.grades.indices.filter { instrument.grades[$0].area != nil }
      let worst = areas.map { found[1][place][$0][0] }.reduce(0, max)
      let name = instrument.checkName
      checks += [
        ValidationCheck(
          "grades.uniform.2.good.\(name)", "Every finding at rung 2: good or better overall, by \(name)", overall.good,
          in: 0...0.25, .extreme),
        ValidationCheck(
          "grades.uniform.2.inadequate.\(name)", "Every finding at rung 2: inadequate overall, by \(name)", overall[0],
          in: 0...0.15, .extreme),
        ValidationCheck(
          "grades.uniform.2.area.\(name)", "Every finding at rung 2: largest chance of an inadequate area, by \(name)",
          worst, in: 0...0.2, .extreme),
      ]
    }
    let assessment = Instrument.annualPerformanceAssessment2007
    guard let place = instruments.firstIndex(of: assessment) else { return checks }
    let slot = assessment.overallSlot
    return checks + [
      ValidationCheck(
        "grades.uniform.3", "Every finding at rung 3: good or better overall, by assessment",
        found[2][place][slot].good, in: 0.85...1, .extreme),
      ValidationCheck(
        "grades.uniform.4", "Every finding at rung 4: outstanding overall, by assessment", found[3][place][slot][3],
        in: 0.8...1, .extreme),
    ]
  }

  /// Practice where every aspect that takes evidence is found at a rung, as in a self-assessment.
  func uniform(_ rung: Grade) -> CodedPractice {
    CodedPractice(framework: framework, findings: uniformFindings(rung), language: .selfAssessment)
  }

  func uniformFindings(_ rung: Grade) -> [EvidenceFinding] {
    framework.ladders.filter { !framework.readingRules.computed.contains($0.id) }.map {
      EvidenceFinding(aspect: $0.id, rung: rung, rungs: $0.rungs(like: rung), strength: 3)
    }
  }

  /// The whole where capacity is good and three or four areas are adequate.
  package func counting() -> [ValidationCheck] {
    let evaluator = ForwardEvaluator(framework: framework)
    return [(3, 0.25), (4, 0.05)].map { below, most in
      let areas = (0..<5).map { $0 < below ? Grade.adequate : .good }
      let decided = evaluator.overall(KnownGrades(areas: areas, management: nil, capacity: .good)).probabilities
      return ValidationCheck(
        "grades.counting.\(below)", "Good overall with capacity good and \(below) areas adequate",
        decided[2] + decided[3],
        in: 0...most, .extreme)
    }
  }

  /// The forecast of a review a year on against the reading of the same findings, for every grade that they are enough for.
  ///
  /// Held with the yearly movement and the severity of the year switched off; with each on, its share of the difference is
  /// reported. The review's harshness is in a report's wording already, so it counts once in both.
  package func agreement(_ evidence: Evidence) -> [ValidationCheck] {
    let instrument = Instrument.jointAreaReview
    let read = InverseEvaluator(framework: framework).judge(evidence, instrument: instrument).grades
    let practice = CodedPractice(framework: framework, findings: evidence.findings, language: evidence.language)
    func difference(_ year: Int, _ without: PracticeFutures.Without) -> Double {
      let found = chances(practice, years: 1, by: instrument, without: without)[year]
      let enough = zip(found, read).filter { $0.1.reasons.sufficient }
      return 100 * enough.map { abs($0.0.good - $0.1.atLeastGood) }.reduce(0, max)
    }
    return [
      ValidationCheck(
        "grades.agreement",
        "Forecast of the year against the reading of the same findings, yearly movement and severity "
          + "of the year off: points of good or better, the largest of any grade",
        difference(1, [.movement, .severityByYear]), in: 0...3, .agreement),
      ValidationCheck(
        "grades.agreement.movement", "The same with the yearly movement on", difference(1, .severityByYear), in: nil,
        .report),
      ValidationCheck(
        "grades.agreement.severity", "The same with the severity of the year on", difference(1, .movement), in: nil,
        .report),
    ]
  }
}
