import ServiceModel
import Stochastics
import TestSupport
import Testing

/// Validation: vacancies that two boroughs are known to have brought down, and one that could climb again.
@Suite(.enabled(if: TestSettings.statistical)) struct HistoryStatistics {
  typealias Fixture = EngineFixture

  /// Vacancy rates at the end of the last year, sorted, of a borough that starts at a vacancy and runs a scheme.
  private func vacancies(from share: Double, scheme: [Deployment], years: Int) throws -> [Double] {
    var catalogue = try Fixture.catalogue.get()
    var area = try #require(catalogue.areas["rotherham-2006"])
    area.stocks["vacancy-share"]?.value = share
    // Both boroughs started from a peak. England's rate of 2005 (LAWIG, 11.8%) stands for what is usual.
    area.stocks["vacancy-usual"] = AreaValue(
      value: 0.118, citation: Citation(reference: "LAWIG06", confidence: .sourced))
    catalogue.areas["rotherham-2006"] = area
    let framework = try Fixture.framework.get()
    let engine = try Engine(
      catalogue: catalogue,
      scenario: Fixture.scenario([Portfolio(name: "Scheme", deployments: scheme)], years: years),
      framework: framework, practice: CodedPractice(framework: framework, findings: []),
      options: EngineOptions(nationalTrends: true, grades: false))
    let place = try #require(engine.layout.place(of: "indicator.social-worker-vacancies"))
    return try (1...200).map { draw in
      let values = try Fixture.play(engine, draw: draw)
      return Double(values[(2 * engine.years - 1) * engine.layout.count + place])
    }.sorted()
  }

  @Test func `validation: Rotherham's fall from 40 to 14 per cent lies inside the fan of its scheme`() throws {
    // "Innovative action and modest financial investment" (source 003, para 86), here £200,000 a year over four years.
    let scheme = [Fixture.deployment("recruitment-and-retention", 200_000, 2007, 2010)]
    let fan = try vacancies(from: 0.40, scheme: scheme, years: 4)
    #expect(fan[5] <= 14 && 14 <= fan[194], "95% fan \(fan[5]) to \(fan[194])")
  }

  @Test func `functionality: under a market that fills few posts, vacancies climb back towards 40 per cent`() throws {
    var catalogue = try Fixture.catalogue.get()
    var area = try #require(catalogue.areas["rotherham-2006"])
    area.stocks["vacancy-usual"] = AreaValue(
      value: 0.40, citation: Citation(reference: "S003", locator: "para 86", confidence: .document))
    catalogue.areas["rotherham-2006"] = area
    let framework = try Fixture.framework.get()
    let engine = try Engine(
      catalogue: catalogue, scenario: Fixture.scenario([], years: 10), framework: framework,
      practice: CodedPractice(framework: framework, findings: []), options: EngineOptions(grades: false))
    let place = try #require(engine.layout.place(of: "indicator.social-worker-vacancies"))
    let ends = try (1...60).map { draw in
      Double(try Fixture.play(engine, draw: draw)[(engine.years - 1) * engine.layout.count + place])
    }.sorted()
    #expect(ends[30] > 25, "median \(ends[30]) after ten years")
    #expect(ends[57] > 35, "95th percentile \(ends[57])")
  }

  @Test func `validation: Derby's fall from 27 to 4 per cent in five years lies inside the fan of its scheme`() throws {
    // A package over five years (source 001, Derby), here £300,000 a year and five trainees a year for two years.
    let scheme = [
      Fixture.deployment("recruitment-and-retention", 300_000, 2007, 2011),
      Fixture.deployment("trainee-social-workers", 10, 2007, 2009),
    ]
    let fan = try vacancies(from: 0.27, scheme: scheme, years: 5)
    #expect(fan[5] <= 4 && 4 <= fan[194], "95% fan \(fan[5]) to \(fan[194])")
  }
}
