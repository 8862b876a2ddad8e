import LocatedYAML
package import Runs
import ServiceModel

/// The words of effects beside the evidence.
package enum EffectWords {
  /// What was played, and how it ended.
  package static func design(_ report: EffectReport) -> String {
    "\(harmless(report.area)), \(report.date), Windscreen \(report.version), \(counted(report.draws, "draw")), seed "
      + "\(report.seed): each intervention alone at its usual dose, against nothing more."
  }

  /// How many findings there are of each verdict.
  package static func answer(_ report: EffectReport) -> String {
    let counts = EffectFinding.Verdict.allCases.map { verdict in
      (verdict.words, report.findings.count { $0.verdict == verdict })
    }
    return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ") + "."
  }

  /// What the columns mean.
  package static let reading =
    "Table: least favourable, central and most favourable by the evidence. Then means after three and five years, with "
    + "standard errors; below, what 8 in 10 futures of the last year lie between. Rates, stocks and loads in per cent of "
    + "themselves; the rest in their own unit."

  /// The table in numbers of the finding.
  package static func table(_ finding: EffectFinding) -> String {
    finding.claim.table.map { number(finding, $0) }.joined(separator: " / ")
  }

  /// A year's mean with its standard error.
  package static func year(_ finding: EffectFinding, _ year: EffectFinding.Year) -> String {
    guard let mean = year.mean, let error = year.error else { return "–" }
    return number(finding, mean) + (error.isFinite ? " ± \(number(finding, error, signed: false))" : "")
  }

  /// What 8 in 10 futures lie between.
  package static func range(_ finding: EffectFinding, _ year: EffectFinding.Year) -> String {
    year.eighty.map { number(finding, $0) }.joined(separator: " to ")
  }

  /// The verdict, with the factor where it is one.
  package static func verdict(_ finding: EffectFinding) -> String {
    guard finding.verdict == .factor, let factor = finding.factor else { return finding.verdict.words }
    return "factor \(MisfitWords.brief((100 * factor).rounded() / 100))"
  }

  /// The unit of the numbers.
  package static func unit(_ finding: EffectFinding) -> String {
    finding.claim.isRelative ? "% of itself" : finding.outputUnit
  }

  private static func number(_ finding: EffectFinding, _ value: Double, signed: Bool = true) -> String {
    let shown = finding.claim.isRelative ? 100 * value : value
    return signed ? Figure.signed(shown, places: 2) : Figure.fixed(shown, places: 2)
  }
}

extension EffectFinding.Verdict {
  /// A verdict in a few words.
  var words: String {
    switch self {
    case .agrees: "as the table"
    case .wrongSign: "wrong sign"
    case .factor: "of another size"
    case .small: "not told from nothing"
    case .covers: "null, covered"
    case .doesNotCover: "null, not covered"
    case .tooSoon: "too soon to tell"
    case .none: "without a value"
    }
  }
}
