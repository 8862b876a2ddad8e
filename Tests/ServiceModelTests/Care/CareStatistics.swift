import ServiceModel
import Stochastics
import TestSupport
import Testing

/// Mean and standard error of a reading.
private struct Spread {
  var count = 0.0
  var sum = 0.0
  var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  var mean: Double { sum / count }
  var standardError: Double { ((squares / count - mean * mean) / (count - 1)).squareRoot() }
}

@Suite(.enabled(if: TestSettings.statistical)) struct CareStatistics {
  /// Readings of every year's end of many replicates at England's central values, the start's first.
  private static let england: [[CareReadings]] = {
    let fixture = CareFixture()
    return (0..<600).map { replication in
      guard let calibration = try? fixture.calibration(replication) else { return [] }
      return CareFixture.play(calibration, fixture.key(replication), years: 5)
    }
  }()

  private func spread(_ year: Int, _ value: (CareReadings) -> Double) -> Spread {
    var spread = Spread()
    for readings in Self.england { spread.add(value(readings[year])) }
    return spread
  }

  @Test func `validation: one child in eight has three or more placements, as published`() {
    for year in 1...5 {
      let share = spread(year) { $0.threePlacements.percent }
      #expect(share.mean > 11.5 - 2 * share.standardError && share.mean < 12.5 + 2 * share.standardError)
    }
  }

  @Test func `validation: two long-stayers in three are settled, as published`() {
    for year in 1...5 {
      let share = spread(year) { $0.longTermStability.percent }
      #expect(share.mean > 64 - 2 * share.standardError && share.mean < 66 + 2 * share.standardError)
    }
  }

  @Test func `validation: nearly three in four have been looked after for 12 months, as published`() {
    for year in 0...5 {
      let share = spread(year) { $0.twelveMonths.percent }
      #expect(share.mean > 71 && share.mean < 76)
    }
  }

  @Test func `stationarity: over five years the stock drifts by no more than a child beyond chance`() {
    var drift = Spread()
    for readings in Self.england { drift.add(Double(readings[5].lookedAfter - readings[0].lookedAfter)) }
    #expect(abs(drift.mean) < 2 * drift.standardError + 1)
  }

  @Test func `stationarity: households neither grow nor shrink over five years`() {
    var drift = Spread()
    for readings in Self.england { drift.add(Double(readings[5].households - readings[0].households)) }
    #expect(abs(drift.mean) < 2 * drift.standardError)
  }

  @Test(arguments: [(PlacementKind.home, 11.5), (.parents, 9), (.adoption, 5), (.other, 4.5)])
  func `stationarity: the placement mix keeps the draw's shares without being set`(kind: PlacementKind, share: Double) {
    let found = spread(5) { 100 * Double($0.inKind[kind]) / Double($0.lookedAfter) }
    #expect(abs(found.mean - share) < 0.04 * share + 2 * found.standardError)
  }

  @Test func `stationarity: agencies keep their share of foster children`() {
    let found = spread(5) {
      100 * Double($0.inKind.agencyFoster) / Double($0.inKind.agencyFoster + $0.inKind.ownFoster)
    }
    #expect(abs(found.mean - 24) < 1 + 2 * found.standardError)
  }

  @Test func `functionality: children leave care by the draw's routes`() {
    let shares = [
      spread(3) { 100 * Double($0.flows.exits.home) / Double($0.flows.exits.total) },
      spread(3) { 100 * Double($0.flows.exits.adoption) / Double($0.flows.exits.total) },
      spread(3) { 100 * Double($0.flows.exits.independence) / Double($0.flows.exits.total) },
    ]
    for (found, wanted) in zip(shares, [44, 14.5, 26]) {
      #expect(abs(found.mean - wanted) < 3 * found.standardError + 0.2)
    }
  }

  @Test func `functionality: more campaign households never leave fewer children well matched`() throws {
    let fixture = CareFixture()
    var gain = Spread()
    var agency = Spread()
    for replication in 0..<150 {
      let calibration = try fixture.calibration(replication)
      let key = fixture.key(replication)
      let plain = CareFixture.play(calibration, key, years: 4)
      let more = CareFixture.play(
        calibration, key, years: 4,
        levers: { _ in
          var levers = CareLevers()
          levers.campaignHouseholds = 20
          return levers
        })
      gain.add(Double(more[4].flows.carersMatched - plain[4].flows.carersMatched))
      agency.add(Double(more[4].inKind.agencyFoster - plain[4].inKind.agencyFoster))
    }
    #expect(gain.mean > 3 * gain.standardError)
    #expect(agency.mean < -3 * agency.standardError)
  }

  @Test func `functionality: supported households leave less and keep children longer`() throws {
    let fixture = CareFixture()
    var left = Spread()
    var moves = Spread()
    for replication in 0..<150 {
      let calibration = try fixture.calibration(replication)
      let key = fixture.key(replication)
      let plain = CareFixture.play(calibration, key, years: 3)
      let supported = CareFixture.play(
        calibration, key, years: 3,
        levers: { _ in
          var levers = CareLevers()
          levers.supportedHouseholds = 60
          levers.carerLeavingSupported = 0.7
          levers.moveHazardSupported = 0.8
          return levers
        })
      left.add(Double(supported[3].flows.householdsLeft - plain[3].flows.householdsLeft))
      moves.add(Double(supported[3].flows.moves - plain[3].flows.moves))
    }
    #expect(left.mean < -3 * left.standardError)
    #expect(moves.mean < -3 * moves.standardError)
  }
}
