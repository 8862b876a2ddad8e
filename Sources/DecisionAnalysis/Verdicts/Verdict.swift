/// What can be said of one change against doing nothing more: one verdict for each change, and never two.
///
/// The tests are asked in this order, and the first that holds gives the verdict: `real` and `realButSmall`, `noEffect`,
/// `eitherWay`, `inSomeFutures`, `tooFewDraws`. All of them compare the mean change and the shares of futures with their
/// own Monte Carlo errors and with what the number does by itself, so they stay the same in any unit.
///
/// No effect is asked second where 8 in 10 futures lie within the negligible, and last but one where they do not.
public enum Verdict: Hashable, Sendable {
  /// Which way a change goes.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// For the better, where one way is better.
    case better
    /// For the worse, where one way is better.
    case worse
    /// Up, where neither way is better in itself.
    case rises
    /// Down, where neither way is better in itself.
    case falls
  }

  /// Told from nothing by its own error, shown by more than half of the futures, and not known to be about nothing.
  case real(Side)
  /// As `real`, but smaller than what the number moves by itself; it counts all the same, since both tests hold.
  case realButSmall(Side)
  /// Told from nothing on average, but about half of the futures or fewer show it and no more than one in ten the
  /// opposite; of a grade, that it moves in more than one future in ten without a change in the chance of good.
  case inSomeFutures(Side)
  /// The futures disagree: more than one in ten lies on each side of no change, and it counts for neither; or most
  /// futures go one way and the mean, for the sake of a few, the other.
  case eitherWay
  /// Known to be about nothing: unchanged in every future, or with its error inside a negligible size.
  case noEffect
  /// The error is too large for any of the others; with how many draws would tell, where a number can be named.
  case tooFewDraws(enough: Int?)
}

extension Verdict {
  /// `better` or `worse` where the change counts as one in a headline; `nil` for all others.
  ///
  /// Only `real` and `realButSmall` count, and what rises or falls with neither way better never does.
  public var counted: Side? {
    switch self {
    case .real(let side), .realButSmall(let side): side == .better || side == .worse ? side : nil
    case .inSomeFutures, .eitherWay, .noEffect, .tooFewDraws: nil
    }
  }

  /// Which way it goes, counted or not; `nil` where no way is claimed.
  public var side: Side? {
    switch self {
    case .real(let side), .realButSmall(let side), .inSomeFutures(let side): side
    case .eitherWay, .noEffect, .tooFewDraws: nil
    }
  }

  /// Its name in tables and files: `better`, `better-small`, `better-some`, `either-way`, `no-effect`, `too-few-draws`.
  public var id: String {
    switch self {
    case .real(let side): side.rawValue
    case .realButSmall(let side): "\(side.rawValue)-small"
    case .inSomeFutures(let side): "\(side.rawValue)-some"
    case .eitherWay: "either-way"
    case .noEffect: "no-effect"
    case .tooFewDraws: "too-few-draws"
    }
  }
}
