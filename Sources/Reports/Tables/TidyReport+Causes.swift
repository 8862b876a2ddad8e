import DecisionAnalysis
import GradeDescriptors
import Runs
import ServiceModel
import Wording

extension TidyReport {
  /// Gaps: both groups, the gap and the chance that it is narrower, in the last year.
  static func append(_ gap: GapPair, _ report: RunReport, _ table: inout TidyTable) {
    for (plan, pair) in gap.portfolios.enumerated() {
      let base = row(report, plan, report.lastYear, "gap.\(gap.id)", gap.vulnerable.name, gap.unit.name)
      table.append(base.cells("universal", pair.universal))
      table.append(base.cells("vulnerable", pair.vulnerable))
      append(pair.gap, "gap-", base, &table)
      if let narrower = pair.narrower {
        table.append(base.cells("chance-gap-narrower", narrower.value, narrower.error, unit: ResultRow.probability))
      }
    }
  }

  /// What holds a grade back: for each aspect the rise in the grade's chance, and what indicators and practice give.
  static func append(held place: Int, _ report: RunReport, _ table: inout TidyTable) {
    let fact = report.summary.outputs[place]
    let id = fact.id.gradeID?.id ?? ""
    if let voice = report.voices[id] {
      let base = row(report, 0, report.lastYear, id, fact.name, ResultRow.correlation)
      table.append(base.cells("indicators-rank-correlation", voice.value, voice.error))
    }
    for (plan, held) in report.heldBack(place).enumerated() {
      for aspect in held.aspects {
        let base = row(
          report, plan, report.lastYear, "\(id)/\(aspect.id)", aspect.title, "standard deviations between areas")
        table.append(
          base.cells("raises-\(held.wanted)", aspect.gain.value, aspect.gain.error, unit: ResultRow.probability))
        if let indicators = aspect.fromIndicators { table.append(base.cells("from-indicators", indicators)) }
        table.append(base.cells("from-practice", aspect.fromPractice))
      }
    }
  }

  /// What interventions do alone and together, and what answers depend on.
  static func appendCauses(_ report: RunReport, _ table: inout TidyTable) {
    let summary = report.summary
    for split in report.contributions {
      let parts = split.table.parts.map { ("alone: \(report.name(of: $0))", $0.alone) }
      for (name, spread) in parts + [("together", split.table.together), ("interaction", split.table.interaction)] {
        let base = row(
          report, split.portfolio, report.lastYear, split.title(in: summary), name, split.unit(in: summary).name)
        table.append(base.cells("difference-mean", spread.centre.value, spread.centre.error))
      }
    }
    for dependence in summary.dependences {
      for influence in dependence.influences {
        let base = row(
          report, 0, report.lastYear, dependence.answer(in: summary), influence.name, ResultRow.correlation)
        table.append(base.cells("rank-correlation", influence.correlation.value, influence.correlation.error))
      }
    }
  }
}
