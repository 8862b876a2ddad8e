import ServiceModel
import Stochastics
import Testing

@Suite struct `Care calibration` {
  @Test func `closed form: as many children stay 6 and 12 months as the phase hazards say`() throws {
    let calibration = try CareFixture().calibration()
    let six = exponentialOf(-1.09 / 2)
    let twelve = six * exponentialOf(-0.42 / 2)
    #expect(abs(calibration.stillInCare[0] - six) < 0.001)
    #expect(abs(calibration.stillInCare[1] - twelve) < 0.001)
  }

  @Test func `closed form: the stock share of 12 months and more follows from the three hazards`() throws {
    let calibration = try CareFixture().calibration()
    let six = exponentialOf(-1.09 / 2)
    let twelve = six * exponentialOf(-0.42 / 2)
    let years = (1 - six) / 1.09 + (six - twelve) / 0.42 + twelve / 0.264
    // The weekly count sees a child from its week of entry, half a week more than continuous time.
    #expect(abs(calibration.stockShareTwelveMonths - twelve / 0.264 / years) < 0.003)
    #expect(abs(calibration.meanStay - years - 0.5 / 52) < 0.005)
  }

  @Test func `law: entries are stock over mean stay, and first entries what returns leave`() throws {
    let calibration = try CareFixture().calibration()
    #expect(abs(calibration.entriesPerYear * calibration.meanStay - 326) < 1e-6)
    let first = calibration.newEntriesByBand.reduce(0, +)
    #expect(abs(first + calibration.returnsPerYear - calibration.entriesPerYear) < 1e-6)
    #expect(abs(calibration.childrenByBand.reduce(0, +) - 326) < 1e-6)
  }

  @Test func `law: what leaves under 18 less what returns is entries less those who turn 18 in care`() throws {
    let calibration = try CareFixture().calibration()
    let netReturns = calibration.netReturnsByBand.reduce(0, +)
    #expect(netReturns < calibration.newEntriesByBand.reduce(0, +))
    #expect(netReturns > 0.6 * calibration.newEntriesByBand.reduce(0, +))
  }

  @Test(arguments: [(90.0, 0.0), (119, 0), (119, -15), (150, 10)])
  func `law: leaving care follows from entries and the change of the stock`(entries: Double, change: Double) throws {
    var fixture = CareFixture()
    fixture.entries = entries
    fixture.change = change
    let calibration = try fixture.calibration()
    #expect(abs(calibration.entriesPerYear - entries) < 0.05 * entries)
    #expect(abs(calibration.meanStay - 326 / (calibration.entriesPerYear - change)) < 1e-6)
  }

  @Test func `dirty: a stock that grows by more than enters is refused with both`() throws {
    var fixture = CareFixture()
    (fixture.entries, fixture.change) = (40, 41)
    #expect(throws: CareRejection.noExits(entries: 40, change: 41)) { try fixture.calibration() }
  }

  @Test(arguments: [(0.1, -163), (0.5, -163)])
  func `dirty: a stock that falls so fast that fewer enter than come back is refused with both`(
    entries: Double, change: Double
  ) throws {
    var fixture = CareFixture()
    (fixture.entries, fixture.change) = (entries, change)
    let refused = #expect(throws: CareRejection.self) { try fixture.calibration() }
    guard case .returnsExceedEntries(let returns, let entering) = refused else {
      Issue.record("refused for another reason: \(String(describing: refused))")
      return
    }
    #expect(returns > entering && entering < 40)
  }

  @Test
  func `extreme value: hardly anybody leaves for independence before 18, and those who turn 18 leave all the same`()
    throws
  {
    var fixture = CareFixture()
    fixture.parameters.exit.independenceShare = 0.01
    #expect(try fixture.calibration().meanStay > 0)
  }

  @Test func `dirty: carers who cannot house the own foster placements are refused`() throws {
    var fixture = CareFixture()
    fixture.parameters.fostering.households = 60
    #expect(throws: CareRejection.self) { try fixture.calibration() }
  }

  @Test func `dirty: households that force more moves than there are is refused`() throws {
    var fixture = CareFixture()
    fixture.parameters.moves.hazardBeyond = 0.01
    #expect(throws: CareRejection.forcedMovesExceedMoves(phase: 2)) { try fixture.calibration() }
  }

  private func exponentialOf(_ value: Double) -> Double {
    // A limit that needs no library: (1 + x/n)^n by repeated squaring.
    var base = 1 + value / 1_073_741_824
    for _ in 0..<30 { base *= base }
    return base
  }
}
