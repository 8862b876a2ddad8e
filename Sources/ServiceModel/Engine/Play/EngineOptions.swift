/// Switches that tests and studies use; a plan leaves them alone.
public struct EngineOptions: Hashable, Sendable {
  /// Whether national trends run; without them, doing nothing must leave an area where it is.
  public var nationalTrends: Bool
  /// Whether years are graded.
  public var grades: Bool
  /// Whether ledgers are checked every week, at a cost.
  public var checksLedgers: Bool
  /// Whether doing nothing more is played too; a caller that has its futures already leaves it out.
  public var playsCounterfactual: Bool
  /// What every future takes from another one; nothing for futures as they are.
  public var exchange: Exchange?

  /// Options.
  public init(
    nationalTrends: Bool = true, grades: Bool = true, checksLedgers: Bool = false, playsCounterfactual: Bool = true,
    exchange: Exchange? = nil
  ) {
    self.nationalTrends = nationalTrends
    self.grades = grades
    self.checksLedgers = checksLedgers
    self.playsCounterfactual = playsCounterfactual
    self.exchange = exchange
  }
}
