public import GradeDescriptors

/// What an inspection's findings say of practice: the posterior of every aspect's position under the national structure.
///
/// Findings that merely restate an indicator are no evidence of practice and are left out.
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
    let practice = findings.filter { $0.kind != .indicator }
    positions = EvidencePositions(
      Evidence(title: "", language: language, findings: practice), framework: framework)
    followsWorkforce = framework.ladders.map(\.followsWorkforce)
    toldOf = positions.told.map { min(1, $0 / rules.findings.enoughWeight) }
    let severity = language == .report ? rules.instruments[.jointAreaReview]?.harshness ?? 0 : 0
    aboveWording = toldOf.map { $0 * severity }
    population = rules.population
  }

  /// How many ladders there are.
  var count: Int { followsWorkforce.count }
}
