import DecisionAnalysis
import ModelInputs
package import Runs
package import ServiceModel

extension OutcomeArea {
  /// Its name for people.
  package var words: String {
    switch self {
    case .beingHealthy: "Being healthy"
    case .stayingSafe: "Staying safe"
    case .enjoyingAndAchieving: "Enjoying and achieving"
    case .positiveContribution: "Making a positive contribution"
    case .economicWellBeing: "Achieving economic well-being"
    case .serviceManagement: "Service management"
    }
  }
}

extension DeploymentFact {
  /// What is deployed, when, and on how strong evidence, in a line.
  package var words: String {
    let ramp = rampMonths.map { ", at full strength after \(counted(plain($0), "month"))" } ?? ""
    let unit = QuantityUnit(unit)
    let size = unit.isMoney ? unit.value(dose, places: 0) : doseWords(dose, unit.name)
    return "\(name): \(size), \(years)\(ramp) (evidence \(evidenceGrade.rawValue), \(evidenceSign.rawValue))"
  }
}

extension GapPair {
  /// The measure that stands for all children, once it is on the scale of the other.
  package var universalName: String {
    switch scaling {
    case .complement: "All but ‘\(universal.name)’"
    case .thousandth: "\(universal.name), in per cent"
    default: universal.name
    }
  }

  /// The unit of both sides.
  package var unit: QuantityUnit { QuantityUnit(isStandardised ? "SD" : vulnerable.unit) }

  /// How much the gap must change for two years' figures to show it; nothing where the area is not known.
  package var detectableWords: String {
    guard let detectable else { return "" }
    let change = unitWords(Figure.fixed(detectable, places: 1), distanceUnit)
    return "Figures of two years show a change of \(change) or more in 8 of 10 cases; noise hides a smaller one."
  }

  /// The unit of the distance between them.
  package var distanceUnit: String { unit.name == "%" ? "points" : unit.name }
}

extension RunSummary.OutputFact {
  /// How much an indicator must change for two years' figures to show it; nothing where nobody is counted.
  package var detectableWords: String {
    detectable.map { RunWords.detectable($0, unit: unit) } ?? ""
  }
}

extension RunWords {
  /// The smallest change that counting lets be seen, in a sentence.
  package static func detectable(_ change: Double, unit: String) -> String {
    "Figures of two years show a change of \(unitWords(plain(change, digits: 2), unit == "%" ? "points" : unit)) or more in 8 of 10 "
      + "cases; the chance of counting hides a smaller one."
  }
}

extension Contribution {
  /// The unit of the number that is split.
  package func unit(in summary: RunSummary) -> QuantityUnit {
    isSum ? .pounds : QuantityUnit(summary.outputs[output].unit)
  }

  /// What is split and when: `Children looked after, 2011`, or `Spending over all years`.
  package func title(in summary: RunSummary) -> String {
    isSum ? "Spending over all years" : "\(summary.outputs[output].name), \(summary.question.lastYear)"
  }
}

extension Dependence {
  /// The effect that follows other numbers, in words.
  package func answer(in summary: RunSummary) -> String {
    let plan = summary.portfolios[portfolio].name
    guard output != .cost(.total) else { return "what ‘\(plan)’ adds to spending" }
    let name = summary.place(of: output).map { summary.outputs[$0].name } ?? output.description
    return "what ‘\(plan)’ changes in ‘\(name)’"
  }
}

extension RunSummary {
  /// Remarks on the model and how it was played, a sentence each.
  package var remarks: [String] {
    let played =
      question.isOneFuture
      ? [RunWords.oneFuture]
      : (question.parametersVary ? [] : [RunWords.fixedParameters])
        + (question.chanceVaries ? [] : [RunWords.fixedChance])
    return [
      RunWords.practice(question.practiceEvidence, question.practiceFindings),
      RunWords.refused(self),
    ] + played
  }

  /// How many of the numbers that went in share something, the commonest first.
  package func counts(_ word: (DrawnNumber) -> String) -> [(word: String, count: Int)] {
    let counts = numbers.reduce(into: [String: Int]()) { $0[word($1), default: 0] += 1 }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }

  /// How to get the same numbers again: facts by name.
  package func recipe(_ manifest: Manifest) -> [(name: String, value: String)] {
    let (plays, versions) = (question.replications, manifest.versions)
    let prices =
      question.prices.map { [("Prices of sums", "\($0.year), \(plain($0.factor)) times the catalogue's")] } ?? []
    return prices + [
      ("Run", manifest.run), ("Seed", "\(question.seed)"),
      ("Draws", "\(question.draws)" + (plays == 1 ? "" : ", \(plays) replications in each")),
      ("Beliefs about effects", question.priors.rawValue),
      ("Versions", "Windscreen \(versions.windscreen), Swift \(versions.swift), GSL \(versions.gsl)"),
      ("Scenario file", "\(manifest.scenario.file), SHA-256 \(manifest.scenario.sha256)"),
      ("Scenario as played", "SHA-256 \(manifest.resolvedScenario)"), ("Reference data", "SHA-256 \(manifest.data)"),
    ]
  }
}

/// A number that a reader should know of, since the scenario replaced it or nobody has a source for it, in words.
package struct DoubtfulNumber {
  /// Its name and its value or range.
  package let name: String
  package let value: String
  /// Where it comes from, or why the scenario replaced it.
  package let reason: String
}

extension RunSummary {
  /// Numbers of the scenario's own, then those without a source that the effects follow closely, the closest first.
  package var doubtful: (replaced: [DoubtfulNumber], assumed: [DoubtfulNumber]) {
    let replaced = question.assumptions.map { assumed in
      let (own, usual) = (range(assumed.range, assumed.unit), range(assumed.catalogue, assumed.unit))
      return DoubtfulNumber(
        name: assumed.label.isEmpty ? assumed.parameter : assumed.label, value: "\(own) (catalogue: \(usual))",
        reason: assumed.because)
    }
    var seen: Set<String> = []
    let strongest = influences.filter { $0.confidence == .assumption }
      .sorted { abs($0.correlation.value) > abs($1.correlation.value) }
      .filter { seen.insert($0.input).inserted }
    let assumed = strongest.prefix(12).map { influence in
      let number = numbers.first { $0.id == influence.input }
      return DoubtfulNumber(
        name: influence.name, value: number.map { range($0.range, $0.unit) } ?? "drawn between its evidence’s ends",
        reason: influence.source == "assumption" ? "none: a judgement made for this model" : influence.source)
    }
    return (replaced, assumed)
  }

  private func range(_ numbers: [Double], _ unit: String) -> String {
    guard numbers.count == 3 else { return "–" }
    let size = numbers.map(abs).max() ?? 0
    let places = max(0, min(4, (size < 1 ? 1 : 2) - Figure.magnitude(size)))
    let words = numbers.map { Figure.fixed($0, places: places) }
    return "\(unitWords(words[1], unit)), 9 in 10 draws between \(words[0]) and \(words[2])"
  }
}
