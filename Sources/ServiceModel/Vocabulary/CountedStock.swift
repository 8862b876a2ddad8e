/// What is counted in an area at its baseline and read by the engine; an area file may hold no other stock.
public enum CountedStock: String, CaseIterable, Sendable {
  /// Children looked after.
  case lookedAfter = "looked-after"
  /// Children on the child protection register.
  case register = "register"
  /// Other children in need with an open case.
  case childrenInNeed = "cin-open"
  /// Social work posts, filled or not.
  case posts = "social-work-posts"
  /// Share of the posts that are vacant.
  case vacancy = "vacancy-share"
  /// Share that hiring and leaving would settle at, where it differs from the counted one.
  case usualVacancy = "vacancy-usual"

  /// Whether it is a share between 0 and 1; the others are whole numbers of children or posts.
  public var isShare: Bool { self == .vacancy || self == .usualVacancy }

  /// Whether an area may leave it out.
  public var isOptional: Bool { self == .usualVacancy }
}
