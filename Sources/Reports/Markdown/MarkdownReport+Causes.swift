import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension MarkdownReport {
  /// What holds each grade back with nothing more done, aspect by aspect.
  static func heldBack(_ report: RunReport) -> [String] {
    let grades = report.mainHeld
    guard !grades.isEmpty else { return [] }
    var lines = ["## What holds each grade back in \(report.lastYear), with nothing more done", ""]
    if let voice = Voice.sentence(report.voices, report.summary) { lines += [safe(voice), ""] }
    lines += [safe(HeldBack.key), ""]
    for grade in grades {
      let held = report.heldBack(grade)[0]
      lines += ["### \(safe(report.summary.outputs[grade].name))", "", safe(held.sentence), ""]
      if let spread = held.spread { lines += [safe(spread.sentence), ""] }
      guard !held.aspects.isEmpty else { continue }
      lines += table(
        ["Aspect", "More futures of 100", "What it would have to show", "What places it"],
        held.aspects.map { [held.title(of: $0), $0.rise, $0.asking, $0.movers] })
    }
    return lines
  }

  /// Gaps for children more at risk.
  static func gaps(_ report: RunReport) -> [String] {
    let gaps = report.summary.gapPairs(report.catalogue)
    guard !gaps.isEmpty else { return [] }
    return ["## Gaps for children more at risk in \(report.lastYear)", ""]
      + table(
        ["Group more at risk", "Beside"] + report.names + ["Smallest change that two years' figures show"],
        gaps.map { gap in
          [gap.vulnerable.name, gap.universalName]
            + gap.portfolios.map { "\(Figure.fixed($0.gap.mean.value, places: $0.gap.places)) \(gap.distanceUnit)" }
            + [gap.detectable.map { "\(Figure.fixed($0, places: 1)) \(gap.distanceUnit)" } ?? ""]
        })
  }

  /// Who pays and who saves, and whose money is not counted.
  static func payers(_ report: RunReport) -> [String] {
    var lines = ["## Who pays and who saves, all years", "", safe(RunWords.payer), ""]
    lines += table(
      ["Plan", "Who", "Mean", "8 in 10 futures", "Spends less"],
      report.summary.portfolios.dropFirst().flatMap { portfolio in
        portfolio.budget.map {
          [
            portfolio.name, RunWords.budgetHolder($0.line), $0.undiscounted.change(.pounds),
            Futures.changes($0.undiscounted, .pounds), Futures.words($0.saves),
          ]
        }
      })
    lines += report.deployed.map { "- **\(safe($0.name))**: \(safe(RunWords.payers($0)))" }
    return lines + [""] + RunWords.uncounted.map { "- **\(safe($0.name))**: \(safe($0.reason))" } + [""]
  }

  /// What each intervention does alone and together, and what answers depend on most.
  static func causes(_ report: RunReport) -> [String] {
    var lines: [String] = []
    if !report.contributions.isEmpty {
      lines += ["## What each intervention does alone, together, and the interaction (means)", ""]
      lines += table(
        ["Plan", "Measure", "Part", "Mean change", "8 in 10 futures"],
        report.contributions.flatMap { rows(report, $0) })
    }
    let dependences = report.summary.dependences
    if !dependences.isEmpty {
      lines += ["## What the answer depends on most (rank correlations)", ""]
      lines += table(
        ["Answer", "Uncertain number", "Known how well", "Correlation"],
        dependences.flatMap { dependence in
          dependence.influences.map {
            [
              dependence.answer(in: report.summary), $0.name, $0.confidence.rawValue,
              "\(Figure.signed($0.correlation.value, places: 2)) \(Futures.error($0.correlation.error))",
            ]
          }
        })
    }
    return lines
  }

  private static func rows(_ report: RunReport, _ split: Contribution) -> [[String]] {
    let unit = split.unit(in: report.summary)
    return report.parts(of: split).map { name, spread in
      [
        report.names[split.portfolio], split.title(in: report.summary), name, spread.change(unit),
        Futures.changes(spread, unit),
      ]
    }
  }
}
