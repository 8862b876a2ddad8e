/// The numbers of the limiting rules L-1 to L-8; the rules themselves stand in ``Limits``.
public struct LimitRules: Sendable {
  /// Areas graded inadequate that make the overall grade inadequate (L-1).
  public var mandatoryInadequateAreas: Int
  /// Probability that one inadequate area makes the overall grade inadequate (L-2).
  public var oneInadequateArea: Double
  /// How much the odds of L-2 rise when capacity is adequate at most.
  public var oneInadequateWeakCapacityOdds: Double
  /// How much the odds of L-2 rise when the area is staying safe.
  public var oneInadequateStayingSafeOdds: Double
  /// How much one clear failure multiplies the odds of an inadequate area (L-3).
  public var criticalFailureOdds: Double
  /// The most that all failures together multiply those odds (L-3).
  public var criticalFailureCeiling: Double
  /// What one clear failure multiplies the odds of an outstanding area by (L-3).
  public var criticalOutstandingOdds: Double
  /// How far below its lowest cut an aspect fails clearly, in standard deviations (L-3).
  public var criticalDepth: Double
  /// Probability that a good overall grade is given in spite of the capacity gate (L-4).
  public var capacityGateOverride: Double
  /// How softly evidence of delivery or of narrowing gaps meets its cut, in standard deviations (L-6, L-7).
  public var evidenceSoftness: Double
  /// Probability that good capacity is found although delivered improvement is not seen (L-6).
  public var deliveryGateOverride: Double
  /// Probability that a good overall grade is given although gaps are not seen to narrow (L-7).
  public var gapGateOverride: Double
  /// Probability that an adequate overall grade is given in spite of inadequate management or capacity (L-8).
  public var adequateGateOverride: Double
}

/// The aspects that limiting rules look at.
public struct LimitAspects: Sendable {
  /// The aspects whose failure raises the odds of an inadequate area (L-3).
  public var critical: [Ladder.ID]
  /// Aspects of capacity that show delivered improvement (L-6).
  public var delivery: [Ladder.ID]
  /// Aspects that show whether gaps narrow (L-7).
  public var gaps: [Ladder.ID]
  /// Aspects that show whether the outcomes of an area improve (L-5, L-9).
  public var improvement: [Ladder.ID]
}
