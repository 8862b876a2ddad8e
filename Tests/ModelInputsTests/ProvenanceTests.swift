import ModelInputs
import ServiceModel
import Testing

@Suite struct `Every number says where it comes from` {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Example.catalogue()
  }

  /// Every citation of the catalogue with a name for what cites it.
  private var citations: [(owner: String, citation: Citation)] {
    let parameters = catalogue.parameters.values.map { ($0.id, $0.citation) }
    let england = catalogue.indicators.map { ("england of \($0.id)", $0.englandCitation) }
    let trends = catalogue.indicators.compactMap { indicator in
      indicator.nationalTrend.map { ("trend of \(indicator.id)", $0.citation) }
    }
    let areas = catalogue.areas.values.flatMap { area in
      (area.stocks.map { $0 } + area.indicators.map { $0 }).map { ("\($0.key) of \(area.id)", $0.value.citation) }
    }
    let costs = catalogue.interventions.map { ("cost of \($0.id)", $0.cost.citation) }
    let effects = catalogue.interventions.flatMap { intervention in
      (intervention.effects + (intervention.beliefs2007 ?? [])).map { ("effect of \(intervention.id)", $0.citation) }
    }
    return parameters + england + trends + areas + costs + effects
  }

  @Test func `functionality: each citation names a source of the list`() {
    #expect(citations.count > 700)
    for (owner, citation) in citations {
      #expect(catalogue.sources[citation.reference] != nil, "\(owner) cites \(citation.reference)")
    }
  }

  @Test func `functionality: what is printed in a document says in which and where`() {
    for (owner, citation) in citations where citation.confidence == .document {
      #expect(["S001", "S002", "S003"].contains(citation.reference), "\(owner)")
      #expect(!citation.locator.isEmpty, "\(owner) has no locator")
    }
  }

  @Test func `functionality: what is derived says from what`() {
    for (owner, citation) in citations where citation.reference == "derived" {
      let note = catalogue.parameters[owner]?.note ?? ""
      #expect(!citation.locator.isEmpty || !note.isEmpty, "\(owner) does not say what it is derived from")
    }
  }

  @Test func `functionality: labels are phrases, not sentences`() {
    for parameter in catalogue.parameters.values {
      #expect(parameter.label.last != ".", "\(parameter.id)")
      #expect(!parameter.unit.isEmpty, "\(parameter.id)")
    }
  }

  @Test func `functionality: an assumption that a mechanism reads says why it was made`() {
    for parameter in catalogue.parameters.values where parameter.citation.reference == "assumption" {
      guard Quantity(rawValue: parameter.id) != nil else { continue }
      #expect(!parameter.note.isEmpty || !parameter.citation.locator.isEmpty, "\(parameter.id) gives no reason")
    }
  }
}
