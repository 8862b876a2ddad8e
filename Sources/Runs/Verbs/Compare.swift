package import DecisionAnalysis
import Foundation
import GradeDescriptors
package import ServiceModel

/// Two finished runs side by side: what differs in what went in, and in what came out.
package struct RunComparison: Codable, Hashable, Sendable {
  /// The two folders.
  package var one: String
  package var other: String
  /// What went in differently, in words.
  package var causes: [String]
  /// Results that both runs have, in the last year that both have.
  package var rows: [Row]

  /// One output under one portfolio in both runs.
  package struct Row: Codable, Hashable, Sendable {
    package var portfolio: String
    package var year: Int
    package var indicator: OutputID
    package var name: String
    package var unit: String
    /// Whether it is a level and not a difference against nothing more.
    package var isLevel: Bool
    /// Means: levels for doing nothing more, differences against it for the others.
    package var one: Estimate
    package var other: Estimate

    /// Difference over its Monte Carlo error as if the runs were independent; runs that share keys differ by less.
    package var distance: Double {
      let error = (one.error * one.error + other.error * other.error).squareRoot()
      return error > 0 ? abs(one.value - other.value) / error : one.value == other.value ? 0 : .infinity
    }
  }

  /// Compares two folders of results; throws `unreadable` and `notResults`.
  package init(_ one: ResultsFolder, _ other: ResultsFolder) throws(WorkbenchError) {
    self.one = one.path
    self.other = other.path
    let (first, second) = (try one.manifest(), try other.manifest())
    causes = RunComparison.causes(first, second)
    rows = RunComparison.rows(try one.summary(), try other.summary())
  }

  /// Whether both runs gave the same numbers.
  package var isSame: Bool { rows.allSatisfy { $0.one == $0.other } }

  private static func rows(_ one: RunSummary, _ other: RunSummary) -> [Row] {
    var rows: [Row] = []
    for portfolio in one.portfolios {
      guard let match = other.portfolios.first(where: { $0.name == portfolio.name }) else { continue }
      guard let year = portfolio.years.last(where: { year in match.years.contains { $0.year == year.year } }),
        let same = match.years.first(where: { $0.year == year.year })
      else { continue }
      for (place, fact) in one.outputs.enumerated() {
        guard let twin = other.outputs.firstIndex(where: { $0.id == fact.id }),
          let first = year.outputs[place].told, let second = same.outputs[twin].told
        else { continue }
        rows.append(
          Row(
            portfolio: portfolio.name, year: year.year, indicator: fact.id, name: fact.toldName, unit: fact.toldUnit,
            isLevel: year.outputs[place].difference == nil && year.outputs[place].gradeChange == nil, one: first,
            other: second))
      }
    }
    return rows
  }

  private static func causes(_ one: Manifest, _ other: Manifest) -> [String] {
    var causes: [String] = []
    if one.versions != other.versions { causes.append("the programs' versions differ") }
    if one.resolvedScenario != other.resolvedScenario { causes.append("the scenarios differ") }
    if one.design.seed != other.design.seed {
      causes.append("the seeds differ: \(one.design.seed), \(other.design.seed)")
    }
    if one.design.draws != other.design.draws {
      causes.append("the numbers of draws differ: \(one.design.draws), \(other.design.draws)")
    }
    let files = Set(one.dataFiles).symmetricDifference(other.dataFiles).map(\.file)
    causes += Set(files).sorted().map { "the data differ: \($0)" }
    return causes
  }
}

extension OutputResult {
  /// The number that a comparison looks at: a difference where there is one, else a level or a chance.
  fileprivate var told: Estimate? {
    difference?.difference.mean ?? gradeChange?.atLeastGood ?? level?.mean ?? grade?.atLeastGood ?? bound
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
}
