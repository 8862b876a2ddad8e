import ServiceModel
import Stochastics
import Testing

/// What an area does when it is pressed, and what its start comes to.
@Suite struct ResponseTests {
  typealias Fixture = EngineFixture

  private func futures(
    _ portfolios: [Portfolio], area: String = "rotherham-2006", draws: Int, years: Int = 5,
    change: (inout Scenario) -> Void = { _ in }
  ) throws -> (engine: Engine, values: [[Float]]) {
    let engine = try Fixture.engine(
      Fixture.scenario(portfolios, area: area, years: years, draws: draws, change: change),
      options: EngineOptions(grades: false))
    return (engine, try (1...draws).map { try Fixture.play(engine, draw: $0) })
  }

  private func column(
    _ output: String, _ played: (engine: Engine, values: [[Float]]), portfolio: Int, year: Int
  ) throws -> [Double] {
    let place = try #require(played.engine.layout.place(of: output), "no output \(output)")
    let row = (portfolio * played.engine.years + year) * played.engine.layout.count + place
    return played.values.map { Double($0[row]) }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

  @Test func `law: an overloaded team buys hours and raises the bar, and few futures have a queue of twelve weeks`()
    throws
  {
    let played = try futures([Fixture.lowerThreshold], draws: 48)
    var longest = [Double](repeating: 0, count: 48)
    for year in 0..<5 {
      longest = zip(longest, try column("load.longest-queue", played, portfolio: 1, year: year)).map(max)
    }
    // At most one future in twenty; 48 draws may show six where that is so.
    #expect(longest.filter { $0 > 12 }.count <= 6, "\(longest.filter { $0 > 12 }.count)")
    for output in ["flow.agency-hours", "load.weeks-bar-raised"] {
      let more = try mean(column(output, played, portfolio: 1, year: 4))
      #expect(try more > mean(column(output, played, portfolio: 0, year: 4)), "\(output)")
    }
    let cost = try mean(column("cost.staff", played, portfolio: 1, year: 4))
    #expect(try cost > mean(column("cost.staff", played, portfolio: 0, year: 4)))
  }

  @Test func `law: a lower threshold leaves fewer children in need without help`() throws {
    let played = try futures([Fixture.lowerThreshold], draws: 24)
    let without = try mean(column("stock.without-help", played, portfolio: 1, year: 4))
    #expect(try without < mean(column("stock.without-help", played, portfolio: 0, year: 4)) - 50)
  }

  @Test func `law: referrals that a lower threshold lets in end in registration less often than usual ones`() throws {
    let played = try futures([Fixture.lowerThreshold], draws: 48)
    func rise(_ output: String) throws -> Double {
      try mean(column(output, played, portfolio: 1, year: 2)) / mean(column(output, played, portfolio: 0, year: 2)) - 1
    }
    #expect(try rise("stock.register") < 0.7 * rise("flow.referrals"))
  }

  /// The figures of Rotherham that a draw starts from, as published.
  private static let published = [
    "indicator.lac-weekly-cost": 640.0, "indicator.care-entry-rate": 21, "indicator.lac-adopted": 9.5,
    "indicator.register-re-registrations": 10, "indicator.lac-three-placements": 10.5,
    "indicator.lac-placed-distant": 6, "indicator.looked-after-rate": 57.5, "indicator.re-referral-rate": 18,
    "indicator.child-protection-register-rate": 19, "indicator.social-worker-vacancies": 14,
  ]

  @Test func `law: published figures lie inside eight in ten futures of the first year`() throws {
    let played = try futures([], draws: 200, years: 1)
    for (output, figure) in Self.published {
      let sorted = try column(output, played, portfolio: 0, year: 0).sorted()
      #expect(sorted[20] <= figure && figure <= sorted[179], "\(output): \(sorted[20]) to \(sorted[179])")
    }
  }

  @Test func `law: draws are refused seldom, and none depends on how many there are`() throws {
    let engine = try Fixture.engine(Fixture.scenario([], years: 1, draws: 200), options: EngineOptions(grades: false))
    var refused = 0
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    for draw in 1...200 {
      var span = values.mutableSpan
      refused += try engine.play(draw: draw, into: &span)
    }
    #expect(refused <= 20, "\(refused) of 200")
    let few = try Fixture.engine(Fixture.scenario([], years: 1, draws: 3), options: EngineOptions(grades: false))
    #expect(try Fixture.play(few, draw: 3) == Fixture.play(engine, draw: 3))
  }

  @Test func `law: an assumption on a rate stands before what a published figure says of its level`() throws {
    for (parameter, value, output, range) in [
      ("re-registration", 0.35, "indicator.register-re-registrations", 20.0...60.0),
      ("cost-foster-inhouse", 900, "indicator.lac-weekly-cost", 800.0...1_400),
    ] {
      let assumption = Assumption(parameter: parameter, prior: try .fixed(value), because: "test")
      let played = try futures([], draws: 24, years: 1) { $0.assumptions = [assumption] }
      let level = try mean(column(output, played, portfolio: 0, year: 0))
      #expect(range.contains(level), "\(parameter): \(level)")
    }
  }

  @Test func `law: looked-after children whom a plan leaves alone keep what chance dealt them`() throws {
    let worker = Portfolio(
      name: "School", deployments: [Fixture.deployment("social-workers-in-schools", 6, 2007, 2011)])
    let played = try futures([worker], draws: 48)
    let heads = try zip(
      column("stock.looked-after", played, portfolio: 0, year: 4),
      column("stock.looked-after", played, portfolio: 1, year: 4))
    let offending = try zip(
      column("indicator.lac-offending", played, portfolio: 0, year: 4),
      column("indicator.lac-offending", played, portfolio: 1, year: 4))
    for ((before, after), (usual, now)) in zip(heads, offending) {
      // Each child more or fewer can change the share by one head, and one more is rounding of the share's base.
      let most = 100 * (abs(after - before) + 1.5) / (min(before, after) * 0.4)
      #expect(abs(now - usual) <= most, "\(before) to \(after): \(usual) to \(now)")
      if before == after { #expect(now == usual) }
    }
  }
}
