import GradeCalibration
import GradeDescriptors
import TestSupport
import Testing

@Suite(.enabled(if: TestSettings.statistical)) struct NationalMarginsStatistics {
  @Test func `the whole chain gives 4, 28, 97 and 10 of 139 authorities`() {
    let framework = Bundled.framework
    let sample = NationalSample(of: 20_000, framework: framework, seed: 1997)
    let fit = Calibration(framework: framework, sample: sample).expected(framework.readingRules)
    let together = zip(fit.assessments, fit.reviews).map(+)
    // Four standard errors of 20,000 areas on counts of 139, the two instruments sharing their areas.
    for (found, published) in zip(together, [4.0, 28, 97, 10]) {
      let share = published / 139
      #expect(abs(found - published) < 139 * 4 * (share * (1 - share) / 20_000).squareRoot())
    }
  }

  @Test func `scores have mean nothing and standard deviation one nationally`() {
    let sample = NationalSample(of: 20_000, framework: Bundled.framework, seed: 3)
    for instrument in Instrument.allCases {
      var sums = SIMD16<Double>(repeating: 0)
      var squares = SIMD16<Double>(repeating: 0)
      var judgement = Judgement()
      for area in 0..<sample.count {
        let state = sample.positions(of: area)
        Bundled.forward.judge(
          positions: state.span, instrument: instrument, chance: sample.chances[area], into: &judgement)
        sums += judgement.thetas
        squares += judgement.thetas * judgement.thetas
      }
      for slot in instrument.grades.indices {
        #expect(abs(sums[slot] / 20_000) < 0.03)
        #expect(abs((squares[slot] / 20_000).squareRoot() - 1) < 0.03)
      }
    }
  }
}
