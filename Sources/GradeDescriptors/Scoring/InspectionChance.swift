/// The chance in one inspection, drawn by the caller: the year's severity and its own, judgement noise and the luck of the
/// limiting rules.
///
/// Inspections of the same area that share these numbers differ only by the state of its services, so paired
/// comparisons stay sharp.
public struct InspectionChance: Hashable, Sendable {
  /// Severity of the year, shared by all inspections of the nation in it, standard normal; positive is harsher.
  public var year: Double
  /// Severity shared by all grades of the inspection, standard normal; positive is harsher.
  public var severity: Double
  /// Judgement noise of each grade, standard normal; positive is kinder.
  public var noise: SIMD16<Double>
  /// One uniform number for each limiting rule, L-1 in place 0.
  public var limits: SIMD8<Double>

  /// Makes the chance of an inspection from standard normal and uniform numbers; the year is an average one unless told.
  @inlinable
  public init(severity: Double, noise: SIMD16<Double>, limits: SIMD8<Double>, year: Double = 0) {
    self.year = year
    self.severity = severity
    self.noise = noise
    self.limits = limits
  }

  /// The inspection without luck: average severity, no noise, every probabilistic rule at its median.
  public static let central = InspectionChance(
    severity: 0, noise: SIMD16(repeating: 0), limits: SIMD8(repeating: 0.5))

  /// How many standard normal numbers one inspection takes, severity included.
  public static let normals = 17
  /// How many uniform numbers one inspection takes.
  public static let uniforms = 8
}
