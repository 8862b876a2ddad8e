import ServiceModel
import Stochastics
import Synchronization
import Testing

/// What a number may be, alone and beside others.
@Suite struct `Limits of numbers` {
  /// Quantities whose range is a law of nature that the prior's family does not know: these are conditioned on it.
  private static let conditioned: Set<Quantity> = [
    .registerUnallocatedSlope, .caseloadTurnover, .practiceWorkforce, .indicatorLoading, .clinicNoticeWeeks,
    .therapyTreatmentWeeks, .therapyFirstStepsWeeks,
  ]

  @Test func `law: ranges end beyond everything that the catalogue believes`() throws {
    let catalogue = try EngineFixture.catalogue.get()
    for quantity in Quantity.allCases where !Self.conditioned.contains(quantity) {
      if "\(quantity)".hasPrefix("shock") && "\(quantity)".hasSuffix("Persistence") { continue }
      let locals = catalogue.areas.values.compactMap { $0.parameters[quantity.rawValue] }
      for id in Set(locals + [quantity.rawValue]) {
        guard let prior = catalogue.parameters[id]?.prior else { continue }
        #expect(quantity.range.contains(prior.central), "\(id)")
        #expect(prior.isFixed || prior.cdf(quantity.range.lowerBound) < 1e-12, "\(id)")
        #expect(1 - prior.cdf(quantity.range.upperBound) < 1e-12, "\(id)")
      }
    }
  }

  @Test func `law: every area's central values keep every joint limit`() throws {
    let catalogue = try EngineFixture.catalogue.get()
    for area in catalogue.areas.values {
      for limit in JointLimit.all {
        let sum = limit.parts.reduce(0.0) {
          $0 + (catalogue.parameters[area.parameters[$1.rawValue] ?? $1.rawValue]?.prior.central ?? 0)
        }
        #expect(limit.allows(sum), "\(area.id) \(limit.whole)")
      }
    }
  }

  @Test func `functionality: a sum is allowed up to its whole`() {
    #expect(JointLimit(.teams).allows(0.999) && !JointLimit(.teams).allows(1))
    #expect(JointLimit(.placements).allows(1) && !JointLimit(.placements).allows(1.001))
    #expect(JointLimit(.exits).allows(0.2) && !JointLimit(.exits).allows(0))
  }

  private func engine(_ parameter: String, _ prior: Distribution) throws -> Engine {
    var scenario = EngineFixture.scenario([EngineFixture.lowerThreshold], years: 1, draws: 40)
    scenario.assumptions = [Assumption(parameter: parameter, prior: prior, because: "a test")]
    return try Engine(
      catalogue: try EngineFixture.catalogue.get(), scenario: scenario, framework: try EngineFixture.framework.get(),
      practice: CodedPractice(framework: try EngineFixture.framework.get(), findings: []))
  }

  @Test func `functionality: laws whose sum may pass its whole are drawn given that it does not, and refusals counted`()
    throws
  {
    let engine = try engine(
      "fostering-team-share", try .interval(family: .beta, low: 0.2, central: 0.3, high: 0.45))
    var reasons: [BaselineMisfit.Kind] = []
    for draw in 1...40 {
      var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
      var span = values.mutableSpan
      let refused = try engine.play(draw: draw, into: &span)
      reasons += engine.refusals(draw: draw, sets: refused)
    }
    #expect(reasons.contains(.teamShares))
  }

  @Test(arguments: [1e100, -1, 0])
  func `extreme value: an engine refuses what its reader would have refused`(value: Double) throws {
    #expect(throws: ModelError.outOfRange(parameter: "turnover-england", value: value)) {
      _ = try engine("turnover-england", .fixed(value))
    }
  }

  @Test func `functionality: a draw stops when asked, while it is solved and while it is played`() throws {
    let engine = try engine("fc-leaving", .fixed(0.1))
    // Asked once for the start and once for each year of both portfolios.
    for patience in 0..<3 {
      let asked = Mutex(0)
      var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
      var span = values.mutableSpan
      do throws(ModelError) {
        _ = try engine.play(draw: 1, into: &span) {
          asked.withLock {
            $0 += 1
            return $0 > patience
          }
        }
        Issue.record("it went on after \(patience) questions")
      } catch {
        #expect(error == .stopped)
      }
    }
    #expect(throws: ModelError.stopped) { try engine.checkStarts(threads: 2, shouldStop: { true }) }
  }

  @Test func `functionality: many replicates stop inside a replicate`() throws {
    let engine = try engine("fc-leaving", .fixed(0.1))
    let asked = Atomic<Int>(0)
    let told = Atomic<Int>(0)
    let ending = try engine.playMany(
      0..<40, threads: 1, shouldStop: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 2 },
      sink: { _, _, _ in told.wrappingAdd(1, ordering: .relaxed) })
    #expect(ending == .stopped && told.load(ordering: .relaxed) == 0)
  }
}
