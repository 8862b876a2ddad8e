package import ServiceModel

/// What a number of a future may be, by the output that it belongs to.
package struct OutputBounds: Sendable {
  let range: ClosedRange<Float>
  let mayBeNothing: Bool

  /// Whether a number may be.
  package func allows(_ value: Float) -> Bool { value.isNaN ? mayBeNothing : range.contains(value) }

  /// What is told in per cent and is no share: leavers of a year for each hundred in post, of whom some came in that year too,
  /// initial assessments of a year for each hundred referrals, of which some came in the year before, and adoptions of a year for
  /// each hundred looked after at its end, who may be few where the stock has fallen.
  private static let rates: Set<String> = ["social-worker-turnover", "referrals-to-initial-assessment", "lac-adopted"]

  private static let anyNumber = -Float.greatestFiniteMagnitude...Float.greatestFiniteMagnitude
  private static let amount = 0...Float.greatestFiniteMagnitude

  /// The bounds of every output of an engine, in the order of its layout.
  package static func all(of engine: Engine) -> [OutputBounds] {
    let indicators = Dictionary(engine.indicators.map { ($0.id, $0) }) { first, _ in first }
    return engine.layout.outputs.map { output in
      if case .indicator(let id) = output.id, let indicator = indicators[id] { return OutputBounds(indicator) }
      return OutputBounds(output.id)
    }
  }

  /// The bounds of what is no indicator: every one is a number.
  ///
  /// A score has no ends. What plans cost, and the sum that it is part of, may fall below nothing where a plan saves; what is
  /// spent on placements and staff may not.
  init(_ output: OutputID) {
    mayBeNothing = false
    range =
      switch output {
      case .indicator, .stock: Self.amount
      case .cost(let cost): cost == .placements || cost == .staff ? Self.amount : Self.anyNumber
      case .score: Self.anyNumber
      case .grade: 1...4
      case .limit, .chance: 0...1
      }
  }

  /// The bounds of an indicator: a share lies between 0 and its whole, or its ceiling where that is beyond, and nothing is
  /// negative but what may be by its floor.
  ///
  /// Where a year has no case, an indicator of it has no value. Floors and ceilings are where figures of real areas end: those
  /// that are drawn stay between them, and what is counted, such as vacancies or the price of a week, may go beyond.
  init(_ indicator: Indicator) {
    mayBeNothing = true
    // Numbers are kept with seven figures, so that one at a bound may stand a little beyond it.
    let slack = 1e-5 * max(1, abs(indicator.floor))
    let isShare = indicator.unit == "%" && indicator.scale == .logit && !Self.rates.contains(indicator.id)
    let whole = if case .share(let whole) = indicator.counting { whole } else { 100.0 }
    let most = max(whole, indicator.ceiling) * (1 + 1e-5)
    range = Float(min(0, indicator.floor) - slack)...(isShare ? Float(most) : Float.greatestFiniteMagnitude)
  }
}
