/// What one inspection gives: a grade for each slot of its instrument, and why.
///
/// A value without heap storage; make one and let ``ForwardEvaluator`` fill it again and again.
public struct Judgement: Hashable, Sendable {
  /// How many slots are filled: the count of ``Instrument/grades``.
  public var count: Int
  /// The grades as 1 to 4, in the order of ``Instrument/grades``.
  public var grades: SIMD16<UInt8>
  /// Standardised scores before harshness and noise, national mean 0 and standard deviation 1.
  public var thetas: SIMD16<Double>
  /// Scores as inspected, after harshness and noise and before limits.
  public var latents: SIMD16<Double>
  /// The limiting rules that changed a grade.
  public var limits: LimitSet
  /// The limiting rules that changed the grade in each slot, as bits of ``LimitSet``.
  public var slotLimits: SIMD16<UInt16>

  /// An empty judgement, to be filled.
  @inlinable
  public init() {
    count = 0
    grades = SIMD16(repeating: 0)
    thetas = SIMD16(repeating: 0)
    latents = SIMD16(repeating: 0)
    limits = []
    slotLimits = SIMD16(repeating: 0)
  }

  /// The limiting rules that changed the grade in a slot.
  @inlinable
  public func limits(of slot: Int) -> LimitSet { LimitSet(rawValue: slotLimits[slot]) }

  /// The grade in a slot.
  @inlinable
  public func grade(_ slot: Int) -> Grade {
    precondition(slot < count, "the instrument has \(count) grades")
    return Grade(rawValue: grades[slot]).unsafelyUnwrapped
  }
}
