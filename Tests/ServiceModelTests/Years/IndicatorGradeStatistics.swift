import DecisionAnalysis
import GradeDescriptors
import Mathematics
import ServiceModel
import Stochastics
import TestSupport
import Testing

/// Validation: published indicators alone must not decide a grade, as they did not in later inspections.
@Suite(.enabled(if: TestSettings.statistical)) struct IndicatorGradeStatistics {
  typealias Fixture = EngineFixture

  @Test func `validation: with practice at random, indicators and grades have a rank correlation under one half`()
    throws
  {
    let framework = try Fixture.framework.get()
    let catalogue = try Fixture.catalogue.get()
    let evidence = try EvidenceFromState(
      links: catalogue.links, indicators: catalogue.indicators, framework: framework)
    let evaluator = ForwardEvaluator(framework: framework)
    let count = catalogue.indicators.count
    let national = (catalogue.indicators + catalogue.indicators).map(\.england)
    var indices: [Float] = []
    var grades: [Float] = []
    for area in 1...1_500 {
      let key = ReplicateKey(seed: 23, draw: area, replication: 0)
      let normal = { (process: UInt32, entity: Int, step: UInt32) in
        InverseNormal.standard(key.uniform(process: process, entity: UInt64(entity), step: step))
      }
      // Areas differ by a common factor of indicators and by each indicator's own; practice has nothing to do with it.
      var sheet = national
      var index = 0.0
      for (place, indicator) in catalogue.indicators.enumerated() {
        let good = indicator.polarity == .higher ? 1.0 : indicator.polarity == .lower ? -1.0 : 0.0
        let z = 0.3.squareRoot() * normal(1, 0, 0) + 0.7.squareRoot() * normal(2, place, 0)
        let value = indicator.england + (good == 0 ? normal(3, place, 0) : good * z) * indicator.betweenAuthoritySD
        sheet[place] = value
        sheet[count + place] = value
        if good != 0 { index += z }
      }
      let quality = (0..<8).map { 0.6.squareRoot() * normal(4, 0, 0) + 0.4.squareRoot() * normal(5, $0, 0) }
      let practice = framework.ladders.enumerated().map { place, ladder in
        0.65 * quality[Int(ladder.area.rawValue)] + (1 - 0.65 * 0.65).squareRoot() * normal(6, place, 0)
      }
      let positions = evidence.positions(year: 1, sheet: sheet, national: national, practice: practice)
      var judgement = Judgement()
      var noise = SIMD16<Double>()
      for slot in 0..<16 { noise[slot] = normal(7, slot, 0) }
      evaluator.judge(
        positions: positions.span, instrument: .jointAreaReview,
        chance: InspectionChance(
          severity: normal(8, 0, 0), noise: noise, limits: SIMD8(repeating: key.uniform(process: 9, entity: 0, step: 0))
        ),
        into: &judgement)
      indices.append(Float(index))
      grades.append((0..<5).reduce(0) { $0 + Float(judgement.grades[$1]) })
    }
    let found = RankCorrelation(indices, grades).value
    #expect(found < 0.5, "rank correlation \(found)")
    #expect(found > 0.05, "and indicators still say something: \(found)")
  }
}
