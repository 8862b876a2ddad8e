package import Runs

/// The sentences of a comparison of runs.
package enum ComparisonWords {
  package static let wentIn = "What went in"
  package static let plans = "Which plans"
  package static let cameOut = "What came out"
  package static let nothingDiffers = "The same question, design, data and versions."
  package static let samePlans = "Every plan is the same in every run."
  package static let same = "The same numbers, to the last digit."

  package static func nothingShared(_ comparison: RunComparison) -> String {
    comparison.year == nil
      ? "The runs have no year in common." : "The runs have nothing in common that can be compared."
  }

  package static func sameMeans(year: Int) -> String {
    "No mean that the runs share in March \(year) differs. The runs are not the same all the same: plans, other years or "
      + "other statistics differ."
  }

  package static func reading(year: Int, acrossAreas: Bool) -> String {
    let levels =
      acrossAreas
      ? "differences against doing nothing more, of what does not go with an area's size"
      : "levels for doing nothing more, else differences against it"
    return "Means in March \(year), the last year that all have: \(levels). Largest difference against Monte Carlo "
      + "error first, as if the runs were independent."
  }

  package static func more(_ rows: Int, by way: String) -> String { "and \(rows) more; \(way) shows all" }

  package static func moreChanges(_ changes: Int, by way: String) -> String {
    "\(counted(changes, "more change")) of measures \(changes == 1 ? "is" : "are") left out here; \(way) shows all."
  }

  /// What is to be said of something that went in differently.
  package static func sentence(_ ingredient: RunComparison.Ingredient) -> String {
    let values = ingredient.values.map { $0.isEmpty ? "none" : $0 }.joined(separator: ", ")
    return switch ingredient.part {
    case .area:
      "the areas differ: \(values). Counts, costs and levels of different areas are not compared."
    case .horizon: "the horizons differ: \(values)"
    case .draws: "the numbers of draws differ: \(values)"
    case .replications: "the replications of each draw differ: \(values)"
    case .seed: "the seeds differ: \(values)"
    case .parametersVary: "whether assumptions vary differs: \(values)"
    case .chanceVaries: "whether chance varies differs: \(values)"
    case .priors: "the priors differ: \(values)"
    case .discountRate: "the discount rates differ: \(values)"
    case .prices: "the prices of sums differ: \(values). Spending is not compared."
    case .practiceEvidence: "the evidence that practice starts from differs: \(values)"
    case .assumption:
      "assumed otherwise than the catalogue, \(ingredient.name): "
        + ingredient.values.map { $0.isEmpty ? "the catalogue's" : $0 }.joined(separator: "; ")
    case .title: "the titles differ: " + ingredient.values.map { "'\($0)'" }.joined(separator: ", ")
    case .dataFile:
      ingredient.values.contains("")
        ? "the data differ: \(ingredient.name) (not in every run)" : "the data differ: \(ingredient.name)"
    case .versions: "the programs' versions differ: \(ingredient.values.joined(separator: "; "))"
    case .scenario: "the scenarios differ in words that no number above shows"
    }
  }

  /// What is to be said of the plans that are not one and the same in every run.
  package static func plans(_ comparison: RunComparison) -> [String] {
    let told = comparison.plans.flatMap { plan in
      zip(2..., plan.partners).compactMap { run, partner -> String? in
        switch partner?.kinship {
        case .same?: nil
        case .renamed?:
          "'\(plan.name)' is '\(partner?.name ?? "")' in run \(run): the same plan under another name"
        case .otherContent?:
          "'\(plan.name)' in run \(run): the same name, other content; compared below, but not the same plan"
        case nil: "'\(plan.name)' has no partner in run \(run)"
        }
      }
    }
    return told + comparison.strangers.map { "'\($0.name)' of run \($0.run + 1) has no partner in run 1" }
  }
}
