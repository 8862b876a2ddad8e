import GradeCalibration
import GradeDescriptors
import TestSupport
import Testing

/// Whether a state gets the same grades when it is simulated and when it is described completely.
@Suite(.enabled(if: TestSettings.statistical)) struct AgreementStatistics {
  @Test(arguments: Instrument.allCases)
  func `a state told completely gets the grades it gets simulated`(_ instrument: Instrument) {
    let difference = differences(instrument, areas: 40, finer: true).absolute
    #expect(difference < 0.03, "\(difference)")
  }

  @Test(arguments: Instrument.allCases)
  func `states told in rungs get on average the grades they get simulated`(_ instrument: Instrument) {
    let signed = differences(instrument, areas: 120, finer: false).signed
    for (grade, gaps) in zip(instrument.grades, signed) {
      let mean = gaps.reduce(0) { $0 + abs($1) } / 4
      #expect(mean < 0.03, "\(grade.id) \(gaps)")
    }
  }

  /// Inverse less forward probabilities: mean size over all grades, and mean by grade.
  private func differences(
    _ instrument: Instrument, areas: Int, finer: Bool
  ) -> (absolute: Double, signed: [[Double]]) {
    let sample = NationalSample(of: areas, framework: Bundled.framework, seed: 77)
    var stream = SampleStream(seed: 9)
    let chances = (0..<2_000).map { _ in stream.inspection() }
    var absolute = 0.0
    var signed = instrument.grades.map { _ in [0.0, 0, 0, 0] }
    for area in 0..<areas {
      let state = Array(sample.positions(of: area))
      var simulated = GradeMargins(instrument: instrument)
      for chance in chances { simulated.count(Bundled.forward.judge(state, instrument, chance)) }
      let evidence = Evidence.observed(state, in: Bundled.framework, finer: finer)
      let told = Rotherham.evaluator.judge(evidence, instrument: instrument).grades
      for slot in instrument.grades.indices {
        for (grade, share) in simulated.shares(slot).enumerated() {
          let gap = told[slot].probabilities[grade] - share
          absolute += abs(gap) / Double(areas * instrument.grades.count * 4)
          signed[slot][grade] += gap / Double(areas)
        }
      }
    }
    return (absolute, signed)
  }
}
