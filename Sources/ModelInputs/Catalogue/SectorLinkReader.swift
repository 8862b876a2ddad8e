import LocatedYAML
import ServiceModel

/// Reads `links/<group>.yaml`: how sectors bear on one another.
struct SectorLinkReader {
  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> [SectorLink]? {
    root.mapping(allowing: ["links"])?.required("links") { list in list.list(link) }
  }

  private func link(_ cursor: Cursor) -> SectorLink? {
    let keys = ["id", "from", "to", "lag-years", "strength", "form"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "link", seen: seen) }
    let driver = fields.required("from", driver)
    let target = fields.required("to") {
      $0.choice(among: names.processIndicators, kind: "indicator that no mechanism carries")
    }
    let lag = fields.required("lag-years") { $0.integer(in: 0...20) }
    let strength = fields.required("strength") { $0.choice(among: names.parameters, kind: "parameter") }
    let form = fields.optional("form") { $0.choice(of: SectorLink.Form.self, kind: "form") } ?? .slope
    if let lag, lag == 0, case .indicator(let id) = driver, names.processIndicators.contains(id) {
      fields["lag-years"]?.report(
        .rule("an indicator that no mechanism carries moves another a year later at the earliest"), found: "0")
    }
    if form == .ownUnit, let driver, !readsState(driver) {
      fields["form"]?.report(
        .rule("only a driver that a mechanism carries is read in its own unit"), found: SectorLink.Form.ownUnit.rawValue
      )
    }
    guard let id, let driver, let target, let lag, let strength else { return nil }
    return SectorLink(
      id: id, driver: driver, target: target, lagYears: lag, strength: strength, form: form)
  }

  /// Whether a driver is an indicator that is read off the state.
  private func readsState(_ driver: SectorLink.Driver) -> Bool {
    if case .indicator(let id) = driver { MechanismIndicator(rawValue: id)?.isKnownAtStart ?? false } else { false }
  }

  /// A process, an indicator whose state at the start is known, or a reading of children's care.
  private func driver(_ cursor: Cursor) -> SectorLink.Driver? {
    let mechanisms = names.indicators.filter { MechanismIndicator(rawValue: $0)?.isKnownAtStart ?? false }
    let care = SectorLink.CareDriver.allCases.map(\.rawValue)
    guard let name = cursor.choice(among: names.processIndicators + mechanisms + care, kind: "driver") else {
      return nil
    }
    return SectorLink.CareDriver(rawValue: name).map(SectorLink.Driver.care) ?? .indicator(name)
  }
}
