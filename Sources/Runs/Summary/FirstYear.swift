package import DecisionAnalysis
import GradeDescriptors
package import ServiceModel
import Stochastics

/// How the chance of a good grade in the first year comes about from what the evidence itself reads as.
///
/// All numbers are chances of good or better, or what a cause adds to them; they add up from the reading to the first year with
/// nothing more done, and what each plan adds comes on top. The review's harshness stands in the reading and in the year alike, so it adds
/// nothing.
package struct FirstYear: Codable, Hashable, Sendable {
  /// The grade among the outputs.
  package var grade: OutputID
  /// The reading of the evidence, as `grade FILE` gives it.
  package var reading: Double
  /// What the first yearly step of practice adds.
  package var movement: Double
  /// What the severity that all inspections of a year share adds.
  package var severity: Double
  /// What all else adds: indicators and services a year on, and readings of the same evidence that areas share.
  package var rest: Double
  /// The first year with nothing more done.
  package var found: Estimate
  /// What each plan adds in the first year, in the order of the plans.
  package var plans: [Estimate]
}

/// Parts the difference between the first year's grades of a run and the reading of its evidence.
struct FirstYearWork {
  let start: PracticeStart
  let engine: Engine

  /// How many futures of practice are played at most, and at least for anything to be told.
  private static let futures = 10...256

  /// The grades of the first instrument that the evidence is enough for; `nil` without evidence or with too few futures.
  func causes(_ portfolios: [PortfolioResult], outputs: [RunSummary.OutputFact], draws: Int) -> [FirstYear]? {
    let instrument = OutputLayout.instruments[0]
    let futures = min(draws, FirstYearWork.futures.upperBound)
    guard start.findings > 0, futures >= FirstYearWork.futures.lowerBound, let first = portfolios.first?.years.first
    else { return nil }
    let read = InverseEvaluator(framework: start.framework).judge(
      Evidence(
        title: start.title, language: start.language, findings: start.told,
        priorities: start.framework.readingRules.priorities), instrument: instrument
    ).grades
    let still = chances(futures, instrument, without: [.movement, .severityByYear])
    let moved = chances(futures, instrument, without: .severityByYear)
    let severe = chances(futures, instrument, without: [])
    return instrument.grades.enumerated().compactMap { slot, grade in
      let id = OutputID.grade(instrument, grade)
      guard read[slot].reasons.sufficient, let place = outputs.firstIndex(where: { $0.id == id }),
        let found = first.outputs[place].grade?.atLeastGood
      else { return nil }
      let (movement, severity) = (moved[slot] - still[slot], severe[slot] - moved[slot])
      return FirstYear(
        grade: id, reading: read[slot].atLeastGood, movement: movement, severity: severity,
        rest: found.value - read[slot].atLeastGood - movement - severity, found: found,
        plans: portfolios.dropFirst().compactMap { $0.years.first?.outputs[place].gradeChange?.atLeastGood })
    }
  }

  /// Mean chances of good or better a year on, with practice alone, by slot.
  private func chances(_ futures: Int, _ instrument: Instrument, without: PracticeFutures.Without) -> [Double] {
    func prior(_ quantity: Quantity) -> Distribution {
      guard let parameter = engine.parameters.first(where: { $0.id == quantity.rawValue }) else {
        preconditionFailure("the engine has every quantity that it reads")
      }
      return parameter.prior
    }
    let play = PracticeFutures(
      start.practice, framework: start.framework, persistence: prior(.practicePersistence),
      readingError: prior(.reportReadingError), seed: engine.design.seed, without: without)
    var sums = [Double](repeating: 0, count: instrument.grades.count)
    for draw in 1...futures {
      for year in play.years(1...1, of: draw, by: instrument) {
        for slot in sums.indices { sums[slot] += year.chances.chance(ofAtLeast: .good, in: slot) }
      }
    }
    return sums.map { $0 / Double(futures) }
  }
}
