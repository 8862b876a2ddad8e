/// Where one number of the reading comes from.
public struct RuleNumber: Hashable, Sendable {
  /// How a number came to be.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What a phrase of the text means to us.
    case reading
    /// A figure published elsewhere.
    case sourced
    /// Chosen by us.
    case assumption
    /// Chosen so that the evaluator reproduces something.
    case fitted
  }

  /// Its path in `reading-rules.yaml`, such as `limits.critical-depth`.
  public var name: String
  /// The value, or several where they belong together.
  public var values: [Double]
  /// What else would be reasonable, where it is an assumption.
  public var range: ClosedRange<Double>?
  /// How it came to be.
  public var kind: Kind
  /// Where it comes from, in a sentence.
  public var source: String
}
