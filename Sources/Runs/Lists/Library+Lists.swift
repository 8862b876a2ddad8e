package import GradeDescriptors
import ModelInputs
import ServiceModel
import Stochastics

extension Library {
  /// A list of what the data knows.
  ///
  /// Throws `unknownName` where the filter names an area or an aspect that there is none of.
  package func list(_ kind: ListKind, _ filter: ListFilter = ListFilter()) throws(WorkbenchError) -> Listing {
    switch kind {
    case .interventions: interventions
    case .indicators: try indicators(filter)
    case .levers: Listing.levers
    case .effects: effects
    case .areas: areas
    case .sources: sources
    case .parameters: parameters
    case .figures: figures
    case .deflators: deflators
    case .descriptors: try Listing.descriptors(framework, filter)
    }
  }

  private var interventions: Listing {
    Listing(
      title: "interventions",
      columns: [
        "intervention", "name", "unit", "minimum", "typical", "maximum", "price_low", "price", "price_high",
        "price_basis", "evidence", "direction", "mechanism",
      ],
      headings: ["intervention", "evidence", "price of one", "least, usual, most"],
      rows: catalogue.interventions.map { one in
        let (dose, price, evidence) = (one.dose, one.cost.perUnit, one.evidence)
        return Listing.Row(
          cells: [
            .words(one.id), .words(one.name), .words(dose.unit), .number(dose.minimum), .number(dose.typical),
            .number(dose.maximum), .rounded(price.quantile(0.05)), .rounded(price.central),
            .rounded(price.quantile(0.95)), .words(one.cost.basis == .year ? "a year" : "once"),
            .words(evidence.grade.rawValue), .words(evidence.sign.rawValue), .words(one.mechanism),
          ],
          shown: [
            one.id, evidence.grade.rawValue, one.cost.words,
            "\(plain(dose.minimum)), \(plain(dose.typical)), \(plain(dose.maximum)) \(dose.unit)",
          ])
      },
      remark:
        "Prices are of one unit, in pounds of 2005/06. Evidence: A randomised and English, B randomised elsewhere "
        + "or strong, C observational, D judgement.")
  }

  private func indicators(_ filter: ListFilter) throws(WorkbenchError) -> Listing {
    let known = OutcomeArea.allCases.map(\.rawValue)
    if let area = filter.area, !known.contains(area) {
      throw .unknownName(kind: "outcome area", name: area, known: known)
    }
    return Listing(
      title: "indicators",
      columns: ["indicator", "label", "area", "unit", "better", "england", "carried_by", "confidence", "source"],
      headings: ["indicator", "better", "England", "label and unit"],
      rows: catalogue.indicators.filter { filter.area == nil || $0.area.rawValue == filter.area }.map { one in
        Listing.Row(
          cells: [
            .words(one.id), .words(one.name), .words(one.area.rawValue), .words(one.unit),
            .words(one.polarity.rawValue), .number(one.england), .words(one.carrier.rawValue),
            .words(one.englandCitation.confidence.rawValue), .words(one.englandCitation.reference),
          ],
          shown: [
            one.id, one.polarity == .ambiguous ? "band" : one.polarity.rawValue, plain(one.england, digits: 4),
            "\(one.name), \(one.unit)",
          ])
      },
      remark:
        "Band: neither way is good in itself; the number is judged against a band. Ids and labels are taken alike.")
  }

  private var areas: Listing {
    Listing(
      title: "areas", columns: ["area", "name", "baseline", "children", "residents"], shown: [0, 1, 2, 3],
      rows: catalogue.areas.values.sorted { $0.id < $1.id }.map {
        [
          .words($0.id), .words($0.name), .words("March \($0.baseline)"), .number($0.allChildren),
          .number($0.population),
        ]
      },
      remark: "")
  }

  private var sources: Listing {
    Listing(
      title: "sources", columns: ["source", "citation", "locator", "seen"], shown: [0, 1],
      rows: catalogue.sources.values.sorted { $0.key < $1.key }.map {
        [.words($0.key), .words($0.citation), .words($0.locator), .words($0.seen)]
      },
      remark: "")
  }

  private var parameters: Listing {
    Listing(
      title: "parameters",
      columns: [
        "parameter", "label", "group", "scope", "unit", "period", "prior", "low", "central", "high", "confidence",
        "source", "locator",
      ],
      shown: [0, 7, 8, 9, 4],
      rows: catalogue.parameters.values.sorted { ($0.group, $0.id) < ($1.group, $1.id) }.map {
        [
          .words($0.id), .words($0.label), .words($0.group), .words($0.scope), .words($0.unit), .words($0.period),
          .words($0.prior.family.rawValue), .rounded($0.prior.quantile(0.05)), .rounded($0.prior.central),
          .rounded($0.prior.quantile(0.95)),
          .words($0.citation.confidence.rawValue), .words($0.citation.reference), .words($0.citation.locator),
        ]
      },
      remark: "Low and high are 5th and 95th percentiles. A scenario replaces any of these under `assume:`.")
  }
}

extension Listing {
  fileprivate static var levers: Listing {
    Listing(
      title: "levers", columns: ["lever", "scale", "what"], shown: [0, 1, 2],
      rows: Lever.allCases.map { [.words($0.rawValue), .words($0.scale.rawValue), .words($0.label)] },
      remark: "An intervention moves levers; a lever is a handle of a mechanism.")
  }

  /// The ladders of the framework, or one ladder rung by rung.
  package static func descriptors(_ framework: Framework, _ filter: ListFilter) throws(WorkbenchError) -> Listing {
    let areas = JudgementArea.allCases.map(\.id)
    if let area = filter.area, !areas.contains(area) {
      throw .unknownName(kind: "area of judgement", name: area, known: areas)
    }
    let ladders = framework.ladders.filter { ladder in
      (filter.area ?? ladder.area.id) == ladder.area.id && (filter.aspect.map { ladder.matches($0) } ?? true)
    }
    if let aspect = filter.aspect, ladders.isEmpty {
      let known = framework.ladders.flatMap { [$0.id, $0.aspect] }
      throw .unknownName(kind: "aspect", name: aspect, known: known)
    }
    let rungs = ladders.flatMap { ladder in
      ladder.rungs.filter { filter.grade.map(UInt8.init(clamping:)) ?? $0.grade.rawValue == $0.grade.rawValue }
        .map { rung -> [TidyTable.Cell] in
          [
            .words(ladder.id), .whole(Int(rung.grade.rawValue)), .words(rung.criterion), .words(rung.kind.rawValue),
            .words(rung.locator),
          ]
        }
    }
    return Listing(
      title: "descriptors", columns: ["aspect", "grade", "criterion", "kind", "locator"], shown: [0, 1, 2],
      rows: rungs, remark: "Our wording; the locator is the place in the 2007 grade descriptors (source 004).")
  }
}

extension UnitCost {
  /// The central price of one unit in words, such as `£41,000 a year`.
  fileprivate var words: String {
    let pounds = perUnit.central
    let digits = String(Int(pounds.rounded()))
    let grouped = String(
      digits.reversed().enumerated().flatMap { $0 > 0 && $0.isMultiple(of: 3) ? [",", $1] : [$1] }.reversed())
    return (pounds < 10 && pounds != pounds.rounded() ? "£\(plain(pounds, digits: 4))" : "£\(grouped)")
      + (basis == .year ? " a year" : " once")
  }
}

extension Ladder {
  /// Whether a word is the ladder's id or its last part.
  fileprivate func matches(_ word: String) -> Bool { id == word || aspect == word }
}
