import LocatedYAML
import ServiceModel
import Stochastics

/// Reads one effect of an intervention: on a lever of a mechanism, or on an indicator that no mechanism carries.
struct EffectReader {
  let names: KnownNames

  private static let keys = [
    "lever", "indicator", "scale", "per-dose", "delay-months", "whatever-the-dose",
  ]

  func read(_ cursor: Cursor) -> Effect? {
    guard let fields = cursor.mapping(allowing: Self.keys + MappingReader.citationKeys) else { return nil }
    let target = target(fields)
    let scale = fields.required("scale") { $0.choice(of: EffectScale.self, kind: "scale") }
    let spread = fields.required("per-dose") { $0.spread() }
    let delay = fields.optional("delay-months") { $0.decimal(in: 0...240) }
    let whatever = fields.optional("whatever-the-dose") { $0.boolean() } ?? false
    let citation = fields.citation(names)
    guard let target, let scale, let spread, let citation else { return nil }
    if case .lever(let lever) = target, lever.scale != scale {
      fields["scale"]?.report(.rule("the lever '\(lever.rawValue)' is moved on the scale '\(lever.scale.rawValue)'"))
    }
    guard let perDose = bounded(spread.distribution, scale, fields) else { return nil }
    return Effect(
      target: target, scale: scale, perDose: perDose, reversed: spread.isReversed, delayMonths: delay,
      whateverTheDose: whatever, citation: citation)
  }

  /// A proportional change, given that it takes less than the whole away; another as it is.
  private func bounded(_ prior: Distribution, _ scale: EffectScale, _ fields: MappingReader) -> Distribution? {
    guard scale == .relative else { return prior }
    if let held = prior.leavingSome { return held }
    fields["per-dose"]?.report(.rule("a proportional change takes less than the whole away: its centre is above -1"))
    return nil
  }

  private func target(_ fields: MappingReader) -> EffectTarget? {
    switch (fields["lever"], fields["indicator"]) {
    case (.some, nil):
      return fields.required("lever") { $0.choice(of: Lever.self, kind: "lever") }.map(EffectTarget.lever)
    case (nil, .some):
      return fields.required("indicator") { $0.choice(among: names.indicators, kind: "indicator") }
        .map(EffectTarget.indicator)
    case (.some, .some):
      fields.cursor.report(.rule("an effect is on a lever or on an indicator, not on both"))
    case (nil, nil):
      fields.cursor.report(.rule("an effect needs a lever or an indicator"))
    }
    return nil
  }
}

extension Distribution {
  /// A thousandth of what there was is left at the least.
  private static let leastProportion = -0.999

  /// A proportional change given that it takes less than the whole away; nil where its centre takes all.
  var leavingSome: Distribution? {
    // Conditioned only where a uniform number could go further: the smallest is 2 to the power of -53.
    guard quantile(0x1p-53) <= Self.leastProportion else { return self }
    return try? truncated(lower: Self.leastProportion, upper: .infinity)
  }
}
