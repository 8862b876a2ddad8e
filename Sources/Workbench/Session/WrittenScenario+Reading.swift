import LocatedYAML

extension WrittenScenario {
  /// Takes the words out of a document that has the shape of a scenario; what is missing stays empty.
  init(_ root: Node) {
    name = root["scenario"]?.word ?? ""
    about = root["about"]?.word
    area = root["area"]?.word ?? ""
    horizon = root["horizon"]?.word ?? ""
    portfolios = root["portfolios"]?.elements.map(Portfolio.init) ?? []
    assumptions = root["assume"]?.entries.map(Assumption.init) ?? []
    priors = root["priors"]?.word
    run = root["run"]?.entries.map { Setting(key: $0.key, value: $0.value.word ?? "") } ?? []
  }
}

extension WrittenScenario.Portfolio {
  fileprivate init(_ node: Node) {
    name = node["name"]?.word ?? ""
    deployments = node["deploy"]?.elements.compactMap { $0.entries.first }.map(WrittenScenario.Deployment.init) ?? []
  }
}

extension WrittenScenario.Deployment {
  fileprivate init(_ entry: Node.Entry) {
    intervention = entry.key
    dose = entry.value["dose"]?.word ?? ""
    years = entry.value["years"]?.word ?? ""
    ramp = entry.value["ramp"]?.word
  }
}

extension WrittenScenario.Assumption {
  fileprivate init(_ entry: Node.Entry) {
    parameter = entry.key
    because = entry.value["because"]?.word ?? ""
    let prior = entry.value.entries.first { $0.key != "because" }
    family = prior?.key ?? ""
    numbers = prior.map { $0.value.word.map { [$0] } ?? $0.value.elements.compactMap(\.word) } ?? []
  }
}

extension Node {
  /// Keys and values of a mapping; none of anything else.
  var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// Elements of a list; none of anything else.
  var elements: [Node] {
    guard case .sequence(let elements) = content else { return [] }
    return elements
  }

  /// The text of a scalar.
  var word: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }

  /// The value of a key.
  subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

  /// The last line on which the node or anything in it begins.
  var lastLine: Int {
    let inner = elements.map(\.lastLine) + entries.map { max($0.location.line, $0.value.lastLine) }
    return inner.reduce(location.line, max)
  }
}
