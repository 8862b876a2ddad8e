import Decisions
import Runs
import ServiceModel

extension DecisionTables {
  /// What the gain of the chosen plan follows.
  var sensitivity: DecisionPart? {
    guard let sensitivity = result.sensitivity else { return nil }
    let hasTotals = sensitivity.inputs.contains { $0.total != nil }
    var sentences: [String] = []
    if let known = sensitivity.known {
      sentences.append(
        "Of the spread of this gain at least \(share(known.parameters)) in 100 comes of numbers that are not known, the rest of chance."
      )
    }
    if hasTotals { sentences.append(Self.totals) }
    return DecisionPart(
      title: "What the gain of ‘\(name(sensitivity.plan))’ follows",
      reading:
        "The mean gain\(unit) where a number lies in its lowest and in its highest tenth; the share of the gain’s spread that goes with it "
        + "alone, in 100 (corrected for chance, so it can fall below 0); "
        + (hasTotals ? "the share that it has a hand in at all, with two standard errors; " : "")
        + "whether it is told from a number that does nothing.",
      heads: ["Number", "Low", "High", "Share"] + (hasTotals ? ["In all", "± "] : []) + ["Told"],
      rows: sensitivity.inputs.map { row($0, hasTotals) }
        + [sensitivity.chance].compactMap { $0 }.map { chance in
          ["Chance", "–", "–", "–"] + total(chance) + ["–"]
        }, sentences: sentences)
  }

  private func row(_ input: InputEffect, _ hasTotals: Bool) -> [String] {
    [
      "\(input.name) (\(input.confidence.rawValue))", units(input.low), units(input.high),
      input.share.map(share) ?? "–",
    ] + (hasTotals ? total(input.total) : []) + [input.matters.map { $0 ? "yes" : "no" } ?? "–"]
  }

  /// A total share and two standard errors of it, in 100.
  private func total(_ value: SampledValue?) -> [String] {
    guard let value else { return ["–", "–"] }
    return [share(value), Figure.percent(2 * value.error)]
  }

  /// What a total share is.
  private static var totals: String {
    "A share in all counts what a number moves alone and together with other numbers or chance; what several move together counts for "
      + "each of them, so these shares may add up to more than 100."
  }
}
