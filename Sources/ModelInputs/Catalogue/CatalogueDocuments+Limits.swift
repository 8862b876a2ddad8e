import LocatedYAML
import ServiceModel
import Stochastics

extension CatalogueDocuments {
  /// Throws where a parameter that an area reads lies beyond what a mechanism can use, alone or as part of a whole.
  func refuseBeyondLimits(_ areas: [Area], _ parameters: [Parameter], _ links: [SectorLink]) throws(Faults) {
    let known = Dictionary(parameters.map { ($0.id, $0) }) { first, _ in first }
    var faults: [Fault] = []
    for area in areas {
      let read = { (name: String) in known[area.parameters[name] ?? name] }
      let ranges =
        Quantity.allCases.map { ($0.rawValue, $0.range) } + links.strengths.map { ($0, links.range(ofStrength: $0)) }
      for (name, range) in ranges {
        guard let parameter = read(name), let found = parameter.prior.end(beyond: range) else { continue }
        faults.append(
          Fault(
            .outOfRange(found: plain(found, digits: 6), allowed: words(range)), at: place(of: parameter.id),
            advice: "This is what '\(name)' may be."))
      }
      for broken in JointSum.broken({ quantity in
        read(quantity.rawValue).map { JointSum.Part(name: $0.id, central: $0.prior.central) }
      }) {
        let name = broken.parts[0].name
        faults.append(broken.fault(name, at: place(of: name)))
      }
    }
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// Where the prior of a parameter stands.
  private func place(of id: String) -> Location {
    for document in parameters {
      let items = (try? document.read { $0.node })?[at: "parameters"]?.items ?? []
      if let item = items.first(where: { $0[at: "id"]?.text == id }) {
        return item[at: "prior"]?.location ?? item.location
      }
    }
    return .whole(SourceText(file: "parameters"))
  }
}

extension Distribution {
  /// The first of a prior's low, central and high value that lies outside a range; `nil` where none does.
  ///
  /// Low and high are percentiles solved from written numbers, and may miss them by rounding.
  func end(beyond range: ClosedRange<Double>) -> Double? {
    [quantile(Distribution.lowLevel), central, quantile(1 - Distribution.lowLevel)].first {
      $0 < range.lowerBound - 1e-9 * max(1, abs(range.lowerBound))
        || $0 > range.upperBound + 1e-9 * max(1, abs(range.upperBound))
    }
  }
}

/// A range in words.
func words(_ range: ClosedRange<Double>) -> String { "\(plain(range.lowerBound)) to \(plain(range.upperBound))" }
