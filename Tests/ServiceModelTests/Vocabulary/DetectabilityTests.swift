import ServiceModel
import Testing

@Suite struct `What two years' figures can show` {
  private let catalogue: Catalogue

  init() throws { catalogue = try EngineFixture.catalogue.get() }

  @Test func `functionality: a change of 2.8 standard deviations of the difference shows in 8 of 10 cases`() throws {
    // 27 pupils, 11.8% of whom succeed: binomial, times 1.15.
    let pupils = try #require(catalogue.indicator("lac-gcse-five-good"))
    let change = try #require(pupils.detectableChange(residents: 250_000))
    #expect(abs(change - 2.8 * 2.0.squareRoot() * pupils.samplingSD) < 1e-9)
    #expect(change > 20 && change < 35)
  }

  @Test func `law: four times the people halve it, and nobody counted has none`() throws {
    var counted = 0
    for indicator in catalogue.indicators {
      let one = indicator.detectableChange(residents: 250_000)
      #expect((one == nil) == (indicator.counting == .measured || indicator.samplingSD == 0), "\(indicator.id)")
      guard let one, let four = indicator.detectableChange(residents: 1_000_000) else { continue }
      counted += 1
      #expect(abs(one / four - 2) < 1e-9, "\(indicator.id)")
    }
    #expect(counted > 60)
  }
}
