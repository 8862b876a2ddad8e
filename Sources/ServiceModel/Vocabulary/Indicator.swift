/// The outcome areas of Every Child Matters, and the management of services.
public enum OutcomeArea: String, CaseIterable, Codable, Sendable {
  case beingHealthy = "being-healthy"
  case stayingSafe = "staying-safe"
  case enjoyingAndAchieving = "enjoying-and-achieving"
  case positiveContribution = "making-a-positive-contribution"
  case economicWellBeing = "economic-well-being"
  case serviceManagement = "service-management"
}

/// Which way an indicator should move.
public enum Polarity: String, CaseIterable, Sendable {
  case higher
  case lower
  /// Neither way is good in itself; it is judged against a band that need predicts.
  case ambiguous
}

/// A published measure of children's outcomes or of services.
public struct Indicator: Sendable, Identifiable {
  /// What produces its value.
  public enum Carrier: String, Codable, Sendable {
    /// Read off the pathway, the workforce, the care system or the clinics.
    case mechanism
    /// A persistent process of its own, for now.
    case process
  }

  /// The scale on which it wanders.
  public enum Scale: String, Sendable {
    case logit
    case log
    case identity
  }

  /// How chance moves its published figure.
  public enum Counting: Hashable, Sendable {
    /// So many of the people below the line, written as so many in every `of`.
    case share(of: Double)
    /// Events among the people below the line, for every `of` of them.
    case rate(of: Double)
    /// A mean, a score or a share of money: nobody is counted.
    case measured

    /// The figure at one case for each of the people below the line; 1 where nobody is counted.
    public var whole: Double {
      switch self {
      case .share(let whole), .rate(let whole): whole
      case .measured: 1
      }
    }
  }

  /// Whose number the people below the line follow.
  public enum People: String, CaseIterable, Sendable {
    /// Those of the area.
    case area
    /// Children looked after, whom the care system counts.
    case lookedAfter = "looked-after"
    /// Those who left care and turned 19 in the year, whom the care system follows.
    case careLeavers = "care-leavers"
  }

  /// Its part in a pair of a universal and a vulnerable group.
  public struct GapRole: Hashable, Sendable {
    /// Which part.
    public enum Side: String, CaseIterable, Sendable {
      /// All children.
      case universal
      /// Children more at risk.
      case vulnerable
      /// Neither side, but to be read beside them.
      case context
    }

    /// The pair's id.
    public var gap: String
    /// Its side of the pair.
    public var role: Side
    /// The other indicator of the pair.
    public var counterpart: String

    /// A role in a pair.
    public init(gap: String, role: Side, counterpart: String) {
      self.gap = gap
      self.role = role
      self.counterpart = counterpart
    }
  }

  /// Kebab-case name, unique in the catalogue.
  public var id: String
  /// Its name for people.
  public var name: String
  /// The outcome area it belongs to.
  public var area: OutcomeArea
  /// What is counted above the line.
  public var numerator: String
  /// What is counted below the line.
  public var denominator: String
  /// The unit, such as `%`, `per 10,000` or `weeks`.
  public var unit: String
  /// Which way it should move.
  public var polarity: Polarity
  /// The band that is preferred, where neither way is good in itself.
  public var preferredBand: ClosedRange<Double>?
  /// People or cases below the line in the area of the tables; 1 where nobody is counted, as in a share of money.
  public var typicalDenominator: Double
  /// How its figure is counted.
  public var counting: Counting
  /// Whose number the people below the line follow.
  public var countedAmong: People
  /// Indicators of one family count once in a basket; `nil` where it is a family of its own.
  public var family: String?
  /// England's value in the base year.
  public var england: Double
  /// Where England's value came from.
  public var englandCitation: Citation
  /// Standard deviation between authorities.
  public var betweenAuthoritySD: Double
  /// Year-to-year standard deviation of the process itself, sampling apart.
  public var processNoiseSD: Double
  /// Standard deviation of counting in the area of the tables.
  public var samplingSD: Double
  /// Share of the variance between authorities that is real.
  public var reliability: Double
  /// Smallest possible value.
  public var floor: Double
  /// Largest possible value.
  public var ceiling: Double
  /// Its part in a pair with another group, where it has one.
  public var gap: GapRole?
  /// What produces it.
  public var carrier: Carrier
  /// The scale on which a process of its own wanders.
  public var scale: Scale
  /// National change a year in the indicator's own unit (`log` scale: a proportion).
  public var nationalTrend: Parameter?
  /// Whether the model's core reports it, or it stands in reserve.
  public var isCore: Bool
  /// A remark for readers.
  public var note: String

  /// An indicator.
  public init(
    id: String, name: String, area: OutcomeArea, numerator: String, denominator: String, unit: String,
    polarity: Polarity, preferredBand: ClosedRange<Double>?, typicalDenominator: Double, counting: Counting,
    countedAmong: People = .area, family: String? = nil, england: Double,
    englandCitation: Citation, betweenAuthoritySD: Double, processNoiseSD: Double, samplingSD: Double,
    reliability: Double, floor: Double, ceiling: Double, gap: GapRole?, carrier: Carrier, scale: Scale,
    nationalTrend: Parameter?, isCore: Bool, note: String
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.polarity = polarity
    self.preferredBand = preferredBand
    self.typicalDenominator = typicalDenominator
    self.counting = counting
    self.countedAmong = countedAmong
    self.family = family
    self.england = england
    self.englandCitation = englandCitation
    self.betweenAuthoritySD = betweenAuthoritySD
    self.processNoiseSD = processNoiseSD
    self.samplingSD = samplingSD
    self.reliability = reliability
    self.floor = floor
    self.ceiling = ceiling
    self.gap = gap
    self.carrier = carrier
    self.scale = scale
    self.nationalTrend = nationalTrend
    self.isCore = isCore
    self.note = note
  }
}
