import Foundation
import ServiceModel
import Stochastics
import Testing

/// How one sector bears on another.
@Suite struct SectorLinkTests {
  typealias Fixture = EngineFixture

  private static let support = Portfolio(
    name: "Support", deployments: [Fixture.deployment("foster-carer-support", 120, 2007, 2011)])
  private static let draws = 1...24

  /// The strengths of all links, as if none were.
  private static func none() throws -> [Assumption] {
    try Set(Fixture.catalogue.get().sectorLinks.map { "\($0.strength) \($0.form.rawValue)" }).sorted().map {
      let words = $0.split(separator: " ")
      return Assumption(
        parameter: String(words[0]), prior: try .fixed(words[1] == "odds-ratio" ? 1 : 0), because: "no links")
    }
  }

  private func engine(_ portfolios: [Portfolio], _ assumptions: [Assumption]) throws -> Engine {
    try Fixture.engine(
      Fixture.scenario(portfolios, draws: 24) { $0.assumptions = assumptions }, options: EngineOptions(grades: false))
  }

  private func column(_ output: String, of engine: Engine, portfolio: Int, year: Int) throws -> [Double] {
    let place = try #require(engine.layout.place(of: output))
    return try Self.draws.map { draw in
      Double(try Fixture.play(engine, draw: draw)[(portfolio * engine.years + year) * engine.layout.count + place])
    }
  }

  @Test func `functionality: fewer moves better results at school, and none do where the odds are even`() throws {
    let none = try Self.none()
    let odds = { (ratio: Double) throws in
      none.filter { $0.parameter != "move-gcse-odds" }
        + [Assumption(parameter: "move-gcse-odds", prior: try .fixed(ratio), because: "test")]
    }
    let output = "indicator.lac-gcse-five-good"
    func gain(_ ratio: Double) throws -> Double {
      let engine = try engine([Self.support], try odds(ratio))
      let with = try column(output, of: engine, portfolio: 1, year: 4)
      return zip(with, try column(output, of: engine, portfolio: 0, year: 4)).reduce(0) { $0 + $1.0 - $1.1 }
    }
    #expect(try gain(0.01) > gain(1) + 1)
  }

  @Test func `law: links between indicators reach the next year and not their own`() throws {
    let none = try Self.none()
    let linked = try none.map { assumption in
      assumption.parameter == "link-exclusion-offending"
        ? Assumption(parameter: assumption.parameter, prior: try .fixed(0.9), because: "test") : assumption
    }
    let (with, without) = (try engine([], linked), try engine([], none))
    let output = "indicator.first-time-youth-offenders"
    #expect(try column(output, of: with, portfolio: 0, year: 0) == column(output, of: without, portfolio: 0, year: 0))
    #expect(try column(output, of: with, portfolio: 0, year: 1) != column(output, of: without, portfolio: 0, year: 1))
    let exclusions = "indicator.fixed-exclusions-secondary"
    for year in 0..<5 {
      #expect(
        try column(exclusions, of: with, portfolio: 0, year: year)
          == column(exclusions, of: without, portfolio: 0, year: year))
    }
  }

  @Test func `law: an area in which nothing is done has the same means with links as without`() throws {
    let (with, without) = (try engine([], []), try engine([], try Self.none()))
    for target in Set(try Fixture.catalogue.get().sectorLinks.map(\.target)).sorted() {
      let pairs = zip(
        try column("indicator.\(target)", of: with, portfolio: 0, year: 2),
        try column("indicator.\(target)", of: without, portfolio: 0, year: 2))
      let differences = pairs.map { $0 - $1 }
      let mean = differences.reduce(0, +) / Double(differences.count)
      let spread = (differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(differences.count - 1))
        .squareRoot()
      #expect(abs(mean) <= 4 * spread / Double(differences.count).squareRoot() + 1e-9, "\(target): \(mean)")
    }
  }

  @Test func `functionality: the documents draw every link`() throws {
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../docs/model/links.md"), encoding: .utf8)
    for link in try Fixture.catalogue.get().sectorLinks {
      #expect(page.contains(" \(link.id)\"") || page.contains(" \(link.id), "), "\(link.id)")
    }
  }
}
