import DecisionAnalysis
import Runs
import Wording

extension TidyReport {
  /// Gaps: both groups, the gap and the chance that it is narrower, in the last year.
  static func append(_ gap: GapFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, pair) in gap.pairs.enumerated() {
      let base = row(facts, plan, facts.lastYear, "gap.\(gap.id)", gap.name, gap.unit.name)
      table.append(base.cells("universal", pair.universal))
      table.append(base.cells("vulnerable", pair.vulnerable))
      for (statistic, value, error) in statistics(pair.gap) {
        table.append(base.cells("gap-\(statistic)", value, error))
      }
      if let narrower = pair.narrower {
        table.append(base.cells("chance-gap-narrower", narrower.value, narrower.error, unit: ResultRow.probability))
      }
    }
  }

  /// What holds a grade back: for each aspect the rise in the grade's chance, and what indicators and practice give.
  static func append(held grade: GradeFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    if let voice = grade.indicatorVoice {
      let base = row(facts, 0, facts.lastYear, grade.id, grade.name, ResultRow.correlation)
      table.append(base.cells("indicators-rank-correlation", voice.value, voice.error))
    }
    for (plan, held) in grade.held.enumerated() {
      for aspect in held.aspects {
        let base = row(
          facts, plan, facts.lastYear, "\(grade.id)/\(aspect.id)", aspect.title, "standard deviations between areas")
        table.append(
          base.cells("raises-\(held.wanted)", aspect.gain.value, aspect.gain.error, unit: ResultRow.probability))
        if let indicators = aspect.fromIndicators { table.append(base.cells("from-indicators", indicators)) }
        table.append(base.cells("from-practice", aspect.fromPractice))
      }
    }
  }

  /// Who pays and who saves, over all years.
  static func append(_ account: MoneyFacts.Account, plan: Int, _ facts: ReportFacts, _ table: inout TidyTable) {
    for payer in account.payers {
      let base = row(facts, plan, facts.lastYear, "spending-over-all-years", payer.name, "GBP")
      if payer.isUnchanged {
        table.append(base.cells(ResultRow.unchanged, 1, unit: ResultRow.probability))
        continue
      }
      for (statistic, value, error) in statistics(payer.change) {
        table.append(base.cells("difference-\(statistic)", value, error))
      }
      table.append(base.cells("chance-saves", payer.saves.value, payer.saves.error, unit: ResultRow.probability))
    }
  }

  /// What interventions do alone and together, and what answers depend on.
  static func appendCauses(_ facts: ReportFacts, _ table: inout TidyTable) {
    for split in facts.contributions {
      let parts =
        split.parts.map { ("alone: \($0.name)", $0.alone) }
        + [("together", split.together), ("interaction", split.interaction)]
      for (name, spread) in parts {
        let base = row(facts, split.portfolio, split.year, split.title, name, split.unit.name)
        table.append(base.cells("difference-mean", spread.mean, spread.error))
      }
    }
    for dependence in facts.dependences {
      for entry in dependence.entries {
        let base = row(facts, 0, facts.lastYear, dependence.answer, entry.name, ResultRow.correlation)
        table.append(base.cells("rank-correlation", entry.correlation, entry.error))
      }
    }
  }
}
