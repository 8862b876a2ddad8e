public import GradeDescriptors

/// What practice starts from: the posterior that an inspection's findings give of every aspect's position, under the
/// national structure.
///
/// Findings place an aspect as the inspection saw it, its indicators included, so those that restate an indicator count
/// here too; practice is what is left of a position when its indicators have had their say.
public struct CodedPractice: Sendable {
  /// Where the findings place the aspects.
  let positions: EvidencePositions
  /// Whether workforce stability bears on a ladder, in the order of the framework's ladders.
  let followsWorkforce: [Bool]
  /// How fully each area is told of, from 0 to 1: 1 where as much of its weight has evidence as a grade needs.
  let toldOf: [Double]
  /// How far the quality of each area lies above what the report's wording says, in standard deviations.
  ///
  /// A report of a joint area review is written in the review's severity, which the forward judgement subtracts again; so
  /// it counts once.
  let aboveWording: [Double]
  /// Correlation of an aspect with its area, and of two areas.
  let population: ReadingRules.Population

  /// The posterior that findings give, told in a language.
  public init(framework: Framework, findings: [EvidenceFinding], language: Evidence.Language = .report) {
    let rules = framework.readingRules
    positions = EvidencePositions(
      Evidence(title: "", language: language, findings: findings), framework: framework)
    followsWorkforce = framework.ladders.map(\.followsWorkforce)
    toldOf = positions.told.map { min(1, $0 / rules.findings.enoughWeight) }
    let severity = language == .report ? rules.instruments[.jointAreaReview]?.harshness ?? 0 : 0
    aboveWording = toldOf.map { $0 * severity }
    population = rules.population
  }

  /// How many ladders there are.
  var count: Int { followsWorkforce.count }
}
