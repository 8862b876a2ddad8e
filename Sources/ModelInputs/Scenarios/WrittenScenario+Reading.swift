import LocatedYAML

extension WrittenScenario {
  /// Takes the words out of a document that has the shape of a scenario; what is missing stays empty.
  init(_ root: Node) {
    name = root[at: "scenario"]?.text ?? ""
    about = root[at: "about"]?.text
    area = root[at: "area"]?.text ?? ""
    evidence = root[at: "evidence"]?.text
    horizon = root[at: "horizon"]?.text ?? ""
    portfolios = root[at: "portfolios"]?.items.map(Portfolio.init) ?? []
    assumptions = root[at: "assume"]?.fields.map(Assumption.init) ?? []
    priors = root[at: "priors"]?.text
    outcomes = root[at: "outcomes"]?.items.compactMap(\.text) ?? []
    run = root[at: "run"]?.fields.map { Setting(key: $0.key, value: $0.value.text ?? "") } ?? []
  }
}

extension WrittenScenario.Portfolio {
  fileprivate init(_ node: Node) {
    name = node[at: "name"]?.text ?? ""
    deployments = node[at: "deploy"]?.items.compactMap { $0.fields.first }.map(WrittenScenario.Deployment.init) ?? []
  }
}

extension WrittenScenario.Deployment {
  fileprivate init(_ entry: Node.Entry) {
    intervention = entry.key
    dose = Self.written(entry.value[at: "dose"])
    years = entry.value[at: "years"]?.text ?? ""
    ramp = entry.value[at: "ramp"]?.text
  }
}

extension WrittenScenario.Assumption {
  fileprivate init(_ entry: Node.Entry) {
    parameter = entry.key
    because = entry.value[at: "because"]?.text ?? ""
    let prior = entry.value.fields.first { $0.key != "because" }
    family = prior?.key ?? ""
    numbers = prior.map { $0.value.text.map { [$0] } ?? $0.value.items.compactMap(\.text) } ?? []
  }
}
