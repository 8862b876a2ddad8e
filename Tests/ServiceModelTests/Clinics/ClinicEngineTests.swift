import ServiceModel
import Stochastics
import Testing

/// Clinics inside a played area.
@Suite struct `Clinics in an area` {
  typealias Fixture = EngineFixture

  /// An engine in which the dose of duty workers moves a lever of the clinics instead.
  private func engine(
    _ lever: Lever, dose: Double = 2, years: Int = 3, change: (inout Scenario) -> Void = { _ in }
  ) throws -> Engine {
    var catalogue = try Fixture.catalogue.get()
    let place = try #require(catalogue.interventions.firstIndex { $0.id == "duty-and-assessment-capacity" })
    var effect = try #require(catalogue.interventions[place].effects.first { $0.scale == .absolute })
    effect.target = .lever(lever)
    catalogue.interventions[place].effects = [effect]
    catalogue.interventions[place].practice = []
    let plan = Portfolio(
      name: "Clinicians",
      deployments: [Fixture.deployment("duty-and-assessment-capacity", dose, 2007, 2006 + years)])
    return try Engine(
      catalogue: catalogue, scenario: Fixture.scenario([plan], years: years, change: change),
      framework: try Fixture.framework.get(),
      practice: CodedPractice(framework: try Fixture.framework.get(), findings: []),
      options: EngineOptions(grades: false, checksLedgers: true))
  }

  /// The difference that the plan makes to an output in the last year, over some draws.
  private func difference(_ engine: Engine, _ output: String) throws -> Double {
    let place = try #require(engine.layout.place(of: output))
    return try (1...6).reduce(0) { sum, draw in
      let values = try Fixture.play(engine, draw: draw)
      let at = { Fixture.year(values, engine, portfolio: $0, year: engine.years - 1) }
      return sum + Double(at(1)[at(1).startIndex + place] - at(0)[at(0).startIndex + place])
    } / 6
  }

  @Test func `functionality: each lever reaches its clinic and ledgers balance`() throws {
    let clinicians = try engine(.camhsClinicians)
    #expect(try difference(clinicians, "flow.camhs-seen") > 20)
    #expect(try difference(clinicians, "stock.camhs-waiting") < 0)
    #expect(try difference(clinicians, "stock.therapy-waiting") == 0)
    #expect(try difference(engine(.camhsLookedAfterClinicians), "indicator.lac-camhs-wait") < -1)
    let therapists = try engine(.therapists)
    #expect(try difference(therapists, "flow.therapy-seen") > 50)
    #expect(try difference(therapists, "indicator.paediatric-ot-wait") < 0)
    #expect(try difference(therapists, "indicator.camhs-wait-over-13-weeks") == 0)
  }

  @Test func `functionality: clinicians who start later change nothing before`() throws {
    let engine = try engine(.camhsClinicians, years: 3) {
      $0.portfolios[0].deployments[0].years = YearRange(Year(ending: 2009), through: Year(ending: 2009))
    }
    let values = try Fixture.play(engine, draw: 2)
    for year in 0..<2 {
      #expect(
        Fixture.year(values, engine, portfolio: 0, year: year).elementsEqual(
          Fixture.year(values, engine, portfolio: 1, year: year)))
    }
  }

  @Test func `dirty: numbers of clinicians and referrals that contradict each other are refused with both`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([]) {
        $0.assumptions = try! [("camhs-staff", 10.0), ("camhs-new-cases", 40), ("camhs-referrals", 1_600)].map {
          Assumption(parameter: $0.0, prior: try Distribution.fixed($0.1), because: "test")
        }
      })
    do throws(ModelError) {
      _ = try engine.clinics(draw: 0)
      Issue.record("it was accepted")
    } catch {
      guard case .cannotMatchBaseline(_, _, let misfit) = error,
        case .clinic(.mentalHealthFlow(let coming, let seen)) = misfit.reason
      else {
        Issue.record("refused as \(error)")
        return
      }
      #expect(abs(seen / 403.2 - 1) < 1e-9 && coming > 1_000)
      #expect(misfit.held.contains { $0.parameter == "camhs-staff" && $0.value == 10 })
    }
  }

  /// Each clinic with more and more to do in an area of 56,700 children.
  @Test(arguments: [("camhs-staff", "camhs-new-cases"), ("ot-staff", "ot-assessments")])
  func `extremes: a clinic that would see more children a year than live in the area is refused, and one below plays`(
    staff: String, cases: String
  ) throws {
    let all = try #require(Fixture.catalogue.get().areas["rotherham-2006"]).allChildren
    func engine(_ each: Double) throws -> Engine {
      try Fixture.engine(
        Fixture.scenario([]) {
          $0.assumptions = try! [(staff, 100.0), (cases, each)].map {
            Assumption(parameter: $0.0, prior: try Distribution.fixed($0.1), because: "test")
          }
        })
    }
    // Posts are those of a borough of 250,000, of which this one has 252,000.
    let most = all / (100 * 252 / 250)
    let plan = try engine(most * 0.99).clinics(draw: 0).plan
    let lines = (staff == "camhs-staff" ? plan.mentalHealth : plan.therapy).lines
    #expect(abs(lines.reduce(0) { $0 + $1.seen } * 52 / all - 0.99) < 1e-6)
    let beyond = try engine(most * 1.01)
    do throws(ModelError) {
      _ = try beyond.clinics(draw: 0)
      Issue.record("it was accepted")
    } catch {
      guard case .cannotMatchBaseline(_, _, let misfit) = error, case .clinic(let reason) = misfit.reason else {
        Issue.record("refused as \(error)")
        return
      }
      switch reason {
      case .mentalHealthChildren(let seen, let children), .therapyChildren(let seen, let children):
        #expect(children == all && abs(seen / all - 1.01) < 1e-6)
      default: Issue.record("refused as \(reason)")
      }
      #expect(misfit.held.contains { $0.parameter == staff && $0.value == 100 })
    }
  }

  @Test func `functionality: what one number is held at, the others give way to`() throws {
    let engine = try Fixture.engine(
      Fixture.scenario([]) {
        $0.assumptions = [
          Assumption(parameter: "ot-staff", prior: try! Distribution.fixed(9), because: "test")
        ]
      })
    let plan = try engine.clinics(draw: 0).plan.therapy
    let seen = plan.lines.reduce(0) { $0 + $1.seen } * 52
    // Nine therapists and 520 referrals meet between them, at fewer for each therapist and more referrals.
    #expect(seen > 520 && seen < 990)
    #expect(
      abs(Double(plan.posts) * plan.postSize * plan.turnover.filled - 9 * 252 / 250) < 1e-9, "in a borough of 252,000")
  }
}
