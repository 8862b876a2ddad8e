import Runs
import Wording

extension MarkdownReport {
  /// What holds each grade back with nothing more done, aspect by aspect.
  static func heldBack(_ facts: ReportFacts) -> [String] {
    let grades = facts.grades.filter { !$0.held.isEmpty }
    guard let first = grades.first else { return [] }
    var lines = ["## What holds each grade back in \(facts.lastYear), with nothing more done", ""]
    if let voice = Voice.sentence(facts) { lines += [safe(voice), ""] }
    lines += [safe(HeldBack.key), ""]
    for grade in grades where grade.inspection == first.inspection {
      lines += ["### \(safe(grade.name))", "", safe(grade.held[0].sentence), ""]
      guard !grade.held[0].aspects.isEmpty else { continue }
      lines += table(
        ["Aspect", "More futures of 100", "What it would have to show", "What places it"],
        grade.held[0].aspects.map { [grade.held[0].title(of: $0), $0.rise, $0.asking, $0.movers] })
    }
    return lines
  }

  /// Gaps for children more at risk.
  static func gaps(_ facts: ReportFacts) -> [String] {
    guard !facts.gaps.isEmpty else { return [] }
    return ["## Gaps for children more at risk in \(facts.lastYear)", ""]
      + table(
        ["Group more at risk", "Beside"] + facts.portfolios.map(\.name),
        facts.gaps.map { gap in
          [gap.vulnerableName, gap.universalName]
            + gap.pairs.map {
              "\(Figure.fixed($0.gap.mean, places: $0.gap.places)) \(gap.unit.name == "%" ? "points" : gap.unit.name)"
            }
        })
  }

  /// Who pays and who saves, and whose money is not counted.
  static func payers(_ facts: ReportFacts, _ money: MoneyFacts) -> [String] {
    var lines = ["## Who pays and who saves, all years", "", safe(money.scope), ""]
    lines += table(
      ["Plan", "Who", "Mean", "8 in 10 futures", "Spends less"],
      zip(facts.portfolios.dropFirst(), money.accounts).flatMap { portfolio, account in
        account.payers.map {
          [
            portfolio.name, $0.name, QuantityUnit.pounds.change($0.change.mean, places: $0.change.places),
            Futures.changes($0.change, .pounds), Futures.words($0.saves),
          ]
        }
      })
    return lines + money.uncounted.map { "- **\(safe($0.name))**: \(safe($0.reason))" } + [""]
  }

  /// What each intervention does alone and together, and what answers depend on most.
  static func causes(_ facts: ReportFacts) -> [String] {
    var lines: [String] = []
    if !facts.contributions.isEmpty {
      lines += ["## What each intervention does alone, together, and the interaction (means)", ""]
      lines += table(
        ["Plan", "Measure", "Part", "Mean change", "8 in 10 futures"], facts.contributions.flatMap { rows(facts, $0) })
    }
    if !facts.dependences.isEmpty {
      lines += ["## What the answer depends on most (rank correlations)", ""]
      lines += table(
        ["Answer", "Uncertain number", "Known how well", "Correlation"],
        facts.dependences.flatMap { dependence in
          dependence.entries.map {
            [
              dependence.answer, $0.name, $0.confidence,
              "\(Figure.signed($0.correlation, places: 2)) \(Futures.error($0.error))",
            ]
          }
        })
    }
    return lines
  }

  private static func rows(_ facts: ReportFacts, _ split: ContributionFacts) -> [[String]] {
    let parts =
      split.parts.map { ("\($0.name), alone", $0.alone) }
      + [("All together", split.together), ("Interaction", split.interaction)]
    return parts.map { name, spread in
      [
        facts.portfolios[split.portfolio].name, split.title, name,
        split.unit.change(spread.mean, places: spread.places), Futures.changes(spread, split.unit),
      ]
    }
  }
}
