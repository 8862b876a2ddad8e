/// What the size of a change is held against: how much the number moves by itself, in the number's own unit.
///
/// A shift of d standard deviations moves no share of a normal number's futures by more than 0.4 d (the greatest height
/// of the normal density). So a tenth of one moves no chance by more than 4 futures in 100, less than the half of a tenth
/// that a chance in tenths rounds away: that is negligible. Less than a whole one is small: nobody who watches the number
/// from year to year would see it.
public struct Yardstick: Hashable, Sendable {
  /// One standard deviation of what the number does by itself; 0 where nothing is known of it, and nothing is then small.
  public var ordinary: Double

  /// A yardstick of one standard deviation, 0 or more.
  public init(ordinary: Double) {
    precondition(ordinary >= 0 && ordinary.isFinite, "a standard deviation is 0 or more, not \(ordinary)")
    self.ordinary = ordinary
  }

  /// The standard deviation of a year's change with nothing more done; where there is no year before, that between
  /// futures.
  ///
  /// - Parameters:
  ///   - yearlyChange: standard deviation of the change from the year before, over the futures; `nil` in a first year.
  ///   - nothingMore: the level with nothing more done.
  public init(yearlyChange: Double?, nothingMore: DrawSummary?) {
    let known = [yearlyChange, nothingMore?.spread].compactMap { $0 }
    self.init(ordinary: known.first { $0 > 0 && $0.isFinite } ?? 0)
  }

  /// For money, which has no smallest size that is worth having: nothing is small and only nothing is negligible.
  public static let none = Yardstick(ordinary: 0)

  /// Below this a change is about nothing.
  public var negligible: Double { ordinary / 10 }
}

extension Yardstick {
  /// Below this a change of a chance is about nothing: half of the tenth in which chances are spoken.
  static let negligibleChance = 0.05
  /// Below this a change of a chance is small: the tenth in which chances are spoken.
  static let smallChance = 0.1
}
