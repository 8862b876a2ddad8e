/// How many changes of a plan count for the better and for the worse, and what is said of the others.
public struct VerdictTally: Hashable, Sendable {
  /// Changes for the better, small ones among them.
  public private(set) var better = 0
  /// Changes for the worse, small ones among them.
  public private(set) var worse = 0
  /// Of those for the better, the ones smaller than what the number moves by itself.
  public private(set) var smallBetter = 0
  /// Of those for the worse, the ones smaller than what the number moves by itself.
  public private(set) var smallWorse = 0
  /// Changes with neither way better that rise or fall for certain.
  public private(set) var neutral = 0
  /// Changes that no more than half of the futures show.
  public private(set) var inSomeFutures = 0
  /// Changes that may turn out either way.
  public private(set) var eitherWay = 0
  /// Changes known to be about nothing.
  public private(set) var noEffect = 0
  /// Changes that the draws cannot tell.
  public private(set) var tooFewDraws = 0

  /// Counts verdicts; every one falls under one heading.
  public init(_ verdicts: some Sequence<Verdict>) {
    for verdict in verdicts { add(verdict) }
  }

  /// How many there are.
  public var total: Int { better + worse + neutral + inSomeFutures + eitherWay + noEffect + tooFewDraws }

  private mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .real(.better): better += 1
    case .real(.worse): worse += 1
    case .realButSmall(.better): (better, smallBetter) = (better + 1, smallBetter + 1)
    case .realButSmall(.worse): (worse, smallWorse) = (worse + 1, smallWorse + 1)
    case .real, .realButSmall: neutral += 1
    case .inSomeFutures: inSomeFutures += 1
    case .eitherWay: eitherWay += 1
    case .noEffect: noEffect += 1
    case .tooFewDraws: tooFewDraws += 1
    }
  }
}
