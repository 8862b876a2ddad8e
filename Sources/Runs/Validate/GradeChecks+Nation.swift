import GradeCalibration
import GradeDescriptors
import ServiceModel

extension GradeChecks {
  /// Overall grades of simulated sets of 102 assessments and 37 reviews, against the published 4/28/97/10 of 139.
  package func calibration(sets: Int) -> [ValidationCheck] {
    let sample = NationalSample(of: sets * 102, framework: framework, seed: seed)
    let fit = Calibration(framework: framework, sample: sample).expected(framework.readingRules)
    let together = zip(fit.assessments, fit.reviews).map(+)
    let wanted = [("inadequate", 2.5...5.5), ("adequate", 24...32), ("good", 93...101), ("outstanding", 8...12)]
    return zip(wanted, together).map { wanted, found in
      ValidationCheck(
        "grades.calibration.\(wanted.0)",
        "Councils \(wanted.0) overall, mean of \(sets) sets of 102 assessments and 37 reviews", found,
        in: wanted.1, .calibration)
    }
  }

  /// A council of which nothing is known, in every year to the fifteenth, against the nation's margins.
  ///
  /// The assessment is held to what was published (2/14/76/10 of 102), the review to what the evaluator gives the national
  /// population, since the councils reviewed were no sample of it.
  func unknownCouncil(_ nothing: CodedPractice) -> [ValidationCheck] {
    [Instrument.annualPerformanceAssessment2007, .jointAreaReview].map { instrument in
      let slot = instrument.overallSlot
      let found = chances(nothing, years: 15, by: instrument).dropFirst().map { $0[slot] }
      return ValidationCheck(
        "grades.unknown.\(instrument.checkName)",
        "A council of which nothing is known: points from the national margin of the overall grade, the largest of any "
          + "grade and year to the fifteenth, by \(instrument.checkName)",
        100 * found.map { self.distance($0, from: margins(instrument)) }.reduce(0, max), in: 0...5, .validation)
    }
  }

  /// The nation's shares of overall grades.
  func margins(_ instrument: Instrument) -> SIMD4<Double> {
    if instrument != .jointAreaReview { return SIMD4(2, 14, 76, 10) / 102 }
    let sample = NationalSample(of: max(4_000, futures), framework: framework, seed: seed)
    let shares = sample.margins(ForwardEvaluator(framework: framework), instrument).shares(instrument.overallSlot)
    return SIMD4(shares[0], shares[1], shares[2], shares[3])
  }

  func distance(_ one: SIMD4<Double>, from other: SIMD4<Double>) -> Double {
    (0..<4).map { abs(one[$0] - other[$0]) }.reduce(0, max)
  }

  /// How grades of the national population follow each other, both by the same instrument and one inspection each.
  func persistenceOfGrades(_ nothing: CodedPractice) -> [ValidationCheck] {
    [Instrument.annualPerformanceAssessment2007, .jointAreaReview].flatMap { instrument in
      let play = self.play(nothing)
      let slot = instrument.overallSlot
      let courses = (1...futures).map { draw in
        play.years(5, of: draw, by: instrument).map { $0.judgement.grades[slot] }
      }
      func share(_ first: ClosedRange<UInt8>, _ later: ClosedRange<UInt8>, after years: Int) -> Double {
        let begun = courses.filter { first.contains($0[0]) }
        return Double(begun.count { later.contains($0[years]) }) / Double(begun.count)
      }
      let held = instrument != .jointAreaReview
      let kept = [(1, 0.80...0.95), (2, 0.80...0.94), (5, 0.78...0.92)].map { years, range in
        ValidationCheck(
          "grades.persistence.\(instrument.checkName).\(years)",
          "Good or better after \(years) years given good, by \(instrument.checkName)",
          share(3...3, 3...4, after: years), in: held ? range : nil, held ? .validation : .report)
      }
      return kept + [
        ValidationCheck(
          "grades.persistence.\(instrument.checkName).weak",
          "Adequate or worse next year given adequate or worse, by \(instrument.checkName)",
          share(1...2, 1...2, after: 1), in: held ? 0.4...0.75 : nil, held ? .validation : .report)
      ]
    }
  }

  /// How often the whole is inadequate where staying safe is, among assessments of the national population.
  func oneInadequate(_ nothing: CodedPractice) -> [ValidationCheck] {
    let instrument = Instrument.annualPerformanceAssessment2007
    guard let safe = instrument.grades.firstIndex(where: { $0.area == .stayingSafe }) else { return [] }
    let sample = NationalSample(of: 5 * futures, framework: framework, seed: seed + 1)
    let evaluator = ForwardEvaluator(framework: framework)
    var judgement = Judgement()
    var both = 0.0
    var unsafe = 0.0
    for area in 0..<sample.count {
      let positions = Array(sample.positions(of: area))
      evaluator.judge(
        positions: positions.span, instrument: instrument, chance: sample.chances[area], into: &judgement)
      guard judgement.grades[safe] == 1 else { continue }
      unsafe += 1
      both += judgement.grades[instrument.overallSlot] == 1 ? 1 : 0
    }
    return [
      ValidationCheck(
        "grades.one-inadequate", "Inadequate overall given staying safe inadequate (published: 3 of 12)", both / unsafe,
        in: 0.09...0.54, .validation)
    ]
  }
}
