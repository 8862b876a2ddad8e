/// How one sector bears on another: a year of the one moves an indicator of the other, so many years later.
///
/// Method: distributed lag with one lag a link, linear on the scales of both sides (Box, Jenkins and Reinsel, Time Series
/// Analysis, 4th edition, 2008, chapter 11).
public struct SectorLink: Hashable, Sendable, Identifiable {
  /// What moves the indicator, as its difference from the start.
  public enum Driver: Hashable, Sendable {
    /// An indicator, on its own scale: logit of a share, logarithm of a rate.
    case indicator(String)
    /// Something of the children's care that no indicator shows.
    case care(CareDriver)
  }

  /// Readings of children's care that drive links.
  public enum CareDriver: String, CaseIterable, Sendable {
    /// Changes of placement in the last 52 weeks for each looked-after child.
    case moves = "placement-moves"
    /// Looked-after children who have been so for twelve months or more, as the logit of their share.
    case longStays = "looked-after-twelve-months"
  }

  /// How the strength is written.
  public enum Form: String, CaseIterable, Sendable {
    /// Change of the target on its scale for one unit of the driver.
    case slope
    /// The odds of the target are multiplied so many times for one unit of the driver.
    case oddsRatio = "odds-ratio"
    /// Change of the target on its scale for one of the driver's own unit, such as a week of waiting: for what bears by how
    /// much of it there is, where a logarithm would make the last week count for more than all others.
    case ownUnit = "own-unit"
  }

  /// Kebab-case name, unique among links.
  public var id: String
  /// What moves the indicator.
  public var driver: Driver
  /// The indicator that is moved, one that no mechanism carries.
  public var target: String
  /// Years from the driver's year to the target's.
  public var lagYears: Int
  /// The parameter that holds the strength.
  public var strength: String
  /// How the strength is written.
  public var form: Form

  /// A link.
  public init(id: String, driver: Driver, target: String, lagYears: Int, strength: String, form: Form) {
    self.id = id
    self.driver = driver
    self.target = target
    self.lagYears = lagYears
    self.strength = strength
    self.form = form
  }
}
