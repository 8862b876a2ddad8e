package import DecisionAnalysis
import GradeDescriptors
package import ServiceModel

extension RunComparison {
  /// One output under one plan in every run.
  package struct Row: Codable, Hashable, Sendable {
    /// The plan's name in every run; absent where a run has none.
    package var portfolios: [String?]
    package var year: Int
    package var output: OutputID
    /// The output's name for people.
    package var label: String
    package var unit: String
    /// Which number is compared, by its name in `results.csv`.
    package var statistic: Statistic
    /// The number in every run with its Monte Carlo error; absent where a run has none.
    package var values: [Estimate?]

    /// Whether the runs that have the number agree on it to the last digit, and all have it.
    package var isEqual: Bool { values.allSatisfy { $0 != nil && $0 == values[0] } }

    /// The largest distance from the reference over its Monte Carlo error, as if the runs were independent; runs that
    /// share keys differ by less. Absent where a number is missing or one draw gives no error to measure by.
    package var distance: Double? {
      guard let first = values[0] else { return nil }
      var largest = 0.0
      for value in values.dropFirst() {
        guard let value else { return nil }
        let error = (first.error * first.error + value.error * value.error).squareRoot()
        let apart = abs(first.value - value.value)
        let distance = apart == 0 ? 0 : error > 0 ? apart / error : .infinity
        guard error.isFinite || apart == 0, !distance.isNaN else { return nil }
        largest = max(largest, distance)
      }
      return largest
    }
  }

  /// The number a comparison looks at: the mean difference against doing nothing more where there is one, else a level's
  /// mean or a chance (decision 7).
  package enum Statistic: String, Codable, Sendable {
    case difference = "difference-mean"
    case gradeChange = "difference-chance-at-least-good"
    case level = "mean"
    case grade = "chance-at-least-good"
    case bound = "chance-bound"

    /// Whether it is a difference against doing nothing more.
    package var isDifference: Bool { self == .difference || self == .gradeChange }
  }
}

extension RunComparison.Row {
  /// The rows of all plans that have a partner, nulls last.
  static func all(
    of read: [FinishedRun], _ plans: [RunComparison.Plan], year: Int, acrossAreas: Bool
  ) -> [RunComparison.Row] {
    var rows: [RunComparison.Row] = []
    for plan in plans where !plan.isAlone {
      for (place, fact) in read[0].summary.outputs.enumerated() {
        guard let own = read[0].result(of: 0, plan.places, place, year)?.told else { continue }
        if acrossAreas, !(own.statistic.isDifference && fact.travels) { continue }
        let values = read.enumerated().map { number, run -> Estimate? in
          guard let output = run.summary.outputs.firstIndex(where: { $0.id == fact.id && $0.unit == fact.unit }),
            let told = run.result(of: number, plan.places, output, year)?.told, told.statistic == own.statistic
          else { return nil }
          return told.estimate
        }
        guard values.dropFirst().contains(where: { $0 != nil }) else { continue }
        rows.append(
          RunComparison.Row(
            portfolios: zip(read, plan.places).map { run, place in place.map { run.summary.portfolios[$0].name } },
            year: year, output: fact.id, label: fact.toldName, unit: fact.toldUnit, statistic: own.statistic,
            values: values))
      }
    }
    return sorted(rows)
  }

  /// Those that differ most first, then those that do not differ, then those that cannot be measured.
  private static func sorted(_ rows: [RunComparison.Row]) -> [RunComparison.Row] {
    let weighed = rows.enumerated().map { (place: $0, weight: $1.distance ?? -1, row: $1) }
    return weighed.sorted { ($0.weight, $1.place) > ($1.weight, $0.place) }.map(\.row)
  }
}

extension FinishedRun {
  /// A plan's result in a year, the plan being given by its places in all runs.
  fileprivate func result(of run: Int, _ places: [Int?], _ output: Int, _ year: Int) -> OutputResult? {
    guard let place = places[run] else { return nil }
    return summary.portfolios[place].years.first { $0.year == year }?.outputs[output]
  }
}

extension OutputResult {
  /// The number that a comparison looks at.
  fileprivate var told: (statistic: RunComparison.Statistic, estimate: Estimate)? {
    if let mean = difference?.difference.mean { return (.difference, mean) }
    if let chance = gradeChange?.atLeastGood { return (.gradeChange, chance) }
    if let mean = level?.mean { return (.level, mean) }
    if let chance = grade?.atLeastGood { return (.grade, chance) }
    return bound.map { (.bound, $0) }
  }
}

extension RunSummary.OutputFact {
  /// The name, with the inspection where two of them give the same.
  fileprivate var toldName: String {
    guard let instrument = id.instrument else { return name }
    return "\(name) (\(instrument == .jointAreaReview ? "review" : "assessment"))"
  }

  /// The unit of what is told of it: of a grade that is the chance of good or better.
  fileprivate var toldUnit: String { kind == .grade ? "chance of good or better" : unit }

  /// Whether it means the same in areas of different size.
  fileprivate var travels: Bool {
    switch kind {
    case .indicator, .score, .grade: true
    case .stock, .cost, .limit, .chance: false
    }
  }
}
