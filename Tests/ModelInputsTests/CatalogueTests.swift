import GradeDescriptors
import ModelInputs
import ServiceModel
import Stochastics
import Testing

@Suite struct `The catalogue that comes with the program` {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Example.catalogue()
  }

  @Test func `functionality: every kind of document is there`() {
    #expect(catalogue.indicators.count { $0.isCore } == 70)
    #expect(catalogue.indicators.count { !$0.isCore } == 17)
    #expect(catalogue.gaps.count == 16)
    #expect(catalogue.interventions.count == 44)
    #expect(catalogue.areas.keys.sorted() == ["england-250k", "large-county-2006", "rotherham-2006"])
    #expect(catalogue.parameters.count > 200)
    #expect(catalogue.links.count > 200)
  }

  @Test func `functionality: a parameter arrives as it is written`() throws {
    let leaving = try #require(catalogue.parameters["fc-leaving"])
    #expect(leaving.group == "fostering")
    #expect(leaving.unit == "share per year")
    #expect(leaving.citation.reference == "POOLE-F")
    #expect(leaving.citation.confidence == .sourced)
    #expect(leaving.prior.central == 0.11)
    #expect(abs(leaving.prior.quantile(0.05) - 0.08) < 1e-9)
    #expect(abs(leaving.prior.quantile(0.95) - 0.14) < 1e-9)
  }

  @Test func `functionality: the baseline of Rotherham is the one of its review`() throws {
    let area = try #require(catalogue.areas["rotherham-2006"])
    #expect(area.baseline == Year(ending: 2006))
    #expect(area.stocks["looked-after"]?.value == 326)
    #expect(
      area.stocks["looked-after"]?.citation == Citation(reference: "S003", locator: "para 11", confidence: .document))
    #expect(area.children.count == AgeBand.allCases.count)
    #expect(area.children.reduce(0, +) == 56_700)
    #expect(area.parameters["referral-rate"] == "referral-rate-rth")
  }

  @Test func `functionality: the trial of social workers in schools stays a spread about nothing`() throws {
    let intervention = try #require(catalogue.intervention("social-workers-in-schools"))
    let entry = try #require(intervention.effects.first { $0.target == .lever(.careEntryHazard) })
    #expect(entry.perDose.central == 0)
    #expect(entry.reversed)
    #expect(entry.value(strength: 0.05) > 0)
    #expect(entry.value(strength: 0.95) < 0)
    #expect(intervention.evidence.sign == .null)
    #expect(intervention.beliefs2007?.isEmpty == false)
  }

  @Test func `functionality: every intervention reaches practice on the ladders`() {
    for intervention in catalogue.interventions {
      #expect(!intervention.practice.isEmpty, "\(intervention.id) reaches no ladder")
    }
  }

  @Test func `functionality: an area has the last value of every indicator`() {
    for area in catalogue.areas.values {
      for indicator in catalogue.indicators {
        #expect(area.indicators[indicator.id] != nil, "\(area.id) has no \(indicator.id)")
      }
    }
  }

  @Test func `functionality: a last value lies within its indicator's limits`() {
    for area in catalogue.areas.values {
      for indicator in catalogue.indicators {
        guard let value = area.indicators[indicator.id]?.value else { continue }
        #expect((indicator.floor...indicator.ceiling).contains(value), "\(area.id) \(indicator.id): \(value)")
      }
    }
  }

  @Test func `functionality: every quantity that a mechanism reads is a parameter`() {
    for quantity in Quantity.allCases {
      #expect(catalogue.parameters[quantity.rawValue] != nil, "no parameter \(quantity.rawValue)")
    }
  }

  @Test func `functionality: an indicator has the part in a pair that the pair says`() throws {
    for indicator in catalogue.indicators {
      guard let role = indicator.gap, role.role != .context else { continue }
      let gap = try #require(catalogue.gaps.first { $0.id == role.gap })
      #expect([gap.universal, gap.vulnerable].contains(indicator.id) || gap.universal == role.counterpart)
    }
  }

  @Test func `functionality: a basket becomes one link for each member`() {
    let links = catalogue.links.filter { $0.ladder == "staying-safe/outcomes-vs-similar" && $0.isBasket }
    #expect(links.count == 24)
    #expect(links.contains { $0.role == .twoSided && $0.direction == 0 && $0.band == 400...650 })
    let trend = catalogue.links.filter { $0.ladder == "staying-safe/service-impact" && $0.isBasket }
    #expect(trend.allSatisfy { $0.role == .trend })
    #expect(!trend.contains { $0.indicator == "referral-rate" })
  }
}
