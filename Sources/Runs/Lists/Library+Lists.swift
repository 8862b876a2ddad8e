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
    case .areas: areas
    case .sources: sources
    case .parameters: parameters
    case .descriptors: try Listing.descriptors(framework, filter)
    }
  }

  private var interventions: Listing {
    Listing(
      title: "interventions",
      columns: [
        "intervention", "name", "unit", "minimum", "typical", "maximum", "evidence", "sign", "mechanism",
      ],
      shown: [0, 2, 3, 4, 5, 6],
      rows: catalogue.interventions.map {
        [
          $0.id, $0.name, $0.dose.unit, plain($0.dose.minimum), plain($0.dose.typical), plain($0.dose.maximum),
          $0.evidence.grade.rawValue, $0.evidence.sign.rawValue, $0.mechanism,
        ]
      },
      remark: "Evidence: A randomised and English, B randomised elsewhere or strong, C observational, D judgement.")
  }

  private func indicators(_ filter: ListFilter) throws(WorkbenchError) -> Listing {
    let known = OutcomeArea.allCases.map(\.rawValue)
    if let area = filter.area, !known.contains(area) {
      throw .unknownName(kind: "outcome area", name: area, known: known)
    }
    return Listing(
      title: "indicators",
      columns: ["indicator", "name", "area", "unit", "better", "england", "carried_by", "confidence", "source"],
      shown: [0, 3, 4, 5],
      rows: catalogue.indicators.filter { filter.area == nil || $0.area.rawValue == filter.area }.map {
        [
          $0.id, $0.name, $0.area.rawValue, $0.unit, $0.polarity.rawValue, plain($0.england), $0.carrier.rawValue,
          $0.englandCitation.confidence.rawValue, $0.englandCitation.reference,
        ]
      },
      remark: "Ambiguous: neither way is good in itself; the number is judged against a band.")
  }

  private var areas: Listing {
    Listing(
      title: "areas", columns: ["area", "name", "baseline", "children", "residents"], shown: [0, 1, 2, 3],
      rows: catalogue.areas.values.sorted { $0.id < $1.id }.map {
        [$0.id, $0.name, "March \($0.baseline)", plain($0.children.reduce(0, +)), plain($0.population)]
      },
      remark: "")
  }

  private var sources: Listing {
    Listing(
      title: "sources", columns: ["source", "citation", "locator", "seen"], shown: [0, 1],
      rows: catalogue.sources.values.sorted { $0.key < $1.key }.map { [$0.key, $0.citation, $0.locator, $0.seen] },
      remark: "")
  }

  private var parameters: Listing {
    Listing(
      title: "parameters",
      columns: [
        "parameter", "label", "group", "scope", "unit", "period", "low", "central", "high", "confidence", "source",
        "locator",
      ],
      shown: [0, 6, 7, 8, 4],
      rows: catalogue.parameters.values.sorted { ($0.group, $0.id) < ($1.group, $1.id) }.map {
        [
          $0.id, $0.label, $0.group, $0.scope, $0.unit, $0.period, short($0.prior.quantile(0.05)),
          short($0.prior.central), short($0.prior.quantile(0.95)), $0.citation.confidence.rawValue,
          $0.citation.reference, $0.citation.locator,
        ]
      },
      remark: "Low and high are 5th and 95th percentiles. A scenario replaces any of these under `assume:`.")
  }
}

extension Listing {
  fileprivate static var levers: Listing {
    Listing(
      title: "levers", columns: ["lever", "scale", "what"], shown: [0, 1, 2],
      rows: Lever.allCases.map { [$0.rawValue, $0.scale.rawValue, $0.label] },
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
        .map { [ladder.id, String($0.grade.rawValue), $0.criterion, $0.kind.rawValue, $0.locator] }
    }
    return Listing(
      title: "descriptors", columns: ["aspect", "grade", "criterion", "kind", "locator"], shown: [0, 1, 2],
      rows: rungs, remark: "Our wording; the locator is the place in the 2007 grade descriptors (source 004).")
  }
}

extension Ladder {
  /// Whether a word is the ladder's id or its last part.
  fileprivate func matches(_ word: String) -> Bool { id == word || aspect == word }
}
