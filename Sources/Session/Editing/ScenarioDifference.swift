import ModelInputs

/// What one form of a scenario has that another has not, in plain words.
struct ScenarioDifference {
  /// What became of something.
  enum Kind: String {
    case added
    case dropped
    case changed
  }

  /// What became of what, in the order of a scenario's file.
  private(set) var changes: [(kind: Kind, words: String)] = []

  /// Everything that `new` says otherwise than `old`.
  init(from old: WrittenScenario, to new: WrittenScenario) {
    heading("name", old.name, new.name)
    heading("about", old.about, new.about)
    heading("area", old.area, new.area)
    heading("evidence", old.evidence, new.evidence)
    heading("years", old.horizon, new.horizon)
    portfolios(old.portfolios, new.portfolios)
    assumptions(old.assumptions, new.assumptions)
    heading("priors", old.priors, new.priors)
    for key in Set(old.run.map(\.key) + new.run.map(\.key)).sorted() {
      heading(key, old[setting: key], new[setting: key])
    }
  }

  private mutating func heading(_ key: String, _ old: String?, _ new: String?) {
    guard old != new else { return }
    switch (old, new) {
    case (let old?, let new?): changes.append((.changed, "\(key): from \(old) to \(new)"))
    case (nil, let new?): changes.append((.added, "\(key): \(new)"))
    case (let old?, nil): changes.append((.dropped, "\(key): \(old)"))
    case (nil, nil): break
    }
  }

  private mutating func portfolios(_ old: [WrittenScenario.Portfolio], _ new: [WrittenScenario.Portfolio]) {
    for portfolio in old where !new.contains(where: { $0.name == portfolio.name }) {
      changes.append((.dropped, portfolio.words))
    }
    for portfolio in new {
      guard let before = old.first(where: { $0.name == portfolio.name }) else {
        changes.append((.added, portfolio.words))
        continue
      }
      deployments(before.deployments, portfolio.deployments, in: portfolio.name)
    }
    let kept = old.map(\.name).filter { name in new.contains { $0.name == name } }
    let now = new.map(\.name).filter(kept.contains)
    if kept != now { changes.append((.changed, "the order of the portfolios: now \(now.joined(separator: ", "))")) }
  }

  private mutating func deployments(
    _ old: [WrittenScenario.Deployment], _ new: [WrittenScenario.Deployment], in portfolio: String
  ) {
    var gone = old.filter { !new.contains($0) }
    for deployment in new where !old.contains(deployment) {
      if let place = gone.firstIndex(where: { $0.intervention == deployment.intervention }) {
        let before = gone.remove(at: place)
        changes.append((.changed, "\(deployment.intervention) in '\(portfolio)': \(deployment.words(since: before))"))
      } else {
        changes.append((.added, "\(deployment.words) in '\(portfolio)'"))
      }
    }
    for deployment in gone { changes.append((.dropped, "\(deployment.words) in '\(portfolio)'")) }
  }

  private mutating func assumptions(_ old: [WrittenScenario.Assumption], _ new: [WrittenScenario.Assumption]) {
    for one in old where !new.contains(where: { $0.parameter == one.parameter }) {
      changes.append((.dropped, "the assumption \(one.words): it is the catalogue's again"))
    }
    for one in new {
      guard let before = old.first(where: { $0.parameter == one.parameter }) else {
        changes.append((.added, "the assumption \(one.words), because \(one.because)"))
        continue
      }
      guard before != one else { continue }
      let numbers = before.words == one.words ? "reason now" : "from \(before.words) to \(one.words), because"
      changes.append((.changed, "the assumption \(one.parameter): \(numbers) \(one.because)"))
    }
  }
}

extension WrittenScenario.Portfolio {
  /// The portfolio with everything it deploys, in a line.
  fileprivate var words: String { "the portfolio '\(name)': \(deployments.map(\.words).joined(separator: "; "))" }
}

extension WrittenScenario.Deployment {
  /// The deployment in a line.
  var words: String { "\(intervention), \(dose), \(years)" + (ramp.map { ", full strength after \($0)" } ?? "") }

  /// What about it is not as it was.
  fileprivate func words(since old: WrittenScenario.Deployment) -> String {
    var parts: [String] = []
    if dose != old.dose { parts.append("dose from \(old.dose) to \(dose)") }
    if years != old.years { parts.append("years from \(old.years) to \(years)") }
    if ramp != old.ramp {
      parts.append("full strength after \(ramp ?? "the usual time"), was \(old.ramp ?? "the usual time")")
    }
    return parts.joined(separator: "; ")
  }
}

extension WrittenScenario.Assumption {
  /// The parameter with its numbers.
  fileprivate var words: String { "\(parameter) \(family) \(numbers.joined(separator: ", "))" }
}
