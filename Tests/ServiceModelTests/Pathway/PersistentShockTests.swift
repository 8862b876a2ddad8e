import Mathematics
import ServiceModel
import Stochastics
import TestSupport
import Testing

@Suite struct PersistentShockTests {
  private let shock = PersistentShock(persistence: 0.6, innovation: 0.16)

  private func course(_ draw: Int, years: Int, startsUnknown: Bool = false) -> [Double] {
    shock.multipliers(
      years: years, startsUnknown: startsUnknown, key: ReplicateKey(seed: 3, draw: draw, replication: 1), process: 30)
  }

  @Test func `law: variances after a known start are those of the closed form, and end at the usual one`() {
    #expect(abs(shock.variance(after: 1) - 0.0256) < 1e-12)
    #expect(abs(shock.variance(after: 2) - 0.0256 * 1.36) < 1e-12)
    #expect(abs(shock.variance(after: 60) - shock.usualVariance) < 1e-12)
    #expect(shock.variance(after: 0) == 0)
  }

  @Test(arguments: [false, true])
  func `law: multipliers have mean 1, the variance of the closed form and the persistence that was asked for`(
    startsUnknown: Bool
  ) {
    let courses = (1...20_000).map { course($0, years: 4, startsUnknown: startsUnknown) }
    for year in 0..<4 {
      let level = RunningMoments(courses.map { $0[year] })
      #expect(abs(level.mean - 1) < 4 * level.meanError, "year \(year + 1): \(level.mean)")
      let expected = startsUnknown ? shock.usualVariance : shock.variance(after: year + 1)
      let found = RunningMoments(courses.map { logarithm($0[year]) })
      #expect(abs(found.variance / expected - 1) < 0.05, "year \(year + 1): \(found.variance) against \(expected)")
    }
    // x(4) less its persistence times x(3) is a fresh innovation, whatever the start.
    let fresh = RunningMoments(
      courses.map { (logarithm($0[3]) - 0.6 * logarithm($0[2])) })
    #expect(abs(fresh.variance.squareRoot() / 0.16 - 1) < 0.03)
  }

  @Test func `deterministic: a longer horizon leaves the years of a shorter one as they are`() {
    for draw in 1...20 { #expect(Array(course(draw, years: 15).prefix(5)) == course(draw, years: 5)) }
  }

  @Test func `extreme value: without innovation nothing moves, and no years give nothing`() {
    let still = PersistentShock(persistence: 0.9, innovation: 0)
    let key = ReplicateKey(seed: 1, draw: 1, replication: 1)
    #expect(still.multipliers(years: 5, startsUnknown: true, key: key, process: 30) == [1, 1, 1, 1, 1])
    #expect(shock.multipliers(years: 0, key: key, process: 30).isEmpty)
  }

  @Test func `law: every shock has numbers of its own, in the catalogue and in its keys`() throws {
    let parameters = try EngineFixture.catalogue.get().parameters
    let quantities = Shock.allCases.flatMap { [$0.innovation, $0.persistence] }
    #expect(Set(quantities).count == 2 * Shock.allCases.count)
    for shock in Shock.allCases {
      let innovation = try #require(parameters[shock.innovation.rawValue]).prior.central
      let persistence = try #require(parameters[shock.persistence.rawValue]).prior.central
      #expect((0.01...0.6).contains(innovation) && (0.3...0.95).contains(persistence), "\(shock)")
    }
  }
}
