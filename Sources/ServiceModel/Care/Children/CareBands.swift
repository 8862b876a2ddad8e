/// Ages in weeks: five bands, and when childhood in care ends. A year has 52 weeks.
enum CareBands {
  static let count = 5
  /// The eighteenth birthday.
  static let adult = 936
  /// The first week of each band, and the end of the last.
  static func limit(_ index: Int) -> Int {
    switch index {
    case 0: 0
    case 1: 52
    case 2: 260
    case 3: 520
    case 4: 832
    default: adult
    }
  }

  /// The band of an age in weeks; ages of 18 and over count as the last.
  @inline(__always)
  static func band(ofAge weeks: Int) -> Int {
    (weeks >= 52 ? 1 : 0) &+ (weeks >= 260 ? 1 : 0) &+ (weeks >= 520 ? 1 : 0) &+ (weeks >= 832 ? 1 : 0)
  }
}

/// Classes of time in care within which every hazard is constant: to 26, 52, 104 and 156 weeks, and beyond.
enum StayClass {
  static let count = 5

  @inline(__always)
  static func of(weeks: Int) -> Int {
    (weeks >= 26 ? 1 : 0) &+ (weeks >= 52 ? 1 : 0) &+ (weeks >= 104 ? 1 : 0) &+ (weeks >= 156 ? 1 : 0)
  }

  /// The week of stay at which a class ends.
  @inline(__always)
  static func end(_ stayClass: Int) -> Int {
    switch stayClass {
    case 0: 26
    case 1: 52
    case 2: 104
    case 3: 156
    default: Int.max
    }
  }

  /// The published phase of exit hazards: to 6 months, to 12 months, beyond.
  @inline(__always)
  static func exitPhase(_ stayClass: Int) -> Int { stayClass < 2 ? stayClass : 2 }

  /// The published phase of placement-change hazards: to 6 months, to 24 months, beyond.
  @inline(__always)
  static func movePhase(_ stayClass: Int) -> Int { (stayClass &+ 1) / 2 }
}

/// A count for each of the five age bands.
public struct AgeBandCounts: Sendable, Equatable {
  /// Younger than 1.
  public var underOne = 0
  /// Ages 1 to 4.
  public var oneToFour = 0
  /// Ages 5 to 9.
  public var fiveToNine = 0
  /// Ages 10 to 15.
  public var tenToFifteen = 0
  /// Ages 16 and 17.
  public var sixteenToSeventeen = 0

  /// No children in any band.
  public init() {}

  /// Counts from the youngest band to the oldest.
  public init(_ underOne: Int, _ oneToFour: Int, _ fiveToNine: Int, _ tenToFifteen: Int, _ sixteenToSeventeen: Int) {
    self.underOne = underOne
    self.oneToFour = oneToFour
    self.fiveToNine = fiveToNine
    self.tenToFifteen = tenToFifteen
    self.sixteenToSeventeen = sixteenToSeventeen
  }

  /// The count of a band, 0 the youngest and 4 the oldest.
  @inlinable
  public subscript(band: Int) -> Int {
    get {
      switch band {
      case 0: underOne
      case 1: oneToFour
      case 2: fiveToNine
      case 3: tenToFifteen
      default: sixteenToSeventeen
      }
    }
    set {
      switch band {
      case 0: underOne = newValue
      case 1: oneToFour = newValue
      case 2: fiveToNine = newValue
      case 3: tenToFifteen = newValue
      default: sixteenToSeventeen = newValue
      }
    }
  }

  /// All bands together.
  public var total: Int { underOne + oneToFour + fiveToNine + tenToFifteen + sixteenToSeventeen }
}
