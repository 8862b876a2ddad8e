import SystemPackage

/// One thing that must hold, with the figure that was found.
package struct ValidationCheck: Codable, Hashable, Sendable {
  /// Whether it asks about the program, about the world, or whether numbers were fitted to the figure.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// The program does what its description says.
    case verification
    /// The description fits the world, by figures that were not used to fit it.
    case validation
    /// The model was fitted to the figure, or conditioned on it, and comes near it.
    case calibration
    /// Extremes give what they must.
    case extreme = "extreme value"
    /// One part of the model agrees with another.
    case agreement
    /// A figure that is told and held to no range.
    case report
  }

  /// What came of it.
  package enum Outcome: String, Codable, CaseIterable, Sendable {
    /// The figure lies in its range.
    case passed
    /// It does not.
    case failed
    /// It is told and decides nothing by itself.
    case reported
    /// It could not be asked.
    case skipped
  }

  /// Its name in logs.
  package var id: String
  /// What is asked, in a line.
  package var what: String
  /// What was found; `nil` where it was skipped.
  package var found: Double?
  /// The lowest figure that passes; `nil` where there is none.
  package var lowest: Double?
  /// The highest figure that passes; `nil` where there is none.
  package var highest: Double?
  package var kind: Kind
  package var outcome: Outcome
  /// Why it was skipped, or what to bear in mind; may be empty.
  package var note: String

  /// A check that passes where the figure lies in its range, ends included; what is not a number never does.
  package init(
    _ id: String, _ what: String, kind: Kind, figure: Double, from lowest: Double? = nil, to highest: Double? = nil,
    decides: Bool = true, note: String = ""
  ) {
    self.id = id
    self.what = what
    // What is no number cannot stand in a file, and passes nothing.
    found = figure.isFinite ? figure : nil
    self.lowest = lowest
    self.highest = highest
    self.kind = kind
    self.note = note
    let isInside = figure >= lowest ?? -.infinity && figure <= highest ?? .infinity
    outcome = decides ? (isInside ? .passed : .failed) : .reported
  }

  /// A check with a range on both sides, or one that is only told where there is none.
  package init(_ id: String, _ what: String, _ figure: Double, in range: ClosedRange<Double>?, _ kind: Kind) {
    self.init(
      id, what, kind: kind, figure: figure, from: range?.lowerBound, to: range?.upperBound, decides: range != nil)
  }

  /// A check that could not be asked, with what it needs.
  package init(skipped id: String, _ what: String, kind: Kind, needs: String) {
    self.id = id
    self.what = what
    self.kind = kind
    outcome = .skipped
    note = "needs \(needs)"
  }

  /// What was found; not a number where it was skipped.
  package var figure: Double { found ?? .nan }

  /// Whether the figure lies in its range; false where there is none.
  package var isInside: Bool { figure >= lowest ?? -.infinity && figure <= highest ?? .infinity }

  /// Whether it passed; `nil` where it decides nothing or was skipped.
  package var pass: Bool? {
    switch outcome {
    case .passed: true
    case .failed: false
    case .reported, .skipped: nil
    }
  }

  /// Names in files.
  private enum CodingKeys: String, CodingKey {
    case id
    case what
    case found = "figure"
    case lowest
    case highest
    case kind
    case outcome
    case note
  }
}

/// The checks of one day, as a quality-assurance log keeps them.
package struct ValidationReport: Codable, Hashable, Sendable {
  /// The day in UTC, such as `2026-11-28`.
  package var date: String
  /// What made it.
  package var version: String
  package var area: String
  package var seed: UInt64
  package var draws: Int
  package var checks: [ValidationCheck]

  /// The checks of a day.
  package init(date: String, version: String, area: String, seed: UInt64, draws: Int, checks: [ValidationCheck]) {
    self.date = date
    self.version = version
    self.area = area
    self.seed = seed
    self.draws = draws
    self.checks = checks
  }

  /// How many checks had an outcome.
  package func count(_ outcome: ValidationCheck.Outcome) -> Int { checks.count { $0.outcome == outcome } }

  /// Whether no check failed.
  package var passes: Bool { count(.failed) == 0 }

  /// The checks as a tidy table, one a row, each with the day, the version and the design.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: [
      "date", "version", "area", "seed", "draws", "check", "kind", "what", "figure", "lowest", "highest", "outcome",
      "note",
    ])
    for check in checks {
      table.append([
        .words(date), .words(version), .words(area), .words("\(seed)"), .whole(draws), .words(check.id),
        .words(check.kind.rawValue), .words(check.what), .number(check.found), .number(check.lowest),
        .number(check.highest), .words(check.outcome.rawValue), .words(check.note),
      ])
    }
    return table
  }

  /// Adds the checks to a log, with a header where there is none yet.
  package func append(to log: String) throws(SystemFailure) {
    let rows = Array(tidyTable.rows)
    do throws(SystemFailure) {
      try OutputFile.append(rows.dropFirst().joined(), to: log)
    } catch {
      guard error.code == .noSuchFileOrDirectory else { throw error }
      try OutputFile.create(rows.joined(), at: log)
    }
  }
}
