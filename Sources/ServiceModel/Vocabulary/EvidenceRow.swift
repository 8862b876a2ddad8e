/// An effect of the evidence tables that a mechanism carries.
public struct CarriedEffect: Hashable, Sendable {
  /// The indicator, parameter or descriptor that the table names.
  public var target: String
  /// The table's least favourable, central and most favourable value.
  public var table: [Double]
  /// The mechanism that carries it.
  public var by: String
  /// The levers of the intervention through which it is carried; none where it follows from what others do.
  public var levers: [Lever]
  /// How the table is meant, where it is not as usual: a proportion of a rate, and the unit of any other indicator.
  public var scale: EffectScale?

  /// A carried effect.
  public init(target: String, table: [Double], by: String, levers: [Lever] = [], scale: EffectScale? = nil) {
    self.target = target
    self.table = table
    self.by = by
    self.levers = levers
    self.scale = scale
  }
}

/// An effect of the evidence tables that is not used, and why.
public struct LeftOutEffect: Hashable, Sendable {
  /// The indicator, parameter or descriptor that the table names.
  public var target: String
  /// The table's least favourable, central and most favourable value.
  public var table: [Double]
  /// Why it is not used.
  public var because: String

  /// An effect that is left out.
  public init(target: String, table: [Double], because: String) {
    self.target = target
    self.table = table
    self.because = because
  }
}
