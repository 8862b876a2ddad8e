import LocatedYAML

/// Reads the limiting rules' numbers and the aspects they look at.
struct LimitRulesReader {
  let numbers: NumberReader
  let aspects: (Cursor) -> [Ladder.ID]?

  private static let numberKeys = [
    "mandatory-inadequate-areas", "one-inadequate-area", "one-inadequate-weak-capacity-odds",
    "one-inadequate-staying-safe-odds", "critical-failure-odds", "critical-failure-ceiling",
    "critical-outstanding-odds", "critical-depth", "capacity-gate-override", "evidence-softness",
    "delivery-gate-override", "gap-gate-override", "adequate-gate-override",
  ]

  func read(_ cursor: Cursor) -> (rules: LimitRules, aspects: LimitAspects)? {
    let lists = ["critical-aspects", "delivery-aspects", "gap-aspects", "improvement-aspects"]
    guard let fields = cursor.mapping(allowing: LimitRulesReader.numberKeys + lists) else { return nil }
    let critical = fields.required("critical-aspects", aspects)
    let delivery = fields.required("delivery-aspects", aspects)
    let gaps = fields.required("gap-aspects", aspects)
    let improvement = fields.required("improvement-aspects", aspects)
    guard let rules = rules(fields), let critical, let delivery, let gaps, let improvement else { return nil }
    return (rules, LimitAspects(critical: critical, delivery: delivery, gaps: gaps, improvement: improvement))
  }

  private func rules(_ fields: MappingReader) -> LimitRules? {
    func number(_ key: String, _ limits: ClosedRange<Double>) -> Double? {
      numbers.value(fields, key, section: "limits", in: limits)
    }
    let mandatory = number("mandatory-inadequate-areas", 1...5)
    let one = number("one-inadequate-area", 0...1)
    let weakCapacity = number("one-inadequate-weak-capacity-odds", 1...20)
    let stayingSafe = number("one-inadequate-staying-safe-odds", 1...20)
    let odds = number("critical-failure-odds", 1...100)
    let ceiling = number("critical-failure-ceiling", 1...1000)
    let outstanding = number("critical-outstanding-odds", 0.001...1)
    let depth = number("critical-depth", 0.01...3)
    let capacityOverride = number("capacity-gate-override", 0...1)
    let softness = number("evidence-softness", 0.01...2)
    let deliveryOverride = number("delivery-gate-override", 0...1)
    let gapOverride = number("gap-gate-override", 0...1)
    let adequateOverride = number("adequate-gate-override", 0...1)
    guard let mandatory, let one, let weakCapacity, let stayingSafe, let odds, let ceiling, let outstanding,
      let depth, let capacityOverride, let softness, let deliveryOverride, let gapOverride,
      let adequateOverride
    else { return nil }
    return LimitRules(
      mandatoryInadequateAreas: Int(mandatory), oneInadequateArea: one, oneInadequateWeakCapacityOdds: weakCapacity,
      oneInadequateStayingSafeOdds: stayingSafe, criticalFailureOdds: odds, criticalFailureCeiling: ceiling,
      criticalOutstandingOdds: outstanding, criticalDepth: depth, capacityGateOverride: capacityOverride,
      evidenceSoftness: softness, deliveryGateOverride: deliveryOverride,
      gapGateOverride: gapOverride, adequateGateOverride: adequateOverride)
  }
}
