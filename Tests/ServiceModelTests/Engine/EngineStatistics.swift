import ServiceModel
import Stochastics
import TestSupport
import Testing

/// Claims about many futures; they run in release with fixed seeds.
@Suite(.enabled(if: TestSettings.statistical)) struct EngineStatistics {
  typealias Fixture = EngineFixture

  /// One output of one portfolio in every year of every draw.
  private func play(_ engine: Engine, _ ids: [String], draws: Int, portfolio: Int = 0) throws -> [[[Double]]] {
    let places = try ids.map { try #require(engine.layout.place(of: $0), "no output \($0)") }
    var all = [[[Double]]](repeating: [], count: ids.count)
    for draw in 1...draws {
      let values = try Fixture.play(engine, draw: draw)
      for (row, place) in places.enumerated() {
        all[row].append(
          (0..<engine.years).map { Double(values[(portfolio * engine.years + $0) * engine.layout.count + place]) })
      }
    }
    return all
  }

  private func slope(_ values: [Double]) -> Double {
    let middle = Double(values.count - 1) / 2
    let under = values.indices.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    return values.indices.reduce(0) { $0 + (Double($1) - middle) * values[$1] } / under
  }

  @Test func `law: nothing drifts when nothing is done and no trend runs`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([], draws: 600), options: EngineOptions(nationalTrends: false, grades: false))
    let ids = [
      "stock.children", "stock.looked-after", "stock.register", "stock.children-in-need", "stock.acute",
      "stock.carer-households", "stock.workers", "flow.referrals", "load.long-term",
    ]
    for (id, values) in zip(ids, try play(engine, ids, draws: 600)) {
      let slopes = RunningMoments(values.map(slope))
      let error = slopes.meanError
      // Nine claims at once: each is given two and a half standard errors, one in ten such families would fail by luck.
      #expect(abs(slopes.mean) < 2.5 * error, "\(id) drifts by \(slopes.mean) a year, error \(error)")
    }
  }

  @Test func `law: counted stocks start where they were counted`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([], years: 1, draws: 300), options: EngineOptions(nationalTrends: false, grades: false))
    let found = try play(engine, ["stock.looked-after", "stock.register"], draws: 300).map { rows in
      RunningMoments(rows.map { $0[0] })
    }
    #expect(abs(found[0].mean - 326) < 3 * found[0].meanError)
    #expect(abs(found[1].mean - 108) < 3 * found[1].meanError)
  }

  @Test func `law: nominal intervals cover as many independent replications as they say`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([], years: 2, draws: 900), options: EngineOptions(grades: false))
    let ids = ["stock.looked-after", "indicator.lac-three-placements", "indicator.referral-rate"]
    for (id, rows) in zip(ids, try play(engine, ids, draws: 900)) {
      let values = rows.map { $0[1] }
      let (made, held) = (values.prefix(450).sorted(), values.suffix(450))
      for level in [0.80, 0.95] {
        let low = made[Int((1 - level) / 2 * 450)]
        let high = made[449 - Int((1 - level) / 2 * 450)]
        let covered = Double(held.count { $0 >= low && $0 <= high }) / 450
        // Both the interval and the count are samples of 450.
        let error = (2 * level * (1 - level) / 450).squareRoot()
        #expect(abs(covered - level) < 3.5 * error, "\(id): \(covered) of replications in the \(level) interval")
      }
    }
  }

  @Test func `law: more of a lever of one sign is not worse on average beyond three standard errors`() throws {
    let claims: [(id: String, doses: [Double], output: String, better: Double)] = [
      ("foster-carer-recruitment", [10, 40], "stock.carer-households", 1),
      ("duty-and-assessment-capacity", [2, 8], "indicator.core-assessments-in-35-days", 1),
      ("family-group-conferences", [10, 50], "flow.entries", -1),
      ("lower-intervention-threshold", [5, 25], "flow.referrals", 1),
    ]
    for claim in claims {
      let portfolios = claim.doses.map {
        Portfolio(name: "\($0)", deployments: [Fixture.deployment(claim.id, $0, 2007, 2011)])
      }
      let engine = try Fixture.engine(Fixture.scenario(portfolios), options: EngineOptions(grades: false))
      let place = try #require(engine.layout.place(of: claim.output))
      let last = (engine.years - 1) * engine.layout.count + place
      var differences = RunningMoments()
      for draw in 1...120 {
        let values = try Fixture.play(engine, draw: draw)
        let size = engine.years * engine.layout.count
        differences.add(claim.better * Double(values[2 * size + last] - values[size + last]))
      }
      let error = differences.meanError
      #expect(differences.mean > -3 * error, "\(claim.id): \(differences.mean) of \(claim.output), error \(error)")
    }
  }

  @Test func `functionality: a lower threshold brings referrals at once and slows assessments`() throws {
    let engine = try Fixture.engine(Fixture.scenario([Fixture.lowerThreshold]), options: EngineOptions(grades: false))
    let ids = ["flow.referrals", "indicator.core-assessments-in-35-days"]
    let without = try play(engine, ids, draws: 150)
    let with = try play(engine, ids, draws: 150, portfolio: 1)
    let referrals = zip(without[0], with[0]).map { $1[1] / $0[1] - 1 }.reduce(0, +) / 150
    // The table gives 6 per cent, 2 to 12.
    #expect(referrals > 0.02 && referrals < 0.12)
    let timeliness = zip(without[1], with[1]).map { $1[4] - $0[4] }.reduce(0, +) / 150
    #expect(timeliness < 0)
  }

  @Test func `functionality: keyed numbers cut the variance of a difference at least tenfold`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([
        Portfolio(name: "FGC", deployments: [Fixture.deployment("family-group-conferences", 30, 2007, 2011)])
      ]) { $0.design.parametersVary = false }, options: EngineOptions(grades: false))
    let without = try play(engine, ["stock.looked-after"], draws: 150)[0].map { $0[4] }
    let with = try play(engine, ["stock.looked-after"], draws: 150, portfolio: 1)[0].map { $0[4] }
    let paired = RunningMoments(zip(without, with).map { $1 - $0 }).variance
    let independent = RunningMoments(without).variance + RunningMoments(with).variance
    #expect(independent / paired > 10, "cut \(independent / paired) times")
  }
}
