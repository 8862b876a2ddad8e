import DecisionAnalysis
import GradeDescriptors
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `What holds a grade back` {
  let run: RunFixture
  init() throws { run = try RunFixture.shared.get() }

  private var safe: [HeldBack] { run.aspects.holdingBack("jar.area.staying-safe") }

  @Test func `functionality: every grade of both inspections names its aspects, for each portfolio`() {
    let all = run.aspects.holdingBack()
    #expect(all.count == 19)
    for (grade, held) in all {
      #expect(held.count == 3, "\(grade)")
      for portfolio in held {
        #expect(portfolio.below <= portfolio.read && portfolio.read > 5)
        #expect(portfolio.wanted.isEmpty == portfolio.aspects.isEmpty, "\(grade)")
        #expect(portfolio.aspects.count <= 5)
      }
    }
    #expect(run.aspects.holdingBack("jar.area.staying-sfe").isEmpty)
  }

  @Test func `functionality: an aspect is told with its title, rung, next criterion, locator and what places it`()
    throws
  {
    let framework = run.library.framework
    for aspect in safe[0].aspects {
      let ladder = try #require(framework.ladders.first { $0.id == aspect.id })
      #expect(ladder.area == .stayingSafe && aspect.area == "Staying safe")
      #expect(!aspect.title.isEmpty && aspect.title.first?.isUppercase == true)
      let next = try #require(ladder.rungs.first { $0.grade.name == aspect.next })
      #expect(aspect.asks == next.criterion && aspect.locator == next.locator)
      #expect(aspect.asking.contains(next.criterion) && aspect.movers.contains("practice"))
      #expect((aspect.fromIndicators == nil) == aspect.indicators.isEmpty)
      if let first = aspect.indicators.first { #expect(aspect.movers.contains(first)) }
    }
  }

  @Test func `law: gains are never losses, come in falling order and never exceed what is missing`() {
    for held in run.aspects.holdingBack(limit: 50).values.joined() {
      #expect(held.aspects.allSatisfy { $0.gain.value >= 0 && $0.closes >= 0 && $0.gain.error >= 0 })
      #expect(held.aspects.allSatisfy { $0.gain.value <= 1 - held.chance.value + 1e-6 })
      for (one, next) in zip(held.aspects, held.aspects.dropFirst()) { #expect(one.gain.value >= next.gain.value) }
    }
  }

  @Test func `functionality: only a plan moves an aspect, and says by how much against nothing more`() {
    for held in run.aspects.holdingBack().values {
      #expect(held[0].aspects.allSatisfy { $0.moved == nil })
      #expect(held.dropFirst().allSatisfy { $0.aspects.allSatisfy { $0.moved?.isFinite == true } })
    }
    #expect(run.aspects.holdingBack().values.contains { $0[2].aspects.contains { $0.moved != 0 } })
  }

  @Test func `functionality: areas that it counts hold the overall grade back, their own scores the others`()
    throws
  {
    let overall = Set(Instrument.allCases.flatMap(\.grades).filter(\.isOverall).map(\.id))
    for (grade, portfolios) in run.aspects.holdingBack() {
      for held in portfolios where !held.wanted.isEmpty {
        #expect((held.count != nil) == overall.contains(grade), "\(grade)")
        #expect(held.spread == nil, "twelve futures say too little of a spread")
      }
    }
    let held = try #require(run.aspects.holdingBack("jar.childrens-services").first)
    let count = try #require(held.count)
    #expect(count.areas.count == 5 && held.sentence.contains("It is counted"))
    for (one, next) in zip(count.areas, count.areas.dropFirst()) { #expect(one.short.value >= next.short.value) }
    #expect(abs(count.areas.reduce(0) { $0 + $1.short.value } - count.short) < 1e-9)
    if held.wanted == "good" { #expect(count.most == 1 && count.mostWithCapacity == 2) }
  }

  @Test func `law: shares of a score's spread add up to one, and the sentence gives each`() throws {
    var playable = try PlayableScenario(of: ResultsFolder(path: run.outcome.folder), library: run.library)
    (playable.scenario.portfolios, playable.scenario.design.draws) = ([], 20)
    let spreads = try AspectPlay(playable, threads: 2).holdingBack().values.joined().compactMap(\.spread)
    #expect(spreads.count == 17, "nineteen grades but the two that are counted")
    for spread in spreads {
      #expect(abs(spread.practice + spread.drift + spread.indicators + spread.inspectors - 1) < 1e-9)
      #expect(spread.inspectors > 0 && spread.deviation > 0)
      #expect(spread.sentence.contains("\(Figure.fixed(spread.inspectors * 100))% how inspectors judge"))
    }
  }

  @Test func `deterministic: neither threads nor other portfolios change a number`() throws {
    let folder = ResultsFolder(path: run.outcome.folder)
    let one = try AspectPlay(folder, portfolio: 2, library: run.library, threads: 1)
    #expect(one.portfolios == ["Nothing more", "Lower with workers"])
    let held = one.holdingBack("jar.area.staying-safe")
    #expect(held[0] == safe[0] && held[1] == safe[2])
  }

  @Test func `functionality: the voice of indicators is a rank correlation, and absent for few futures`() throws {
    #expect(run.aspects.voiceOfIndicators("jar.area.staying-safe") == nil)
    #expect(Voice.sentence(run.report.voices, run.report.summary) == nil)
    let report = ExampleRun.report
    let words = try #require(Voice.sentence(report.voices, report.summary))
    #expect(words.hasPrefix("Indicators alone do not decide grades"))
    #expect(HTMLReport.page(report).contains("Indicators alone do not decide grades"))
    #expect(MarkdownReport.page(report).contains("Indicators alone do not decide grades"))
    #expect(TidyReport.table(report).text.contains("indicators-rank-correlation"))
    #expect(try JSONReport.page(report).contains("indicatorVoice"))
  }

  @Test func `functionality: the command finds a plan whatever its case, and says what holds its grade back`() throws {
    var request = WhyRequest(folder: run.outcome.folder, grade: "staying-safe")
    request.portfolio = "lower ALONE"
    request.threads = 1
    let blocks = try run.library.why(request)
    let told = blocks.map(\.text).joined()
    #expect(told.contains("What holds it back in 2008, Lower alone") && told.contains("The grade to look at is"))
  }

  @Test func `dirty: a grade or a plan that is not there is told with the nearest name`() {
    let library = run.library
    #expect(throws: WorkbenchError.self) {
      try library.why(WhyRequest(folder: run.outcome.folder, grade: "staying-sfe"))
    }
    var request = WhyRequest(folder: run.outcome.folder, grade: "staying-safe")
    request.portfolio = "Nobody’s plan"
    #expect(throws: WorkbenchError.self) { try library.why(request) }
  }
}

@Suite struct `The overall grade counted` {
  private let framework: Framework
  private let counted: CountedScore

  init() throws {
    framework = try BundledLibrary.shared.get().framework
    counted = CountedScore(
      .annualPerformanceAssessment2007, evaluator: ForwardEvaluator(framework: framework), framework: framework)
  }

  /// A council that stands well but for some areas.
  private func council(weak areas: Int, capacity: Double = 1, management: Double = 1) -> SIMD8<Double> {
    counted.scores(
      framework.ladders.map { ladder in
        switch ladder.area {
        case .capacityForImprovement: capacity
        case .serviceManagement: management
        default: Int(ladder.area.rawValue) < areas ? -1.4 : 1
        }
      })
  }

  @Test func `functionality: good needs areas to rise, not the balance`() {
    #expect(counted.chance(ofAtLeast: .good, council(weak: 3)) < 0.1)
    #expect(counted.chance(ofAtLeast: .good, council(weak: 3, management: 4)) < 0.1)
    #expect(counted.chance(ofAtLeast: .good, council(weak: 2)) > 0.9)
    #expect(counted.chance(ofAtLeast: .good, council(weak: 2, capacity: -2)) < 0.1)
    #expect(counted.chance(ofAtLeast: .good, council(weak: 1, capacity: -2)) > 0.9)
  }

  @Test func `extreme value: two areas that fail make it inadequate, and outstanding asks for every area`() {
    let failing = counted.scores(framework.ladders.map { $0.area.rawValue < 2 ? -5 : 1 })
    #expect(counted.chance(ofAtLeast: .adequate, failing) < 0.01)
    let high = counted.scores(framework.ladders.map { _ in 3 })
    let nearly = counted.scores(framework.ladders.map { $0.area == .beingHealthy ? -2 : 3 })
    #expect(counted.chance(ofAtLeast: .outstanding, high) > 0.95)
    #expect(counted.chance(ofAtLeast: .outstanding, nearly) < 0.05)
  }

  @Test func `law: without the rules left aside it is the share of inspections that give the grade`() {
    var rules = framework.readingRules
    rules.limitAspects.critical = []
    (rules.limits.deliveryGateOverride, rules.limits.gapGateOverride) = (1, 1)
    let bare = Framework(ladders: framework.ladders, readingRules: rules)
    let evaluator = ForwardEvaluator(framework: bare)
    var stream = SampleStream(seed: 41)
    let inspections = (0..<2_000).map { _ in
      var chance = stream.inspection()
      chance.year = stream.normal()
      return chance
    }
    for instrument in OutputLayout.instruments {
      let counted = CountedScore(instrument, evaluator: evaluator, framework: bare)
      for level in [-1.2, -0.6, -0.2, 0.4] {
        let positions = bare.ladders.map { _ in level + 0.8 * stream.normal() }
        var judgement = Judgement()
        var chances = GradeChances()
        evaluator.judge(
          positions: positions.span, instrument: instrument, chance: .central, among: inspections.span,
          into: &judgement, chances: &chances)
        let slot = instrument.grades.firstIndex(where: \.isOverall) ?? 0
        let gap = counted.chance(ofAtLeast: .good, counted.scores(positions)) - chances.good[slot]
        // What is left aside: functions and single inadequate areas, which leave a good grade but seldom.
        #expect(abs(gap) < 0.05, "\(instrument.rawValue) at \(level): \(gap)")
      }
    }
  }
}

@Suite struct `The score behind a grade` {
  @Test func `law: the weights of aspects give every score that the evaluator gives`() throws {
    let library = try BundledLibrary.shared.get()
    let evaluator = ForwardEvaluator(framework: library.framework)
    let positions = library.framework.ladders.indices.map { Double(($0 * 7919) % 200) / 50 - 2 }
    for instrument in OutputLayout.instruments {
      var judgement = Judgement()
      evaluator.judge(positions: positions.span, instrument: instrument, chance: .central, into: &judgement)
      for slot in instrument.grades.indices {
        let score = GradeScore(instrument, slot: slot, evaluator: evaluator, framework: library.framework)
        #expect(abs(score.score(positions) - judgement.thetas[slot]) < 1e-9, "\(instrument.grades[slot].id)")
        #expect(score.weights.allSatisfy { $0 >= 0 } && score.weights.contains { $0 > 0 })
      }
    }
  }

  @Test func `law: chances fall from grade to grade and rise with the score`() throws {
    let library = try BundledLibrary.shared.get()
    let evaluator = ForwardEvaluator(framework: library.framework)
    let score = GradeScore(.jointAreaReview, slot: 1, evaluator: evaluator, framework: library.framework)
    for step in -30...30 {
      let chances = Grade.allCases.map { score.chance(ofAtLeast: $0, score: Double(step) / 10) }
      #expect(chances[0] == 1 && zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(score.chance(ofAtLeast: .good, score: Double(step + 1) / 10) >= chances[2])
    }
  }

  @Test func `closed form: the typical aspect of a grade lies inside its band`() throws {
    let cuts = try BundledLibrary.shared.get().framework.readingRules.aspectCuts
    for grade in Grade.allCases { #expect(cuts.grade(of: cuts.typical(of: grade)) == grade) }
  }
}
