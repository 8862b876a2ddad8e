package import DecisionAnalysis
import ModelInputs
package import Runs
package import ServiceModel

/// The sentences of a run's page; the numbers that stand in them come from `RunPage`.
package enum RunWords {
  package static let answer = "The answer"
  package static let asked = "What was asked"
  package static let changes = "What changes for children"
  package static let cost = "The cost"
  package static let grades = "Grades"
  package static let basis = "What the answer rests on"
  package static let certainty = "How sure"
  package static let place = "Where the results are"

  package static func question(area: String, first: Int, last: Int) -> String {
    "\(area): April \(first - 1) to March \(last)"
  }

  package static let comparison =
    "Each is compared with doing nothing more, future by future: the same children, the same luck, the same "
    + "assumptions; only the plan differs."

  package static func reading(year: Int) -> String {
    "In March \(year), against nothing more. In brackets: 8 of 10 futures lie between these."
  }

  package static func better(_ direction: RunSummary.Direction) -> String {
    switch direction {
    case .higher: "higher is better"
    case .lower: "lower is better"
    case .band: "best inside a band"
    case .none: ""
    }
  }

  package static let unchanged = "No difference in any future."
  package static let nothingMoves = "No indicator changes by anything that can be told."

  package static func band(_ low: String, _ high: String, _ with: String, _ without: String) -> String {
    "inside \(low) to \(high) \(with); with nothing more \(without)"
  }

  package static let needBand =
    "A band moves with need: up or down by as much as children in acute need, against the first year."

  package static func cost(years: Int, prices: ConvertedPrices?) -> String {
    "More (+) or less (-) spent over \(years == 1 ? "the year" : "all \(years) years") than with nothing more, thousand pounds at "
      + "\(ConvertedPrices.year(of: prices)) prices: the mean, and below it what 8 of 10 futures lie between."
  }

  package static let budget = ["the plan itself", "placements", "social workers", "in all"]

  package static func net(_ saves: String, _ discounted: String, rate: Double) -> String {
    "In all cheaper than nothing more \(saves); \(discounted) discounted at \(RunWords.rate(rate)) a year."
  }

  /// A yearly rate in per cent with all the digits it was given in, up to four; 0.035 is 3.5%.
  package static func rate(_ rate: Double) -> String { "\(plain(100 * rate, digits: 4))%" }

  package static let sameCost = "Spending is the same as with nothing more in every future."

  package static let payer =
    "A plan's own price is counted whole, whoever pays it; placements and social workers are the council's. What schools, "
    + "health or police spend or save besides is not counted."

  /// Who pays for an intervention, and who saves where it works.
  package static func payers(_ intervention: Intervention) -> String {
    let words = { (holders: [BudgetHolder]) in holders.map(\.label).joined(separator: "; ") }
    let saves =
      intervention.saves.isEmpty ? "Nobody is known to save." : "Where it works, saves: \(words(intervention.saves))."
    return "Pays: \(words(intervention.pays)). \(saves)"
  }

  /// Who in the council pays from a line of the budget.
  package static func budgetHolder(_ line: BudgetLine) -> String {
    switch line {
    case .interventions: "The plan itself"
    case .placements: "Council: placements"
    case .staff: "Council: social work teams"
    case .total: "All of these"
    }
  }

  /// Bodies whose money is not modelled, each with what of it the model follows all the same.
  package static let uncounted: [(name: String, reason: String)] = [
    (
      name: "Schools",
      reason:
        "Not modelled. The council pays social workers based in schools in full; rooms, staff time and what fewer "
        + "exclusions save are not priced. Absence, exclusion and results are followed as measures."
    ),
    (
      name: "Health services",
      reason:
        "Not modelled. Staff that a plan pays for stand in the plan's price; treatment by others is not priced. Waits for "
        + "clinics and therapy are followed as measures."
    ),
    (
      name: "Police, courts and youth justice",
      reason: "Not modelled. Proceedings, police time and custody are not priced. First offences and reoffending are "
        + "followed as measures."
    ),
    (
      name: "Families and carers",
      reason:
        "Not modelled. Carers’ fees and allowances stand in the council’s placements; what families earn, spend or "
        + "save is not counted."
    ),
  ]

  package static func gradesReading(year: Int) -> String {
    "As if inspected under the 2007 framework in March \(year). With nothing more: how far the score lies below the next "
      + "grade (in standard deviations between councils) and the chance of good or better (3+) in per cent; then by how "
      + "many points each portfolio moves that chance; last the chance of each grade with nothing more."
  }

  package static let gradesError =
    "* does not count as a change: about nothing, in some futures only, either way, or too few draws to tell."
  package static let wideBand =
    "The good band is wide: services can improve much without the grade moving. `why` names the aspects that hold a grade "
    + "back, and which of them a plan moves."

  package static func limits(_ rule: String, _ statement: String, _ percent: String) -> String {
    "Rule \(rule), \(statement): changed a grade in \(percent)% of futures with nothing more."
  }

  package static let basisReading =
    "The numbers that move the answer most, by how closely the effect follows them from future to future."
  /// What an effect is of, to stand between quotation marks; spending in all has no name of its own.
  package static func effect(_ output: OutputID, in summary: RunSummary) -> String {
    guard output != .cost(.total) else { return "spending" }
    return summary.place(of: output).map { summary.outputs[$0].name } ?? output.description
  }

  package static func follows(_ input: String, _ output: String, _ correlation: Double) -> String {
    "\(input): the change in '\(output)' follows it \(closeness(correlation))"
  }

  /// What practice starts from, to stand after "practice starts from".
  ///
  /// - Parameter findings: how many of the findings count, since they do not restate an indicator.
  package static func practiceStart(_ title: String, _ findings: Int, file: String?) -> String {
    guard let file else { return "the national mean: there is no coded evidence" }
    return findings == 0
      ? "the national mean: \(title) (\(file)) has no finding"
      : "\(counted(findings, "coded finding")): \(title) (\(file))"
  }

  /// What practice starts from, of a run whose folder has a copy of the findings.
  package static func practice(_ title: String, _ findings: Int) -> String {
    let start =
      "Practice starts from \(practiceStart(title, findings, file: title.isEmpty ? nil : PracticeStart.copy))."
    return findings == 0 ? "\(start) \(practiceUnknown)" : start
  }

  /// What grades mean where nothing is known of practice.
  package static let practiceUnknown =
    "How good practice is in this area is not known: its grades are what the nation's councils would get, told apart only "
    + "by its indicators and by what a plan changes."

  package static let basisNothing = "No single assumption stands out."

  package static func closeness(_ correlation: Double) -> String {
    switch abs(correlation) {
    case 0.5...: "closely"
    case 0.3..<0.5: "clearly"
    default: "a little"
    }
  }

  package static func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .document: "printed in a defining document"
    case .documentQualitative: "a document gives the direction, the number is chosen"
    case .sourced: "published"
    case .derived: "worked out from published figures"
    case .generalKnowledge: "remembered, not checked again"
    case .assumption: "an assumption without a source"
    }
  }

  package static func draws(_ draws: Int, _ replications: Int, _ seed: UInt64) -> String {
    let plays = replications == 1 ? "" : ", \(replications) replications in each"
    return "\(counted(draws, "draw")) of all uncertain assumptions\(plays), seed \(seed)."
  }

  package static func chanceError(_ points: String) -> String {
    "A chance near one half is known to within \(counted(points, "percentage point")) either way (two standard errors)."
  }

  /// How many sets of assumptions were refused, and for which reasons.
  package static func refused(_ summary: RunSummary) -> String {
    guard summary.refused > 0 else { return "Every set of assumptions fitted what was counted in the area." }
    let reasons = (summary.refusedBecause ?? []).map { "\($0.reason.words) (\($0.sets))" }
    let sets = counted(summary.refused, "set")
    let draws = counted(summary.drawsWithRefusals, "draw")
    return "\(sets) of assumptions in \(draws) did not fit what was counted in the area; others took their place."
      + (reasons.isEmpty ? "" : " With them \(reasons.joined(separator: "; ")).")
  }

  package static let projection = "This is a projection under stated assumptions, not a promise."
  package static let oneFuture =
    "One future, no chance: assumptions and chance were both held, so one future was played whatever number of draws was "
    + "asked for. There are no intervals, errors or chances; where a range is shown, it is that one number."
  package static let fixedParameters = "Assumptions were held at their central values; intervals show chance alone."
  package static let fixedChance = "Chance was shared by all draws; intervals show the assumptions alone."

  package static let sameRun = "This run was there already, and this time gave the same, file for file:"

  package static func wasThere(_ folder: String) -> String {
    "\(folder): this run was there already, file for file the same"
  }

  package static func beyondSheet(_ rows: Int) -> String {
    "results.csv has \(Figure.fixed(Double(rows), places: 0)) rows, and a spreadsheet shows no more than "
      + "\(Figure.fixed(Double(TidyTable.mostSheetRows), places: 0)): read it with Python or R, or ask for fewer years or plans."
  }

  package static let again = "To make it again:"

  /// The command that makes a run again from its folder alone.
  package static func command(_ folder: String, hasOwnData: Bool) -> String {
    let data = hasOwnData ? " --data \(typed("\(folder)/\(ResultsFolder.dataName)"))" : ""
    return "windscreen run \(typed("\(folder)/scenario.yaml"))\(data)"
  }

  /// A path as a shell takes it.
  private static func typed(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains($0)
    }
    return isPlain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  package static let files =
    "results.csv has every number, assumptions.csv every assumption with its source, summary.json both for programs."
}
