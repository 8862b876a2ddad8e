import DecisionAnalysis
import GradeCalibration
import GradeDescriptors
import TestSupport
import Testing

/// Comparison with grades that were not used in fitting anything.
@Suite(.enabled(if: TestSettings.statistical)) struct ValidationStatistics {
  private static let sampled = NationalSample(of: 10_000, framework: Bundled.framework, seed: 42)
  private var sample: NationalSample { ValidationStatistics.sampled }
  private var reviewed: GradeMargins {
    sample.margins(
      Bundled.forward, .jointAreaReview, qualityShift: Bundled.framework.readingRules.population.reviewedShift)
  }

  @Test(
    .enabled(if: ValidationFolder.has("national-grades-2005-2006.csv"), "the folder of real records is not at hand"))
  func `the year before: good or better comes within a few points of the assessments of 2005`() throws {
    let margins = sample.margins(Bundled.forward, .annualPerformanceAssessment2006)
    let names = [
      "children's services overall": "apa.overall", "social care (grades 3-4 together)": "apa.social-care",
      "capacity to improve (grades 3-4 together)": "apa.capacity",
    ]
    var gaps: [Double] = []
    for row in try ValidationFolder.rows("national-grades-2005-2006.csv") where row["year"] == "2005" {
      guard let id = row["measure"].flatMap({ names[$0] }), let good = row["good_3"].flatMap(Double.init) else {
        continue
      }
      let published = (good + (row["outstanding_4"].flatMap(Double.init) ?? 0)) / 100
      let expected = try #require(margins.shares(id))
      gaps.append(abs(expected[2] + expected[3] - published))
    }
    #expect(gaps.count == 3)
    #expect(gaps.reduce(0, +) / 3 < 0.10, "\(gaps)")
    #expect(try #require(gaps.max()) < 0.15, "\(gaps)")
  }

  /// Later frameworks judged help and protection, children in care and leadership, and an overall grade on top.
  @Test(
    .enabled(
      if: ValidationFolder.has("inspection-grades-even-authorities.csv"), "the folder of real records is not at hand"))
  func `plausibility: the overall grade lies among its parts as often as in later inspections`() throws {
    var inside = 0
    var all = 0
    for row in try ValidationFolder.rows("inspection-grades-even-authorities.csv") {
      let parts = ["help_protection", "in_care", "leadership"].compactMap { row[$0].flatMap(Int.init) }
      guard parts.count == 3, let overall = row["overall"].flatMap(Int.init), let low = parts.min(),
        let high = parts.max()
      else { continue }
      all += 1
      inside += (low...high).contains(overall) ? 1 : 0
    }
    #expect(all > 200)
    let published = Double(inside) / Double(all)
    #expect(abs(published - insideHere()) < 0.05, "published \(published), here \(insideHere())")
  }

  /// How often the overall grade of an assessment lies among the grades of areas and capacity.
  private func insideHere() -> Double {
    var inside = 0
    for area in 0..<sample.count {
      let judgement = Bundled.forward.judge(
        Array(sample.positions(of: area)), .annualPerformanceAssessment2007, sample.chances[area])
      let parts = (1..<judgement.count).map { judgement.grades[$0] }
      inside += ((parts.min() ?? 0)...(parts.max() ?? 4)).contains(judgement.grades[0]) ? 1 : 0
    }
    return Double(inside) / Double(sample.count)
  }

  @Test func `validation: almost half of reviews find management good, as source 001 says`() throws {
    let shares = try #require(reviewed.shares("jar.service-management"))
    #expect((0.42...0.56).contains(shares[2] + shares[3]), "\(shares)")
  }

  @Test func `validation: social care is as often good and outstanding as in 2006`() throws {
    let shares = try #require(
      sample.margins(Bundled.forward, .annualPerformanceAssessment2006).shares("apa.social-care"))
    #expect(abs(shares[2] + shares[3] - 75.0 / 102) < 0.09, "\(shares)")
    #expect(abs(shares[3] - 15.0 / 102) < 0.07, "\(shares)")
  }

  /// Indicators explain two fifths of an aspect that has any; practice, held at random here, the rest.
  @Test func `indicators alone do not decide: their rank correlation with an area's grade stays under a half`() {
    let framework = Bundled.framework
    let loading = framework.readingRules.indicatorLoading
    let scale = 1 / (loading * loading + (1 - loading) * (1 - loading)).squareRoot()
    var stream = SampleStream(seed: 6)
    var indicators = JudgementArea.outcomes.map { _ in [Float]() }
    var grades = JudgementArea.outcomes.map { _ in [Float]() }
    for area in 0..<4_000 {
      let practice = Array(sample.positions(of: area))
      let measured = Array(sample.positions(of: area + 4_000))
      let state = framework.ladders.indices.map { index in
        framework.ladders[index].indicators.isEmpty
          ? practice[index] : scale * (loading * measured[index] + (1 - loading) * practice[index])
      }
      let judgement = Bundled.forward.judge(state, .jointAreaReview, stream.inspection())
      for (slot, outcome) in JudgementArea.outcomes.enumerated() {
        let told = framework.indices(of: outcome).filter { !framework.ladders[$0].indicators.isEmpty }
        indicators[slot].append(Float(told.reduce(0) { $0 + measured[$1] } / Double(told.count)))
        grades[slot].append(Float(judgement.grades[slot]))
      }
    }
    for (slot, outcome) in JudgementArea.outcomes.enumerated() {
      let correlation = RankCorrelation(indicators[slot], grades[slot]).value
      #expect(correlation > 0 && correlation < 0.5, "\(outcome.id) \(correlation)")
    }
  }
}
