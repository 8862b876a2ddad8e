/// The three points on a unit scale that part the four grades.
public struct CutPoints: Hashable, Sendable {
  /// Between inadequate and adequate.
  public var oneTwo: Double
  /// Between adequate and good.
  public var twoThree: Double
  /// Between good and outstanding.
  public var threeFour: Double

  /// Makes cut points; they must rise.
  public init(_ oneTwo: Double, _ twoThree: Double, _ threeFour: Double) {
    precondition(oneTwo < twoThree && twoThree < threeFour, "cut points rise")
    self.oneTwo = oneTwo
    self.twoThree = twoThree
    self.threeFour = threeFour
  }

  /// The grade in whose band a value lies.
  @inlinable
  public func grade(of value: Double) -> Grade {
    if value < twoThree { return value < oneTwo ? .inadequate : .adequate }
    return value < threeFour ? .good : .outstanding
  }

  /// The lower edge of a grade's band; minus infinity for inadequate.
  @inlinable
  public func floor(of grade: Grade) -> Double {
    switch grade {
    case .inadequate: -.infinity
    case .adequate: oneTwo
    case .good: twoThree
    case .outstanding: threeFour
    }
  }

  /// The upper edge of a grade's band; infinity for outstanding.
  @inlinable
  public func ceiling(of grade: Grade) -> Double {
    switch grade {
    case .inadequate: oneTwo
    case .adequate: twoThree
    case .good: threeFour
    case .outstanding: .infinity
    }
  }

  /// The same points moved up or down together.
  public func shifted(by shift: Double) -> CutPoints {
    CutPoints(oneTwo + shift, twoThree + shift, threeFour + shift)
  }
}
