import ServiceModel

/// Every effect of every intervention beside the evidence, on one day.
package struct EffectReport: Codable, Hashable, Sendable {
  /// The day in UTC, such as `2026-11-29`.
  package var date: String
  /// What made it.
  package var version: String
  package var area: String
  package var seed: UInt64
  package var draws: Int
  package var findings: [EffectFinding]

  /// Whether nothing speaks against the evidence.
  package var passes: Bool { !findings.contains(where: \.fails) }

  /// The findings as a tidy table, one a row and year.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: [
      "date", "version", "area", "seed", "draws", "intervention", "dose", "unit", "output", "scale", "least_favourable",
      "central", "most_favourable", "year", "mean", "error", "p10", "p90", "verdict", "by",
    ])
    for finding in findings {
      for year in finding.years {
        table.append([
          .words(date), .words(version), .words(area), .words("\(seed)"), .whole(draws),
          .words(finding.claim.intervention), .number(finding.dose), .words(finding.unit),
          .words(finding.claim.output.description), .words(finding.claim.isRelative ? "relative" : finding.outputUnit),
          .number(finding.claim.table[0]), .number(finding.claim.central), .number(finding.claim.table[2]),
          .whole(year.year), .number(year.mean), .number(year.error), .number(year.eighty.first),
          .number(year.eighty.last), .words(finding.verdict.rawValue), .words(finding.claim.by),
        ])
      }
    }
    return table
  }
}
