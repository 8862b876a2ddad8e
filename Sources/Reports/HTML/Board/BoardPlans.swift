import ModelInputs
import Runs
import Wording

/// The plans that the first pages show, and what stands above their columns: as many as fit on paper.
struct BoardPlans {
  /// Columns of plans that a sheet of A4 holds.
  private static let most = 12
  /// Plans whose names fit above their columns; more have letters.
  private static let named = 4

  /// Places of the plans shown, in the run's order.
  let shown: [Int]
  /// How many there are besides.
  let left: Int
  private let names: [String]

  /// All plans where they fit; else those that the answer speaks of, and others evenly from the first to the last.
  init(_ report: RunReport) {
    names = report.names
    let plans = Array(report.plans)
    var chosen = Set(Answer(report.summary).spoken)
    if plans.count <= Self.most {
      chosen = Set(plans)
    } else {
      let free = Self.most - chosen.count
      let others = plans.filter { !chosen.contains($0) }
      for place in 0..<free { chosen.insert(others[place * (others.count - 1) / max(1, free - 1)]) }
    }
    shown = chosen.sorted()
    left = plans.count - shown.count
  }

  /// Interventions of a plan that are named: fewer where there are more plans.
  var mostDeployments: Int { min(6, max(2, 24 / max(1, shown.count))) }

  /// Whether letters stand for the plans.
  var hasLetters: Bool { names.count - 1 > Self.named }

  /// What stands above a plan's column.
  func head(_ plan: Int) -> String { hasLetters ? portfolioLetter(plan) : names[plan] }

  /// A plan's name, after its letter where it has one.
  func title(_ plan: Int) -> String { hasLetters ? "\(portfolioLetter(plan)) \u{2003}\(names[plan])" : names[plan] }

  /// What to say of plans that are not shown; nothing where all are.
  var leftWords: String? {
    left == 0
      ? nil
      : "Shown are \(shown.count) of \(shown.count + left) plans: those of which the answer speaks, and others from the first to "
        + "the last. The appendix has them all."
  }
}
