import LocatedYAML

extension WrittenScenario {
  /// Takes the words out of a document that has the shape of a scenario; what is missing stays empty.
  init(_ root: Node) {
    name = root[at: "scenario"]?.word ?? ""
    about = root[at: "about"]?.word
    area = root[at: "area"]?.word ?? ""
    evidence = root[at: "evidence"]?.word
    horizon = root[at: "horizon"]?.word ?? ""
    portfolios = root[at: "portfolios"]?.items.map(Portfolio.init) ?? []
    assumptions = root[at: "assume"]?.fields.map(Assumption.init) ?? []
    priors = root[at: "priors"]?.word
    run = root[at: "run"]?.fields.map { Setting(key: $0.key, value: $0.value.word ?? "") } ?? []
  }
}

extension WrittenScenario.Portfolio {
  fileprivate init(_ node: Node) {
    name = node[at: "name"]?.word ?? ""
    deployments = node[at: "deploy"]?.items.compactMap { $0.fields.first }.map(WrittenScenario.Deployment.init) ?? []
  }
}

extension WrittenScenario.Deployment {
  fileprivate init(_ entry: Node.Entry) {
    intervention = entry.key
    dose = entry.value[at: "dose"]?.word ?? ""
    years = entry.value[at: "years"]?.word ?? ""
    ramp = entry.value[at: "ramp"]?.word
  }
}

extension WrittenScenario.Assumption {
  fileprivate init(_ entry: Node.Entry) {
    parameter = entry.key
    because = entry.value[at: "because"]?.word ?? ""
    let prior = entry.value.fields.first { $0.key != "because" }
    family = prior?.key ?? ""
    numbers = prior.map { $0.value.word.map { [$0] } ?? $0.value.items.compactMap(\.word) } ?? []
  }
}

extension Node {
  /// Keys and values of a mapping; none of anything else.
  var fields: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// Elements of a list; none of anything else.
  var items: [Node] {
    guard case .sequence(let elements) = content else { return [] }
    return elements
  }

  /// The text of a scalar.
  var word: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }

  /// The value of a key.
  subscript(at key: String) -> Node? { fields.first { $0.key == key }?.value }

  /// The last line on which the node or anything in it begins.
  var lastLine: Int {
    let inner = items.map(\.lastLine) + fields.map { max($0.location.line, $0.value.lastLine) }
    return inner.reduce(location.line, max)
  }
}
