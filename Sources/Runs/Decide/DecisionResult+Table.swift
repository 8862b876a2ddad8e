import DecisionAnalysis
import Decisions
import ServiceModel

extension DecisionResult {
  /// The comparison as a tidy table, one number a row.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: ["part", "plan", "subject", "quantity", "value", "error"])
    func add(_ part: String, _ plan: String, _ subject: String, _ quantity: String, _ value: SampledValue?) {
      guard let value else { return }
      table.append([
        .words(part), .words(plan), .words(subject), .words(quantity), .number(value.value), .number(value.error),
      ])
    }
    func exact(_ value: Double?) -> SampledValue? { value.map { SampledValue(value: $0, error: .nan) } }
    for (place, own) in money.enumerated() {
      let plan = plans[place + 1]
      add("money", plan, outcome.description, "gain", own.gain)
      add("money", plan, "cost.total", "present-value", own.cost)
      add("money", plan, outcome.description, "pounds-per-unit", exact(own.perUnit))
      add("money", plan, outcome.description, "pounds-per-unit-p2.5", exact(own.perUnitRange?.first))
      add("money", plan, outcome.description, "pounds-per-unit-p97.5", exact(own.perUnitRange?.last))
      add("money", plan, outcome.description, "chance-of-no-gain", own.withoutGain)
      for part in own.payers {
        let who = part.holders.map(\.rawValue).joined(separator: "+")
        add("money", plan, "\(who): \(part.line.rawValue)", "present-value", part.cost)
      }
      for (year, chance) in own.paidBack.enumerated() {
        add("money", plan, "\(lastYear - years + 1 + year)", "chance-paid-back", chance)
      }
    }
    if let acceptability {
      for plan in plans.indices {
        for (worth, chance) in zip(acceptability.worths, acceptability.chances[plan]) {
          add("acceptability", plans[plan], "\(worth)", "chance-best-buy", chance)
        }
      }
    }
    for (plan, own) in robustness.enumerated() {
      add("robustness", plans[plan], "", "mean", own.mean)
      add("robustness", plans[plan], "", "worst-tenth", own.worstTenth)
      add("robustness", plans[plan], "", "mean-regret", own.regret)
      add("robustness", plans[plan], "", "regret-p95", exact(own.largeRegret))
      add("robustness", plans[plan], "", "chance-best", own.best)
    }
    if let sensitivity {
      let plan = plans[sensitivity.plan]
      for input in sensitivity.inputs {
        add("sensitivity", plan, input.id, "gain-in-lowest-tenth", input.low)
        add("sensitivity", plan, input.id, "gain-in-highest-tenth", input.high)
        add("sensitivity", plan, input.id, "first-order-share", input.share)
        add("sensitivity", plan, input.id, "total-share", input.total)
        add("sensitivity", plan, input.id, "rank-correlation", input.rank)
        add("sensitivity", plan, input.id, "partial-rank-correlation", input.partialRank)
      }
      add("sensitivity", plan, "chance", "total-share", sensitivity.chance)
      add("sensitivity", plan, "", "share-of-parameters", sensitivity.known?.parameters)
    }
    if let information {
      let plan = plans[information.chosen]
      add("information", plan, "everything", "worth-knowing", information.perfect.value)
      add("information", plan, "everything", "chance-of-another-plan", information.perfect.changes)
      for input in information.partial {
        add("information", plan, input.id, "worth-knowing", input.answer.value)
        add("information", plan, input.id, "chance-of-another-plan", input.answer.changes)
        if let size = information.study { add("information", plan, input.id, "worth-of-study-of-\(size)", input.study) }
      }
    }
    for own in swept {
      guard case .from(let place, _, _) = own.smallest else { continue }
      add("wish", plans[own.sweep.plans[place]], own.sweep.id, "smallest-dose", exact(own.sweep.doses[place]))
    }
    for own in failures { add("wish", plans[own.plan], outcome.description, "chance", own.meets) }
    for own in attributions {
      for (intervention, part) in zip(own.interventions, own.parts) {
        add("parts", plans[own.plan], intervention, "share-of-gain", part)
      }
      add("parts", plans[own.plan], "together", "gain", own.whole)
    }
    return table
  }
}
