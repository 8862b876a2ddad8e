import Decisions
import ModelInputs
package import ServiceModel

extension BestResult {
  /// The finalists as a tidy table, a part a row.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: [
      "finalist", "intervention", "dose", "unit", "cost", "plan_cost", "gain", "gain_error", "behind", "behind_error",
      "within_noise",
    ])
    for (place, one) in finalists.enumerated() {
      for part in one.parts {
        table.append([
          .whole(place + 1), .words(part.intervention), .number(part.dose), .words(part.unit), .number(part.cost),
          .number(one.cost),
          .number(one.gain.value), .number(one.gain.error), .number(one.behind.value), .number(one.behind.error),
          .words(one.isWithinNoise ? "yes" : "no"),
        ])
      }
    }
    return table
  }
}

extension BestResult {
  /// The finalists as the plans of a scenario, so that they can be run and reported; the years are those of the search.
  ///
  /// - Parameters:
  ///   - area: the area's id.
  ///   - years: the horizon.
  package func scenarioText(area: String, years: YearRange) -> String {
    var lines = [
      "# The best ways found by `windscreen best` to place a sum; run it for the whole page.",
      "scenario: \"What \(plain(budget)) pounds do best\"", "area: \(area)", "horizon: \(years)", "portfolios:",
    ]
    for (place, one) in finalists.enumerated() where !one.parts.isEmpty {
      lines.append("  - name: \"Finalist \(place + 1)\"")
      lines.append("    deploy:")
      for part in one.parts {
        lines.append("      - \(part.intervention): {dose: \(plain(part.dose)) \(part.unit), years: \(part.years)}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
