import GradeDescriptors
import ModelInputs
import ServiceModel

/// The outcome by which plans are compared: an output of the last year of which more, or less, is better.
package struct ComparedOutcome: Sendable {
  /// Its place among the outputs; for a grade the place of the chance of good or better.
  let place: Int
  /// What it is.
  package let fact: RunSummary.OutputFact
  /// 1 where more is better, -1 where less is.
  let sign: Double
  /// Values are multiplied by this: 100 turns a chance into points.
  let scale: Double

  /// Finds an outcome by what people type; the first of the scenario's that will do, else children whom help does not reach,
  /// where nothing is typed.
  ///
  /// - Throws: `unknownName` with the names that can be typed; `badOption` where neither way is better, or `input` where the
  ///   scenario's file names none that will do.
  package init(_ name: String?, in futures: KeptFutures) throws(WorkbenchError) {
    let names = OutputName(outputs: futures.facts)
    let listed = Self.listed(in: futures.playable.scenario, facts: futures.facts)
    if name == nil, listed == nil, let fault = futures.playable.faultOfOutcomes { throw fault }
    let typed = name ?? listed ?? Self.usual(in: futures)
    guard let found = names.place(of: typed) else {
      throw .unknownName(kind: "outcome", name: typed, known: names.allNames)
    }
    fact = futures.facts[found]
    if case .grade(let instrument, let grade) = fact.id {
      guard let chance = futures.engine.layout.place(of: .chance(instrument, grade, atLeast: .good)) else {
        throw .badOption(name: "--outcome", found: typed, wanted: "an outcome of which more or less is better")
      }
      (place, sign, scale) = (chance, 1, 100)
      return
    }
    switch fact.better {
    case .higher: sign = 1
    case .lower: sign = -1
    case .band, .none:
      throw .badOption(
        name: "--outcome", found: typed, wanted: "an outcome of which more or less is better, such as without-help")
    }
    (place, scale) = (found, 1)
  }

  /// Every output that a comparison may read: the outcome, or all from which one is chosen, the chances of grades, and money.
  ///
  /// - Throws: `unknownName` with the names that can be typed; `input` where the scenario's file names none that will do.
  static func outputs(_ name: String?, of playable: PlayableScenario) throws(WorkbenchError) -> Set<Int> {
    let engine = try playable.engine()
    let facts = engine.outputFacts
    let names = OutputName(outputs: facts)
    var kept = Set(CostOutput.allCases.compactMap { engine.layout.place(of: .cost($0)) })
    let typed = name ?? listed(in: playable.scenario, facts: facts)
    if typed == nil, let fault = playable.faultOfOutcomes { throw fault }
    for word in typed.map({ [$0] }) ?? usual {
      guard let found = names.place(of: word) else {
        if typed == nil { continue }
        throw .unknownName(kind: "outcome", name: word, known: names.allNames)
      }
      kept.insert(found)
      if case .grade(let instrument, let grade) = facts[found].id {
        engine.layout.place(of: .chance(instrument, grade, atLeast: .good)).map { _ = kept.insert($0) }
      }
    }
    return kept
  }

  /// The first of the outcomes that a scenario names of which more, or less, is better; nil where it names none such.
  private static func listed(in scenario: Scenario, facts: [RunSummary.OutputFact]) -> String? {
    scenario.outcomes.first { outcome in
      guard let fact = facts.first(where: { $0.id == outcome }) else { return false }
      return fact.better == .higher || fact.better == .lower
    }?.description
  }

  /// The first of the usual outcomes that any plan moves; the first of all where none is moved.
  private static func usual(in futures: KeptFutures) -> String {
    let names = OutputName(outputs: futures.facts)
    let last = futures.engine.years - 1
    let moved = usual.first { name in
      names.place(of: name).map { place in
        let nothing = futures.values(of: place, plan: 0, year: last)
        return futures.names.indices.dropFirst().contains { futures.values(of: place, plan: $0, year: last) != nothing }
      } ?? false
    }
    return moved ?? usual[0]
  }

  private static let usual = [
    "without-help", "lac-three-placements", "initial-assessments-in-7-days", "staying-safe", "childrens-services",
  ]

  /// Whether it is the chance of a good grade.
  package var isChance: Bool { fact.kind == .grade }

  /// Benefit under every plan, draw by draw, more being better.
  ///
  /// - Throws: `badOption` where some future has no value.
  func benefits(_ futures: KeptFutures) throws(WorkbenchError) -> [[Double]] {
    let columns = futures.names.indices.map { plan in
      futures.values(of: place, plan: plan, year: futures.engine.years - 1).map { sign * scale * $0 }
    }
    guard columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw .badOption(
        name: "the outcome that plans are compared by", found: fact.id.description,
        wanted: "one that has a value in every future")
    }
    return columns
  }
}

extension PlayableScenario {
  /// What is wrong with the outcomes that the scenario names, where plans can be compared by none of them; nil where it names
  /// none.
  fileprivate var faultOfOutcomes: WorkbenchError? {
    guard let first = scenario.outcomes.first else { return nil }
    guard let file else {
      return .badOption(
        name: "`outcomes` of the scenario", found: first.description,
        wanted: "a list with one of which more or less is better, such as stock.without-help")
    }
    return .input(
      file.refusal(
        ofOutcomes: "of none of these outcomes more or less is better, so plans cannot be compared by them",
        advice: "Name another beside them, such as stock.without-help, or ask for one with --outcome."))
  }
}
