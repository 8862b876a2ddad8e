import Mathematics
import Stochastics

/// Coded findings about practice, ladder by ladder: where an inspection placed the area on the unit scale.
public struct CodedPractice: Sendable {
  /// Mean position of the findings on a ladder; `nil` where nothing was found.
  public var positions: [Double?]
  /// Summed strength of the findings on a ladder.
  public var strengths: [Double]
  /// Strand of each ladder; ladders of one strand move together.
  public var strands: [String]
  /// Whether workforce stability bears on the ladder.
  public var followsWorkforce: [Bool]

  /// Practice evidence in the order of the framework's ladders.
  public init(positions: [Double?], strengths: [Double], strands: [String], followsWorkforce: [Bool]) {
    precondition(
      positions.count == strengths.count && positions.count == strands.count
        && positions.count == followsWorkforce.count, "one entry a ladder")
    self.positions = positions
    self.strengths = strengths
    self.strands = strands
    self.followsWorkforce = followsWorkforce
  }
}

/// The course of practice states for one draw, shared by all portfolios before interventions act.
struct PracticePlan: Sendable {
  /// State of each ladder by year, unit scale, year 0 the baseline: year-major.
  var states: [Double]

  /// Samples long-run levels from the coded evidence, shrunk towards the national mean of zero, and lets them wander.
  ///
  /// A ladder without findings starts from its strand's mean, or else the mean of all. The uncertainty of a level is
  /// what shrinkage leaves open. Half of that uncertainty and of each year's shock is a ladder's own; the rest is shared,
  /// partly by the whole council and partly within a strand.
  init(
    _ coded: CodedPractice, parameters: borrowing ParameterDraw, years: Int, varyParameters: Bool, seed: UInt64,
    chance: ReplicateKey
  ) {
    let count = coded.positions.count
    let key = ReplicateKey(seed: seed, draw: parameters.draw, replication: 0)
    let shrinkage = parameters[.practiceShrinkage]
    let persistence = parameters[.practicePersistence]
    let shock = parameters[.practiceShock]
    let vary = parameters.draw > 0 && varyParameters
    let centres = PracticePlan.centres(coded)
    states = Array(repeating: 0, count: (years + 1) * count)
    let mix = PracticeLuck(councilShare: parameters[.practiceCouncilShare])
    for ladder in 0..<count {
      let strand = EntityID.named(coded.strands[ladder])
      // Evidence of total strength 3 counts as one clear reading; more evidence leaves less open.
      let weight = min(1, coded.strengths[ladder] / 3)
      let kept = (1 - shrinkage) * (0.5 + 0.5 * weight)
      let open = (kept * (1 - kept)).squareRoot()
      let luck = vary ? mix.value(key, .practiceLevel, strand: strand, ladder: ladder, year: 0) : 0
      let level = kept * centres[ladder] + open * luck
      var own = 0.0
      for year in 0...years {
        if year > 0 {
          own = persistence * own + shock * mix.value(chance, .practiceYear, strand: strand, ladder: ladder, year: year)
        }
        states[year * count + ladder] = level + own
      }
    }
  }

  /// The mean of a ladder's findings, of its strand's, or of all.
  private static func centres(_ coded: CodedPractice) -> [Double] {
    var sums: [String: (sum: Double, count: Double)] = [:]
    var all = (sum: 0.0, count: 0.0)
    for (strand, position) in zip(coded.strands, coded.positions) {
      guard let position else { continue }
      sums[strand, default: (0, 0)].sum += position
      sums[strand, default: (0, 0)].count += 1
      all = (all.sum + position, all.count + 1)
    }
    let mean = all.count > 0 ? all.sum / all.count : 0
    return zip(coded.strands, coded.positions).map { strand, position in
      position ?? sums[strand].map { $0.sum / $0.count } ?? mean
    }
  }
}

/// A standard normal for each ladder, part of it shared by all of a council's ladders and part by those of a strand.
struct PracticeLuck {
  private let council: Double
  private let strand: Double
  private let own = 0.5.squareRoot()

  /// - Parameter councilShare: share of the variance that all ladders have in common, at most a half.
  init(councilShare: Double) {
    council = min(0.5, councilShare).squareRoot()
    strand = (0.5 - min(0.5, councilShare)).squareRoot()
  }

  func value(_ key: ReplicateKey, _ process: Process, strand name: UInt64, ladder: Int, year: Int) -> Double {
    let normal = { (entity: UInt64, part: Int) in
      InverseNormal.standard(
        key.uniform(process: process.rawValue, entity: entity, step: UInt32(year * 3 + part)))
    }
    return council * normal(0, 0) + strand * normal(name, 1) + own * normal(UInt64(ladder), 2)
  }
}
