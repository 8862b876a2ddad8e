/// Why a grade has its probabilities.
public struct Reasons: Sendable, Encodable {
  /// The probability of good or outstanding.
  public var atLeastGood: Double
  /// The mean grade.
  public var expectedGrade: Double
  /// The score: mean, standard deviation and 90 per cent credible interval, nationally mean 0 and standard deviation 1.
  public var score: Score
  /// How far the score, harshness taken off, lies below the next cut point; nil beyond the last one.
  public var distanceToNextCut: Double?
  /// Shares of weight that meet rungs 2, 3 and 4, over aspects whose evidence can tell.
  public var sharesMeeting: [Double]
  /// The rung that half the weight of evidence reaches; nil without evidence.
  public var medianRung: Int?
  /// Aspects whose evidence lowers the probability of good most, worst first.
  public var holdingBack: [AspectEffect]
  /// Aspects whose evidence raises the probability of good most, best first.
  public var carrying: [AspectEffect]
  /// Share of weight on aspects without evidence.
  public var weightWithoutEvidence: Double
  /// The aspects without evidence, heaviest first.
  public var withoutEvidence: [Ladder.ID]
  /// Critical aspects without evidence.
  public var criticalWithoutEvidence: [Ladder.ID]
  /// Limiting rules that changed this grade, with the share of inspections in which they did.
  public var limits: [BoundLimit]
  /// Whether there is enough evidence; if not, the probabilities are those of an area of which nothing is known.
  public var sufficient: Bool
  /// Anything else a reader must know.
  public var notes: [String]

  /// A score with its uncertainty.
  public struct Score: Hashable, Sendable, Encodable {
    /// The mean.
    public var mean: Double
    /// The standard deviation.
    public var spread: Double
    /// Lower end of the 90 per cent credible interval.
    public var low: Double
    /// Upper end of the 90 per cent credible interval.
    public var high: Double
  }

  /// What one aspect's evidence does to a grade.
  public struct AspectEffect: Hashable, Sendable, Encodable {
    /// The aspect.
    public var aspect: Ladder.ID
    /// The probability of good with the aspect's evidence less that without it.
    public var change: Double
  }
}

extension LimitSet {
  /// What the rule says, in a phrase.
  public var statement: String {
    switch self {
    case .twoInadequateAreas: "two inadequate areas make the overall grade inadequate"
    case .oneInadequateArea: "one inadequate area holds the overall grade at adequate, or makes it inadequate"
    case .criticalFailure: "a critical aspect clearly failing raises the odds of inadequate"
    case .capacityGate:
      "with two areas below good, a good overall grade needs good capacity for improvement; an outstanding one always does"
    case .outstandingGate:
      "an outstanding overall grade needs every area good, a majority of service functions outstanding and none inadequate"
    case .deliveredImprovement: "good capacity needs improvement that is seen to be delivered"
    case .gapNarrowing: "a good overall grade needs gaps that are seen to narrow"
    case .adequateGate: "an adequate overall grade needs adequate management and capacity"
    case .serviceFunctions:
      "a good overall grade needs most outcome areas good, an adequate one almost all service functions adequate"
    case .outrightFailure: "an area that fails outright in few respects, none of them critical, is not inadequate"
    case .tieBreak: "management and capacity settled a score near a cut point, as functions vary"
    default: ""
    }
  }

  /// Where the rule is in source 004.
  public var locator: String {
    switch self {
    case .twoInadequateAreas: "section 1.1, grade 1, R12"
    case .oneInadequateArea: "section 1.1, grade 1, R11"
    case .criticalFailure: "line 73 and the notes to grade 1"
    case .capacityGate: "section 1.1, grade 3 R6 and grade 4 R8"
    case .outstandingGate: "section 1.1, grade 4, R1 and R5"
    case .deliveredImprovement: "line 159"
    case .gapNarrowing: "line 115"
    case .adequateGate: "section 1.1, grade 2, R9 and R11"
    case .serviceFunctions: "section 1.1, grade 3 R1 and grade 2 R8 and R10"
    case .outrightFailure: "grade 1, R1 of each area, its note and line 73; almost all: section 1.1, grade 2, R1"
    case .tieBreak: "lines 117 to 125"
    default: ""
    }
  }
}
