/// Our reading of the framework in numbers: everything the evaluator uses that source 004 does not print.
///
/// Read from `Resources/reading-rules.yaml`, where each number stands with its source, its locator and whether it was fitted.
public struct ReadingRules: Sendable {
  /// Where the national population of areas is parted into grades, on the scale of standardised area scores.
  public var cuts: CutPoints
  /// Areas with cut points of their own.
  public var areaCuts: [JudgementArea: CutPoints]
  /// Areas whose grades about the council have cut points of their own, other than those about local services.
  public var councilCuts: [JudgementArea: CutPoints]
  /// Where the national population of aspects is parted into rungs, on the unit scale of aspect positions.
  public var aspectCuts: CutPoints
  /// How aspects and areas hang together nationally.
  public var population: Population
  /// Severity, noise and subject of each instrument.
  public var instruments: [Instrument: InspectionHabits]
  /// How much the severity of all inspections of a year varies from year to year, in standard deviations of area
  /// quality; the nation shares it.
  public var severityByYear: Double
  /// How much an aspect weighs in a grade about the council, by who answers for it.
  public var attribution: AttributionWeights
  /// The balance of the overall grade.
  public var overall: OverallBalance
  /// The limiting rules.
  public var limits: LimitRules
  /// The aspects that limiting rules look at.
  public var limitAspects: LimitAspects
  /// The rules that count service functions.
  public var functions: FunctionRules
  /// Ladders the source states twice; each counts half.
  public var halfWeight: Set<Ladder.ID>
  /// Ladders of overall effectiveness that follow from grades and so take no evidence.
  public var computed: Set<Ladder.ID>
  /// Which tagged ladders make the grades that the framework does not describe.
  public var services: [ServiceGroup: ServiceSelection]

  /// The most that a local priority multiplies a weight by.
  public var priorityCeiling: Double
  /// What weighs more because it is a local priority; nothing, unless ``Framework/respecting(_:)`` says so.
  public internal(set) var priorities: [LocalPriority] = []

  /// How documented findings are read.
  public var findings: FindingRules
  /// What words of number mean.
  public var quantifiers: [Quantifier]
  /// Words of amount that no share can stand for.
  public var unmeasured: [String]
  /// How much of an aspect's position its indicators explain, where it has any.
  public var indicatorLoading: Double
  /// Where each number comes from.
  public var provenance: [RuleNumber]

  /// The word of number with this spelling, or nil if it is not one.
  public func quantifier(_ word: String) -> Quantifier? { quantifiers.first { $0.words.contains(word) } }

  /// The cut points that part a grade that an instrument publishes.
  ///
  /// The overall grade is counted below outstanding (``OverallBalance/goodAreasBelow``): its lower two points only say
  /// where on the balance as many councils lie below as are graded so, for distances on pages.
  public func cuts(of grade: GradeID) -> CutPoints { cuts(for: grade.measure) }

  /// The cut points of an area where the council is graded.
  public func councilCuts(of area: JudgementArea) -> CutPoints { councilCuts[area] ?? cuts(of: area) }

  /// The cut points of an area: its own, or the national ones.
  public func cuts(of area: JudgementArea) -> CutPoints { areaCuts[area] ?? cuts }
}

extension ReadingRules {
  /// A one-factor population: each aspect leans on its area's quality, and areas lean on each other.
  public struct Population: Sendable {
    /// Correlation of an aspect's position with its area's quality.
    public var aspectLoading: Double
    /// Correlation between the qualities of two areas.
    public var areaCorrelation: Double
    /// How far the qualities of areas under joint area review lie from the national mean: reviews were partly
    /// scheduled by risk.
    public var reviewedShift: Double
  }

  /// How strict and how variable an instrument is, in standard deviations of area quality.
  public struct InspectionHabits: Sendable {
    /// How much harsher than the national cut points; it is subtracted from scores.
    public var harshness: Double
    /// How much one inspection's severity varies; shared by all its grades.
    public var severitySpread: Double
    /// How much a single grade varies by judgement.
    public var noise: Double
  }

  /// Weights by who answers for an aspect.
  public struct AttributionWeights: Sendable {
    /// The council itself.
    public var council: Double
    /// The council with partners.
    public var shared: Double
    /// Partners alone.
    public var partner: Double

    func weight(of attribution: Ladder.Attribution) -> Double {
      switch attribution {
      case .council: council
      case .shared: shared
      case .partner: partner
      }
    }
  }

  /// What the overall grade balances (source 004, lines 97 to 134), and how many areas it lets stand below good.
  public struct OverallBalance: Sendable {
    /// Weight of each part; the evidence on overall effectiveness itself is one of them.
    public var weights: [JudgementArea: Double]
    /// How near the highest cut point management and capacity decide.
    public var tieBand: Double
    /// How many outcome areas may be below good where the whole is good.
    public var goodAreasBelow: Int
    /// How many may be where capacity for improvement is good.
    public var goodAreasBelowWithCapacity: Int
  }

  /// How findings are turned back into quality.
  public struct FindingRules: Sendable {
    /// Error of one finding about an aspect's position, in standard deviations.
    public var readingNoise: Double
    /// How far the cut points of report language lie above those of aspects.
    public var languageShift: Double
    /// The power that findings of one report are raised to, because they are not independent.
    public var temper: Double
    /// The strength at which a finding counts in full.
    public var fullStrength: Double
    /// Share of ``floorDistribution`` mixed into every grade's probabilities.
    public var probabilityFloor: Double
    /// Probabilities of the four grades mixed in, inadequate first.
    public var floorDistribution: [Double]
    /// Share of weight that must have evidence before a grade is more than its prior.
    public var enoughWeight: Double
    /// How many ladders a theme has at least where it must have evidence before a grade is more than its prior.
    public var themeLadders: Int
    /// Shift of critical aspects without evidence, when that is asked for.
    public var missingCriticalShift: Double
  }

  /// A choice of ladders.
  public struct ServiceSelection: Sendable {
    /// The areas to look in.
    public var areas: [JudgementArea]
    /// The services a ladder may be tagged with.
    public var services: Set<String>
    /// Whether aspects weigh by what the council answers for.
    public var councilOnly: Bool
    /// The area whose cut points the grade is parted by; nil for the national ones.
    public var cutsOf: JudgementArea?
  }
}
