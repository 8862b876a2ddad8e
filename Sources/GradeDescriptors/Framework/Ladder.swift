/// One aspect of an area, described at the four grades.
public struct Ladder: Hashable, Sendable, Identifiable {
  /// The part of the text an aspect speaks to (source 004, lines 65 to 69).
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    /// The effect of actions on outcomes.
    case impact
    /// How children and young people respond and take part.
    case response
    /// Factors that contribute to outcomes.
    case factors

    /// The theme in the words of source 004.
    public var name: String {
      switch self {
      case .impact: "impact on outcomes"
      case .response: "response of children and young people"
      case .factors: "contributing factors"
      }
    }
  }

  /// Who can be held to account for the aspect.
  public enum Attribution: String, CaseIterable, Hashable, Sendable {
    /// The council itself.
    case council
    /// The council and its partners together.
    case shared
    /// Partners alone.
    case partner
  }

  /// How serious a failing of the aspect would be; it acts only through failures, never as a weight.
  public enum Criticality: String, CaseIterable, Hashable, Sendable {
    /// A failing may endanger children.
    case critical = "A"
    /// A failing is serious.
    case serious = "B"
    /// A failing is one weakness among others.
    case ordinary = "C"
    /// Not an aspect that fails by itself, such as a comparison.
    case none
  }

  /// The area and the aspect, such as `staying-safe/feeling-safe`.
  public var id: String
  /// The area the aspect belongs to.
  public var area: JudgementArea
  /// The heading within the area, such as `capacity: workforce`; empty where the area has none.
  public var strand: String
  /// The theme the aspect speaks to.
  public var theme: Theme
  /// The service that would be inspected, such as `social-care`.
  public var service: String
  /// Whether practice here suffers where social workers' posts stand empty; an assumption of the model.
  public var followsWorkforce: Bool
  /// Who answers for it.
  public var attribution: Attribution
  /// How serious a failing would be.
  public var criticality: Criticality
  /// The kinds of evidence that speak to it, such as `survey`.
  public var evidenceKinds: [String]
  /// The children and families it is about.
  public var groups: [String]
  /// Candidate indicators.
  public var indicators: [String]
  /// The cuts its text identifies.
  public var cuts: Cuts
  /// The four rungs, from inadequate to outstanding.
  public var rungs: [Rung]

  /// The part of the id after the area.
  public var aspect: String { id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? id }

  /// What the ladder asks for at a grade.
  public func rung(_ grade: Grade) -> Rung { rungs[Int(grade.rawValue) - 1] }

  /// The rungs a finding at a grade may stand for: those the text cannot tell from it.
  ///
  /// A tolerated weakness bounds its aspect from above (source 004, for example being healthy, grade 2, R7): it is not
  /// carried up, so it is told from better rungs even where the text states no demand there.
  public func rungs(like grade: Grade) -> ClosedRange<Grade> {
    var told = cuts
    for rung in rungs where rung.polarity == .tolerance && rung.grade != .outstanding {
      told.insert(Cuts(rawValue: 1 << (rung.grade.rawValue - 1)))
    }
    return told.rungs(like: grade)
  }

  /// Makes a ladder; there must be one rung for each grade, inadequate first.
  public init(
    id: String, area: JudgementArea, strand: String = "", theme: Theme, service: String, followsWorkforce: Bool = false,
    attribution: Attribution, criticality: Criticality = .ordinary, evidenceKinds: [String] = [],
    groups: [String] = [], indicators: [String] = [], cuts: Cuts, rungs: [Rung]
  ) {
    precondition(rungs.map(\.grade) == Grade.allCases, "\(id) needs one rung a grade, inadequate first")
    self.id = id
    self.area = area
    self.strand = strand
    self.theme = theme
    self.service = service
    self.followsWorkforce = followsWorkforce
    self.attribution = attribution
    self.criticality = criticality
    self.evidenceKinds = evidenceKinds
    self.groups = groups
    self.indicators = indicators
    self.cuts = cuts
    self.rungs = rungs
  }
}
