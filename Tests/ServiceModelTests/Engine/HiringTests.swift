import ServiceModel
import Stochastics
import Testing

/// How posts are filled and lost.
@Suite struct HiringTests {
  typealias Fixture = EngineFixture

  private static let moreDutyWorkers = Portfolio(
    name: "Duty", deployments: [Fixture.deployment("duty-and-assessment-capacity", 4, 2007, 2011)])

  /// Mean of an output of one portfolio and year over 24 draws.
  private func mean(
    _ output: String, _ portfolios: [Portfolio] = [], portfolio: Int = 0, year: Int, assuming: [String: Double] = [:]
  ) throws -> Double {
    let assumptions = try assuming.sorted { $0.key < $1.key }.map {
      Assumption(parameter: $0.key, prior: try .fixed($0.value), because: "test")
    }
    let engine = try Fixture.engine(
      Fixture.scenario(portfolios, draws: 24) { $0.assumptions = assumptions }, options: EngineOptions(grades: false))
    let place = try #require(engine.layout.place(of: output))
    let row = (portfolio * engine.years + year) * engine.layout.count + place
    return try (1...24).reduce(0) { try $0 + Double(Fixture.play(engine, draw: $1)[row]) } / 24
  }

  /// Workers in post beyond doing nothing more.
  private func extra(year: Int, assuming: [String: Double] = [:]) throws -> Double {
    try mean("stock.workers", [Self.moreDutyWorkers], portfolio: 1, year: year, assuming: assuming)
      - mean("stock.workers", [Self.moreDutyWorkers], year: year, assuming: assuming)
  }

  @Test func `law: posts that a plan adds are filled in the months that a post takes`() throws {
    // Four posts, filled at two a year for each vacant one: 4 x (1 - exp(-2)) = 3.5 after a year, less those who leave.
    #expect(try (2.7...3.7).contains(extra(year: 0)))
    let slow = ["time-to-fill": 24.0]
    #expect(try extra(year: 0, assuming: slow) < 2.2)
    #expect(try extra(year: 2, assuming: slow) > extra(year: 0, assuming: slow))
  }

  @Test func `law: where more leave than can be hired in time, vacancies rise`() throws {
    let usual = try mean("indicator.social-worker-vacancies", year: 4)
    let many = try mean(
      "indicator.social-worker-vacancies", year: 4, assuming: ["turnover-england": 0.6, "agency-cover": 0])
    #expect(usual < 18 && many > usual + 5, "\(usual) and \(many)")
  }

  @Test func `law: agency hours cost the more the fewer hours a worker has`() throws {
    let costly = try mean(
      "cost.staff", [Fixture.lowerThreshold], portfolio: 1, year: 4, assuming: ["productive-hours": 700])
    #expect(
      try costly
        > mean("cost.staff", [Fixture.lowerThreshold], portfolio: 1, year: 4, assuming: ["productive-hours": 1400]))
  }

  @Test func `law: leaving answers more to load where a worker holds more cases`() throws {
    let light = try mean(
      "indicator.social-worker-turnover", [Fixture.lowerThreshold], portfolio: 1, year: 4, assuming: ["caseload": 60])
    let heavy = try mean(
      "indicator.social-worker-turnover", [Fixture.lowerThreshold], portfolio: 1, year: 4, assuming: ["caseload": 6])
    #expect(heavy > light)
  }
}
