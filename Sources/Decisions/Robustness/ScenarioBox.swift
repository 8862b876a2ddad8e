/// A region of inputs in which cases crowd, as plain limits that a sentence can tell.
public struct ScenarioBox: Hashable, Sendable {
  /// Limits on one input.
  public struct Limit: Hashable, Sendable {
    /// Which input, counted from 0.
    public var input: Int
    /// Draws at or above this are inside; `nil` where there is no lower limit. Halfway between the draws on either side of it.
    public var low: Double?
    /// Draws at or below this are inside; `nil` where there is no upper limit.
    public var high: Double?
    /// The share of all draws of the input that its limits leave inside: .3 with a lower limit alone is its top three tenths.
    public var share: Double
    /// How likely as many cases would be inside if this input did not matter beside the others (Bryant and Lempert, "Thinking inside the
    /// box", Technological Forecasting and Social Change 77, 2010, quasi-p-value).
    public var chance: Double
  }

  /// In the order of inputs.
  public var limits: [Limit]
  /// The share of cases that lie inside.
  public var coverage: SampledValue
  /// The share of draws inside that are cases.
  public var density: SampledValue
  /// The share of draws that lie inside.
  public var mass: SampledValue

  /// Whether a point lies inside.
  public func contains(_ point: [Double]) -> Bool {
    limits.allSatisfy { limit in
      let value = point[limit.input]
      return (limit.low.map { value >= $0 } ?? true) && (limit.high.map { value <= $0 } ?? true)
    }
  }
}

/// How well a limit stands up to other draws.
public struct LimitSupport: Hashable, Sendable {
  /// Which input.
  public var input: Int
  /// The share of resamples whose box has a lower limit on it.
  public var low: SampledValue
  /// The same of an upper limit.
  public var high: SampledValue
  /// Where nine of ten of the lower limits lie; `nil` with fewer than two.
  public var lowRange: ClosedRange<Double>?
  /// The same of the upper limits.
  public var highRange: ClosedRange<Double>?
}
