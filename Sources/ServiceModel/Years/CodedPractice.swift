public import GradeDescriptors
import Mathematics

extension CodedPractice {
  /// One coded finding of an inspection.
  public struct Finding: Hashable, Sendable {
    /// The ladder's id, `area/aspect`.
    public var ladder: String
    /// The rung it reads like, 1 to 4.
    public var rung: Int
    /// 1 isolated to 3 systemic.
    public var strength: Double
    /// Whether it merely restates a number; such findings are no evidence of practice.
    public var restatesIndicator: Bool

    /// A finding.
    public init(ladder: String, rung: Int, strength: Double, restatesIndicator: Bool) {
      self.ladder = ladder
      self.rung = rung
      self.strength = strength
      self.restatesIndicator = restatesIndicator
    }
  }

  /// Places findings on the unit scale: a rung stands for the mean of its class in the national population.
  ///
  /// Findings that restate an indicator are left out. Ladders of social care and of workforce strands follow the
  /// stability of the workforce. A report of a joint area review is written in the review's severity, which the forward
  /// judgement subtracts again; its findings are moved up by it, so that it counts once.
  public init(framework: Framework, findings: [Finding], language: Evidence.Language = .report) {
    let rules = framework.readingRules
    let severity = language == .report ? rules.instruments[.jointAreaReview]?.harshness ?? 0 : 0
    let means = CodedPractice.classMeans(rules.aspectCuts).map { $0 + severity * rules.population.aspectLoading }
    var sums = Array(repeating: 0.0, count: framework.ladders.count)
    var strengths = sums
    for finding in findings where !finding.restatesIndicator {
      guard let place = framework.index(of: finding.ladder), (1...4).contains(finding.rung) else { continue }
      sums[place] += finding.strength * means[finding.rung - 1]
      strengths[place] += finding.strength
    }
    self.init(
      positions: zip(sums, strengths).map { $1 > 0 ? $0 / $1 : nil }, strengths: strengths,
      strands: framework.ladders.map { "\($0.area.id)/\($0.strand.isEmpty ? $0.theme.rawValue : $0.strand)" },
      followsWorkforce: framework.ladders.map(\.followsWorkforce))
  }

  /// Mean of a standard normal within each of the four classes that the cuts make.
  static func classMeans(_ cuts: CutPoints) -> [Double] {
    let edges = [cuts.oneTwo, cuts.twoThree, cuts.threeFour]
    let density = { (z: Double) in exponential(-z * z / 2) / 2.506_628_274_631_000_5 }
    let lower: [Double?] = [nil] + edges.map(Optional.some)
    let upper: [Double?] = edges.map(Optional.some) + [nil]
    return zip(lower, upper).map { low, high in
      let mass = (high.map(NormalCurve.below) ?? 1) - (low.map(NormalCurve.below) ?? 0)
      return ((low.map(density) ?? 0) - (high.map(density) ?? 0)) / mass
    }
  }
}
