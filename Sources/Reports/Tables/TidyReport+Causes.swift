import DecisionAnalysis
import Runs
import Wording

extension TidyReport {
  /// Gaps: both groups, the gap and the chance that it is narrower, in the last year.
  static func append(_ gap: GapFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, pair) in gap.pairs.enumerated() {
      let base = Row(facts, plan, facts.lastYear, "gap.\(gap.id)", gap.name, gap.unit.name)
      table.append(base.cells("universal", pair.universal))
      table.append(base.cells("vulnerable", pair.vulnerable))
      for (statistic, value) in statistics(pair.gap) { table.append(base.cells("gap-\(statistic)", value)) }
      if let narrower = pair.narrower { table.append(base.cells("gap-narrower", narrower.value)) }
    }
  }

  /// What holds a grade back: for each aspect the rise in the grade's chance, and what indicators and practice give.
  static func append(held grade: GradeFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    if let voice = grade.indicatorVoice {
      let base = Row(facts, 0, facts.lastYear, grade.id, grade.name, "correlation")
      table.append(base.cells("indicators-rank-correlation", voice.value))
      table.append(base.cells("indicators-rank-correlation-error", voice.error))
    }
    for (plan, held) in grade.held.enumerated() {
      for aspect in held.aspects {
        let base = Row(facts, plan, facts.lastYear, "\(grade.id)/\(aspect.id)", aspect.title, "share")
        table.append(base.cells("raises-\(held.wanted)", aspect.gain.value))
        table.append(base.cells("raises-\(held.wanted)-error", aspect.gain.error))
        if let indicators = aspect.fromIndicators { table.append(base.cells("from-indicators", indicators)) }
        table.append(base.cells("from-practice", aspect.fromPractice))
      }
    }
  }

  /// Who pays and who saves, over all years.
  static func append(_ account: MoneyFacts.Account, plan: Int, _ facts: ReportFacts, _ table: inout TidyTable) {
    for payer in account.payers {
      let base = Row(facts, plan, facts.lastYear, "spending-over-all-years", payer.name, "GBP")
      for (statistic, value) in statistics(payer.change) { table.append(base.cells("change-\(statistic)", value)) }
      table.append(base.cells("spends-less", payer.saves.value))
    }
  }

  /// What interventions do alone and together, and what answers depend on.
  static func appendCauses(_ facts: ReportFacts, _ table: inout TidyTable) {
    for split in facts.contributions {
      let parts =
        split.parts.map { ("alone: \($0.name)", $0.alone) }
        + [("together", split.together), ("interaction", split.interaction)]
      for (name, spread) in parts {
        let base = Row(facts, split.portfolio, split.year, split.title, name, split.unit.name)
        table.append(base.cells("mean-change", spread.mean))
        table.append(base.cells("mean-change-error", spread.error))
      }
    }
    for dependence in facts.dependences {
      for entry in dependence.entries {
        let base = Row(facts, 0, facts.lastYear, dependence.answer, entry.name, "correlation")
        table.append(base.cells("rank-correlation", entry.correlation))
        table.append(base.cells("rank-correlation-error", entry.error))
      }
    }
  }

  /// The cells that rows about one output share.
  struct Row {
    let cells: [TidyTable.Cell]

    init(_ facts: ReportFacts, _ plan: Int, _ year: Int, _ id: String, _ name: String, _ unit: String) {
      cells = [
        .words(facts.question), .words(facts.portfolios[plan].name), .whole(year), .words(id), .words(name),
        .words(unit),
      ]
    }

    /// A whole row.
    func cells(_ statistic: String, _ value: Double) -> [TidyTable.Cell] {
      cells + [.words(statistic), .number(value)]
    }
  }
}
