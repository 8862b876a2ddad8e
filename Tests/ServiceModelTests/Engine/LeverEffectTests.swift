import ServiceModel
import Stochastics
import Testing

/// Each lever moves what its mechanism says, and by about as much as it is told.
@Suite struct `Levers of interventions` {
  private typealias Fixture = EngineFixture

  /// An intervention that moves one lever or indicator at full strength from the first week.
  private static func intervention(
    _ id: String, _ target: EffectTarget, _ scale: EffectScale, _ value: Double
  ) throws -> Intervention {
    let nothing = Citation(reference: "assumption", locator: "test", confidence: .assumption)
    return Intervention(
      id: id, name: id, mechanism: "",
      dose: DoseUnit(
        unit: "level", per: 1, minimum: 0, typical: 1, maximum: 1, scalesWithPopulation: false),
      timing: Timing(delayMonths: 0, rampMonths: 0, fadeMonths: 0),
      cost: UnitCost(perUnit: try .fixed(0), basis: .year, citation: nothing),
      effects: [
        Effect(target: target, scale: scale, perDose: try .fixed(value), reversed: false, citation: nothing)
      ], evidence: EvidenceNote(grade: .judgement, sign: .mixed, text: "", keys: []))
  }

  /// Plays portfolios of such interventions, each named by its id, and gives an output's mean in the last year.
  private func means(
    _ interventions: [Intervention], portfolios: [[String]], outputs: [String], draws: Int, years: Int = 4
  ) throws -> [[Double]] {
    var catalogue = try Fixture.catalogue.get()
    catalogue.interventions = interventions
    let scenario = Fixture.scenario(
      portfolios.map { ids in
        Portfolio(
          name: ids.joined(separator: "+"), deployments: ids.map { Fixture.deployment($0, 1, 2007, 2006 + years) })
      }, area: "england-250k", years: years, draws: draws)
    let framework = try Fixture.framework.get()
    let engine = try Engine(
      catalogue: catalogue, scenario: scenario, framework: framework,
      practice: CodedPractice(framework: framework, findings: []),
      options: EngineOptions(nationalTrends: false, grades: false))
    var sums = [[Double]](repeating: [Double](repeating: 0, count: outputs.count), count: portfolios.count + 1)
    for draw in 1...draws {
      let values = try Fixture.play(engine, draw: draw)
      for portfolio in sums.indices {
        let year = Fixture.year(values, engine, portfolio: portfolio, year: years - 1)
        for (place, output) in outputs.enumerated() {
          let column = try #require(engine.layout.place(of: output), "no output \(output)")
          sums[portfolio][place] += Double(year[year.startIndex + column]) / Double(draws)
        }
      }
    }
    return sums
  }

  private static let moves: [(lever: Lever, value: Double, output: String, rises: Bool)] = [
    (.contacts, -0.3, "indicator.referral-rate", false),
    (.initialInTime, 0.15, "indicator.initial-assessments-in-7-days", true),
    (.coreInTime, 0.15, "indicator.core-assessments-in-35-days", true),
    (.registeredWithoutWorker, 9, "indicator.register-unallocated", true),
    (.lookedAfterWithoutWorker, -0.8, "indicator.lac-qualified-worker", true),
    (.lateReviews, -0.8, "indicator.lac-reviews-on-time", true),
    (.longRegistrations, -0.6, "indicator.register-two-years-or-more", false),
    (.longRegistrations, 2, "indicator.register-two-years-or-more", true),
    (.moveHazard, -0.5, "indicator.lac-three-placements", false),
    (.independenceExit, -0.9, "indicator.looked-after-rate", true),
    (.longStayExit, 0.5, "indicator.looked-after-rate", false),
    (.olderEntryHazard, 2, "indicator.care-entry-rate", true),
  ]

  @Test func `functionality: a lever moves what its mechanism reads`() throws {
    let interventions = try Self.moves.enumerated().map { place, move in
      try Self.intervention("lever-\(place)", .lever(move.lever), move.lever.scale, move.value)
    }
    let means = try means(
      interventions, portfolios: interventions.map { [$0.id] }, outputs: Self.moves.map(\.output), draws: 4)
    for (place, move) in Self.moves.enumerated() {
      let change = means[place + 1][place] - means[0][place]
      #expect(move.rises ? change > 0 : change < 0, "\(move.lever.rawValue) by \(move.value): \(change)")
    }
  }

  @Test func `law: timeliness rises by about the points that are bought, and long registrations by their ratio`() throws
  {
    let interventions = [
      try Self.intervention("sooner", .lever(.initialInTime), .points, 0.06),
      try Self.intervention("shorter", .lever(.longRegistrations), .relative, -0.5),
    ]
    let means = try means(
      interventions, portfolios: [["sooner"], ["shorter"]],
      outputs: ["indicator.initial-assessments-in-7-days", "indicator.register-two-years-or-more"], draws: 10)
    // Points are fewer where the queue itself takes the days.
    #expect((3.5...6.5).contains(means[1][0] - means[0][0]), "\(means[1][0] - means[0][0])")
    #expect((0.35...0.65).contains(means[2][1] / means[0][1]), "\(means[2][1] / means[0][1])")
  }

  @Test(arguments: [-0.94, 4])
  func `extreme value: no lever leaves its mechanism without an answer`(value: Double) throws {
    let relative = Lever.allCases.filter { $0.scale == .relative }
    let interventions = try relative.map { try Self.intervention($0.rawValue, .lever($0), .relative, value) }
    let means = try means(
      interventions, portfolios: relative.map { [$0.rawValue] } + [relative.map(\.rawValue)],
      outputs: ["indicator.looked-after-rate", "indicator.lac-reviews-on-time", "cost.total"], draws: 1, years: 2)
    for row in means { #expect(row.allSatisfy { $0.isFinite && $0 >= 0 }, "\(row)") }
  }

  @Test func `law: two effects on one indicator come to less than their sum and more than either`() throws {
    let share = EffectTarget.indicator("family-support-share")
    let interventions = [
      try Self.intervention("one", share, .absolute, 3), try Self.intervention("other", share, .absolute, 2),
    ]
    let means = try means(
      interventions, portfolios: [["one"], ["other"], ["one", "other"]],
      outputs: ["indicator.family-support-share"], draws: 4)
    let changes = means.dropFirst().map { $0[0] - means[0][0] }
    #expect(changes[2] < changes[0] + changes[1] - 0.3 && changes[2] > changes[0] + 0.3, "\(changes)")
  }

  @Test func `law: an amount on a logarithmic scale is added, and a ratio on a logit one is taken of the share`() throws
  {
    let interventions = [
      try Self.intervention("more", .indicator("common-assessments-completed"), .absolute, 14),
      try Self.intervention("none", .indicator("common-assessments-completed"), .absolute, -14),
      try Self.intervention("fewer", .indicator("schools-causing-concern"), .relative, -0.5),
    ]
    let outputs = ["indicator.common-assessments-completed", "indicator.schools-causing-concern"]
    let means = try means(interventions, portfolios: [["more"], ["none"], ["fewer"]], outputs: outputs, draws: 8)
    #expect((7...25).contains(means[1][0] - means[0][0]), "\(means[1][0] - means[0][0])")
    #expect(means[2][0] >= 0 && means[2][0] < means[0][0], "\(means[2][0])")
    #expect((0.35...0.65).contains(means[3][1] / means[0][1]), "\(means[3][1] / means[0][1])")
  }
}
