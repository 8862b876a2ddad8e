import Decisions
import ModelInputs

extension BestResult {
  /// The finalists as a tidy table, a part a row.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: [
      "finalist", "intervention", "dose", "unit", "cost", "plan_cost", "gain", "gain_error", "behind", "behind_error",
      "within_noise", "alike",
    ])
    for (place, one) in finalists.enumerated() {
      for part in one.parts {
        table.append([
          .whole(place + 1), .words(part.intervention), .number(part.dose), .words(part.unit), .number(part.cost),
          .number(one.cost),
          .number(one.gain.value), .number(one.gain.error), .number(one.behind.value), .number(one.behind.error),
          .words(one.isWithinNoise ? "yes" : "no"), .whole(one.alike),
        ])
      }
    }
    return table
  }

  /// The frontier as a tidy table, a part a row; a plan that deploys nothing has one row.
  package var frontierTable: TidyTable {
    var table = TidyTable(header: [
      "plan", "intervention", "dose", "unit", "plan_cost", "gain", "gain_error", "chance_points", "chance_error",
      "dominated", "dominated_error",
    ])
    for (place, one) in frontier.enumerated() {
      let rows: [Part?] = one.parts.isEmpty ? [nil] : one.parts
      for part in rows {
        table.append([
          .whole(place + 1), .words(part?.intervention ?? ""), .number(part?.dose), .words(part?.unit ?? ""),
          .number(one.cost), .number(one.gain.value), .number(one.gain.error), .number(one.chance.value),
          .number(one.chance.error), .number(one.dominated.value), .number(one.dominated.error),
        ])
      }
    }
    return table
  }
}

extension BestResult {
  /// The best and those within noise of it, as many as one report takes; none where nothing does better than nothing more.
  package var chosen: [Finalist] {
    guard finalists.first?.parts.isEmpty == false else { return [] }
    return Array(finalists.filter { $0.isWithinNoise && !$0.parts.isEmpty }.prefix(Self.mostReported))
  }

  private static var mostReported: Int { 8 }

  /// The scenario that was searched, with those of ``chosen`` for its plans; everything else is as its author wrote it.
  ///
  /// - Parameters:
  ///   - written: the scenario as it is written.
  ///   - path: where it is to stand, from which its evidence is named.
  func scenario(_ written: WrittenScenario, at path: String, from file: String) -> WrittenScenario {
    var written = written
    written.name = "\(written.name) (£\(grouped(budget)))"
    written.moveEvidence(from: file, to: path)
    written.portfolios = chosen.enumerated().map { place, one in
      WrittenScenario.Portfolio(
        name: place == 0 ? "Best found" : "Alternative \(place)",
        deployments: one.parts.map { part in
          WrittenScenario.Deployment(
            intervention: part.intervention, dose: "\(plain(part.dose)) \(part.unit)", years: part.years,
            ramp: part.ramp)
        })
    }
    return written
  }
}

/// A sum with commas between thousands, where it is whole.
private func grouped(_ sum: Double) -> String {
  let digits = plain(sum)
  guard digits.allSatisfy(\.isWholeNumber) else { return digits }
  return digits.reversed().enumerated().reduce("") { text, digit in
    "\(digit.element)\(digit.offset > 0 && digit.offset.isMultiple(of: 3) ? "," : "")\(text)"
  }
}
