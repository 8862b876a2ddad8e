import LocatedYAML
import ServiceModel

/// Reads the portfolios of a scenario.
struct PortfolioReader {
  let catalogue: Catalogue
  /// The scenario's years, where they could be read.
  let horizon: YearRange?

  func read(_ cursor: Cursor) -> [Portfolio]? {
    let seen = SeenNames()
    guard cursor.holds(atMost: Defaults.mostPortfolios, "portfolios") else { return nil }
    var place = -1
    let read = { (cursor: Cursor) -> [Portfolio]? in
      place += 1
      return portfolio(cursor, at: place, seen: seen)
    }
    guard let portfolios = cursor.list(read) else { return nil }
    if cursor.isEmptyList {
      cursor.report(.rule("a scenario compares at least one portfolio with doing nothing more"))
    }
    let all = portfolios.flatMap { $0 }
    if all.count > Defaults.mostPortfolios {
      let most = "a scenario compares at most \(Defaults.mostPortfolios) portfolios"
      cursor.report(.rule("\(most), each dose of a sweep being one"))
    }
    return all
  }

  /// One portfolio, or one for each dose of a sweep.
  private func portfolio(_ cursor: Cursor, at number: Int, seen: SeenNames) -> [Portfolio]? {
    guard let fields = cursor.mapping(allowing: ["name", "deploy"]) else { return nil }
    var place = cursor
    let name = fields.required("name") { cursor in
      place = cursor
      return self.name(cursor, at: number, seen: seen)
    }
    let deployments = fields.required("deploy") { self.deployments($0) }
    guard let name, let deployments else { return nil }
    let portfolios = SweptDeployment.portfolios(name, deployments)
    if portfolios.count > 1 { for one in portfolios { _ = seen.checked(one.name, kind: "portfolio", at: place) } }
    return portfolios
  }

  private func name(_ cursor: Cursor, at place: Int, seen: SeenNames) -> String? {
    guard let name = cursor.phrase(most: Defaults.longestName) else { return nil }
    if let problem = ReservedName.problem(name, at: place) { cursor.report(.rule(problem)) }
    return seen.checked(name, kind: "portfolio", at: cursor)
  }

  private func deployments(_ cursor: Cursor) -> [SweptDeployment]? {
    var earlier: [Deployment] = []
    guard cursor.holds(atMost: Defaults.mostDeployments, "deployments") else { return nil }
    var sweeps = 0
    let reader = DeploymentReader(catalogue: catalogue, horizon: horizon)
    let read = cursor.list { element -> SweptDeployment? in
      guard let swept = reader.read(element) else { return nil }
      let deployment = swept.deployment
      if swept.doses.count > 1 { sweeps += 1 }
      if swept.doses.count > 1, sweeps > 1 {
        element.report(.rule("a portfolio sweeps one dose; write a portfolio for each dose of the other"))
      }
      if earlier.contains(where: { overlap($0, deployment) }) {
        element.report(
          .rule("'\(deployment.intervention)' is deployed in some of these years already; give each year one dose"))
      }
      earlier.append(deployment)
      return swept
    }
    if cursor.isEmptyList { cursor.report(.rule("a portfolio deploys at least one intervention")) }
    return read
  }

  private func overlap(_ one: Deployment, _ other: Deployment) -> Bool {
    one.intervention == other.intervention && one.years.first <= other.years.last
      && other.years.first <= one.years.last
  }
}

extension Cursor {
  /// Whether a list is no longer than allowed, after a report where it is.
  fileprivate func holds(atMost most: Int, _ what: String) -> Bool {
    guard node.items.count > most else { return true }
    report(.outOfRange(found: "\(node.items.count) \(what)", allowed: "1 to \(most) \(what)"))
    return false
  }
}
