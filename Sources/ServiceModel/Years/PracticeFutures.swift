package import GradeDescriptors
import Mathematics
package import Stochastics

/// Councils whose practice moves while their indicators stay, without the rest of the model: for checks of the forecast.
package struct PracticeFutures: Sendable {
  /// What is switched off, so that each can be looked at by itself.
  package struct Without: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// The yearly movement of practice.
    package static let movement = Without(rawValue: 1)
    /// The severity that all inspections of a year share.
    package static let severityByYear = Without(rawValue: 2)
  }

  private let coded: CodedPractice
  private let persistence: Distribution
  private let readingError: Distribution
  private let evaluator: ForwardEvaluator
  private let without: Without
  private let seed: UInt64

  /// Futures of what findings say; with none, of a council of the national population.
  ///
  /// - Parameters:
  ///   - persistence: prior of `practice-persistence`.
  ///   - readingError: prior of `report-reading-error`.
  package init(
    _ coded: CodedPractice, framework: Framework, persistence: Distribution, readingError: Distribution,
    seed: UInt64, without: Without = []
  ) {
    self.coded = coded
    self.persistence = persistence
    self.readingError = readingError
    self.without = without
    self.seed = seed
    var rules = framework.readingRules
    if without.contains(.severityByYear) { rules.severityByYear = 0 }
    evaluator = ForwardEvaluator(framework: Framework(ladders: framework.ladders, readingRules: rules))
  }

  /// One year of one future: the chances of its grades, and the grades of one inspection.
  package struct Year: Sendable {
    package var chances: GradeChances
    package var judgement: Judgement
  }

  /// The years of a future, the start first, judged by an instrument.
  package func years(_ years: Int, of draw: Int, by instrument: Instrument) -> [Year] {
    self.years(0...years, of: draw, by: instrument)
  }

  /// Some years of a future, 0 the start, judged by an instrument.
  package func years(_ wanted: ClosedRange<Int>, of draw: Int, by instrument: Instrument) -> [Year] {
    let years = wanted.upperBound
    let key = ReplicateKey(seed: seed, draw: draw, replication: 0)
    let chance = ReplicateKey(seed: seed, draw: draw, replication: 1)
    let uniform = { key.uniform(process: Process.parameter.rawValue, entity: $0, step: 0) }
    let kept = without.contains(.movement) ? 1 : persistence.quantile(uniform(0))
    let start = PracticeAtStart(coded, readingError: readingError.quantile(uniform(1)))
    let states = PracticePlan(
      start: start.positions(key), persistence: kept, luck: NationalLuck(coded), years: years, chance: chance
    ).states
    let inspections = InspectionSample(chance, years: years + 1)
    let place = OutputLayout.instruments.firstIndex(of: instrument) ?? 0
    return wanted.map { year in
      let positions = Array(states[(year * coded.count)..<((year + 1) * coded.count)])
      var found = Year(chances: GradeChances(), judgement: Judgement())
      evaluator.judge(
        positions: positions.span, instrument: instrument,
        chance: .keyed(chance, year: year, instrument: place),
        among: inspections.of(year, instrument: place).span, into: &found.judgement, chances: &found.chances)
      return found
    }
  }
}
