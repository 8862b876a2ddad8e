import DecisionAnalysis
import GradeDescriptors
import ServiceModel
import Stochastics

/// Plays one draw and finds out what happened in it.
struct DrawTelling {
  let playable: PlayableScenario
  let draw: Int
  let engine: Engine
  let shouldStop: @Sendable () -> Bool

  private static let mostUnusual = 8
  private static let mostAspects = 4
  /// Changes of an aspect below this are not told.
  private static let leastChange = 0.005

  private var facts: [RunSummary.OutputFact] { engine.outputFacts }

  func story() throws(WorkbenchError) -> DrawStory {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    let refused: Int
    let standings: [AspectStanding]
    do throws(ModelError) {
      var span = values.mutableSpan
      refused = try engine.play(draw: draw, into: &span, shouldStop: shouldStop)
      standings = try engine.aspects(draw: draw, shouldStop: shouldStop)
    } catch {
      throw error == .stopped ? .interrupted : .model(error)
    }
    let scenario = playable.scenario
    var story = DrawStory(
      scenario: scenario.name, areaName: playable.library.catalogue.areas[scenario.area]?.name ?? scenario.area,
      draw: draw, seed: scenario.design.seed, prices: ConvertedPrices(engine), refused: refused,
      years: engine.horizon.years.map(\.ending),
      plans: engine.portfolioNames, courses: outcomes.map { course(values, $0) },
      grades: reviewed.map { course(values, $0) }, unusual: unusual(refused), falls: [])
    story.falls = engine.portfolioNames.indices.dropFirst().map { plan in
      story.grades.compactMap { fall(values, $0, plan, standings) }
    }
    return story
  }

  /// The outcomes that the scenario's decision is about, or the usual few, and what is spent.
  private var outcomes: [Int] {
    let asked = playable.scenario.outcomes.compactMap { engine.layout.place(of: $0) }
    let usual =
      [OutputID.stock(.withoutHelp)]
      + ["looked-after-rate", "lac-three-placements", "initial-assessments-in-7-days"].map(OutputID.indicator)
    let shown = (asked.isEmpty ? usual.compactMap { engine.layout.place(of: $0) } : asked).filter {
      facts[$0].kind != .grade
    }
    let total = engine.layout.place(of: .cost(.total)).map { [$0] } ?? []
    return shown + total.filter { !shown.contains($0) }
  }

  /// The grades of the joint area review.
  private var reviewed: [Int] {
    facts.indices.filter { facts[$0].kind == .grade && facts[$0].id.instrument == .jointAreaReview }
  }

  private func value(_ values: [Float], _ plan: Int, _ year: Int, _ output: Int) -> Double? {
    let value = Double(values[(plan * engine.years + year) * engine.layout.count + output])
    return value.isFinite ? value : nil
  }

  private func course(_ values: [Float], _ output: Int) -> DrawStory.Course {
    DrawStory.Course(
      output: facts[output].id, name: facts[output].name, unit: facts[output].unit,
      values: engine.portfolioNames.indices.map { plan in
        (0..<engine.years).map { value(values, plan, $0, output) }
      })
  }

  /// What was drawn furthest out, of everything that may matter to a plan; nothing in the central draw.
  private func unusual(_ refused: Int) -> [DrawStory.Unusual] {
    guard draw > 0, engine.design.parametersVary else { return [] }
    let scenario = playable.scenario
    let own = scenario.portfolios.flatMap {
      DrawnInput.interventions($0, playable.library.catalogue, scenario.priors)
    }
    var seen: Set<String> = []
    let inputs = (own + DrawnInput.parameters(engine)).filter { seen.insert($0.id).inserted }
    return inputs.map { input in
      (input, input.position(seed: engine.design.seed, draw: draw, attempt: refused))
    }.sorted { (abs($0.1 - 0.5), $1.0.id) > (abs($1.1 - 0.5), $0.0.id) }
      .prefix(Self.mostUnusual).map { input, position in
        let parameter = engine.parameters.first { $0.id == input.id }
        return DrawStory.Unusual(
          name: input.name, confidence: input.citation.confidence, position: position,
          value: parameter?.prior.quantile(position), unit: parameter?.unit ?? "")
      }
  }

  /// A grade that is lower in the last year under a plan, with what lies behind it.
  private func fall(
    _ values: [Float], _ course: DrawStory.Course, _ plan: Int, _ standings: [AspectStanding]
  ) -> DrawStory.Fall? {
    let (before, after) = (course.values[0].map { $0.map { Int($0) } }, course.values[plan].map { $0.map { Int($0) } })
    guard case .grade(let instrument, let grade) = course.output, let was = before.last ?? nil,
      let now = after.last ?? nil, now < was
    else { return nil }
    let last = engine.years - 1
    let first = zip(before, after).enumerated().first { year, pair in
      guard let one = pair.0, let other = pair.1 else { return false }
      return other < one
    }?.offset
    let score = { (plan: Int) in
      engine.layout.place(of: .score(instrument, grade)).flatMap { value(values, plan, last, $0) }
    }
    let rules = LimitSet.rules(on: grade).filter { rule in
      guard let place = engine.layout.place(of: .limit(instrument, rule: rule.id)) else { return false }
      return value(values, plan, last, place) == 1 && value(values, 0, last, place) == 0
    }
    return DrawStory.Fall(
      name: course.name, year: engine.horizon.years[first ?? last].ending, before: was, after: now,
      scoreBefore: score(0), scoreAfter: score(plan), aspects: aspects(of: grade, plan, standings),
      rules: rules.map(\.id))
  }

  /// Aspects of an area, or of all where a grade has none, that a plan moves down.
  private func aspects(of grade: GradeID, _ plan: Int, _ standings: [AspectStanding]) -> [DrawStory.Aspect] {
    let ladders = playable.start.framework.ladders
    let moved = ladders.indices.compactMap { place -> DrawStory.Aspect? in
      guard grade.area == nil || ladders[place].area == grade.area else { return nil }
      let change = standings[plan].positions[place] - standings[0].positions[place]
      return change < -Self.leastChange ? DrawStory.Aspect(title: ladders[place].title, change: change) : nil
    }
    return Array(moved.sorted { ($0.change, $0.title) < ($1.change, $1.title) }.prefix(Self.mostAspects))
  }
}
