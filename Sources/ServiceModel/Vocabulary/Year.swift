/// A year ending on 31 March, named by the March it ends in: 2007 runs from April 2006 to March 2007.
public struct Year: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year of the closing 31 March.
  public var ending: Int

  /// A year by the March it ends in.
  public init(ending: Int) { self.ending = ending }

  /// The year as users write it, such as `2007`.
  public var description: String { String(ending) }

  /// Earlier years come first.
  public static func < (one: Year, other: Year) -> Bool { one.ending < other.ending }
}

/// Years from a first to a last, both included.
public struct YearRange: Hashable, Sendable, CustomStringConvertible {
  /// The first year of the range.
  public var first: Year
  /// The last year of the range, included.
  public var last: Year

  /// A range of whole years.
  ///
  /// - Precondition: the range does not run backwards; readers of files check that first.
  public init(_ first: Year, through last: Year) {
    precondition(first <= last, "a range of years runs forwards, not from \(first) to \(last)")
    self.first = first
    self.last = last
  }

  /// How many years the range holds.
  public var count: Int { last.ending - first.ending + 1 }

  /// Every year of the range in order.
  public var years: [Year] { (first.ending...last.ending).map(Year.init(ending:)) }

  /// Whether every year of another range lies in this one.
  public func contains(_ other: YearRange) -> Bool { first <= other.first && other.last <= last }

  /// The range as users write it: `2007-2011`, or `2007` for a single year.
  public var description: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

/// The engine's clock.
public enum Clock {
  /// Steps in a year. Every year has 52 weekly steps; the odd day or two is left out.
  public static let weeksPerYear = 52
  /// Working days in a weekly step.
  public static let workingDaysPerWeek = 5
}
