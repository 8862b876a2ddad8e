import LocatedYAML

/// Writes the difference between two forms of a scenario into the text of the first, so that comments and layout stay.
struct ScenarioPatch {
  private let root: Node
  private let old: WrittenScenario
  private let new: WrittenScenario
  private var edits: TextEdits

  /// The text with the changes made in place; `nil` where it is laid out in a way that this cannot follow.
  static func text(_ text: String, root: Node, changedTo new: WrittenScenario) -> String? {
    var patch = ScenarioPatch(root: root, old: WrittenScenario(root), new: new, edits: TextEdits(text))
    patch.headings()
    patch.settings()
    patch.portfolios()
    patch.assumptions()
    return patch.edits.failed ? nil : patch.edits.result
  }

  private mutating func headings() {
    if old.outcomes != new.outcomes { edits.fail() }
    heading("scenario", old.name, new.name, below: nil)
    heading("about", old.about, new.about, below: "scenario")
    heading("area", old.area, new.area, below: nil)
    heading("evidence", old.evidence, new.evidence, below: "area")
    heading("horizon", old.horizon, new.horizon, below: nil)
    heading("priors", old.priors, new.priors, below: "horizon")
  }

  private mutating func heading(_ key: String, _ old: String?, _ new: String?, below neighbour: String?) {
    guard old != new else { return }
    guard let new else {
      guard let entry = root.entry(key), !isFlow(root) else { return edits.fail() }
      return edits.delete(lines: entry.location.line...entry.value.lastLine)
    }
    if let node = root[at: key] { return edits.replace(node, with: new) }
    guard let neighbour, let place = root[at: neighbour]?.location.line else { return edits.fail() }
    edits.insert(["\(key): \(yamlWord(new))"], below: place)
  }

  private mutating func settings() {
    var added: [WrittenScenario.Setting] = []
    for setting in new.run where old[setting: setting.key] != setting.value {
      if let node = root[at: "run"]?[at: setting.key] {
        edits.replace(node, with: setting.value)
      } else {
        added.append(setting)
      }
    }
    guard !added.isEmpty else { return }
    let words = added.map { "\($0.key): \(yamlWord($0.value))" }.joined(separator: ", ")
    guard let run = root[at: "run"] else { return edits.insert(["run: {\(words)}"], below: edits.lineCount) }
    guard let last = run.fields.last?.value, isFlow(run) else { return edits.fail() }
    edits.write(", \(words)", after: last)
  }

  private mutating func assumptions() {
    for entry in root[at: "assume"]?.fields ?? [] {
      let before = old.assumptions.first { $0.parameter == entry.key }
      let now = new.assumptions.first { $0.parameter == entry.key }
      guard before != now else { continue }
      guard !isFlow(root[at: "assume"]) else { return edits.fail() }
      edits.delete(lines: entry.location.line...entry.value.lastLine)
      if let now { edits.insert([margin(entry.location.column) + now.line], below: entry.value.lastLine) }
    }
    if new.assumptions.isEmpty, !old.assumptions.isEmpty { return edits.fail() }
    let added = new.assumptions.filter { one in !old.assumptions.contains { $0.parameter == one.parameter } }
    guard !added.isEmpty else { return }
    guard let assume = root[at: "assume"], let first = assume.fields.first else {
      let below = root[at: "portfolios"]?.lastLine ?? edits.lineCount
      return edits.insert(["assume:"] + added.map { "  " + $0.line }, below: below)
    }
    edits.insert(added.map { margin(first.location.column) + $0.line }, below: assume.lastLine)
  }

  private mutating func portfolios() {
    guard let list = root[at: "portfolios"] else { return edits.fail() }
    for (node, before) in zip(list.items, old.portfolios) {
      guard let now = new.portfolios.first(where: { $0.name == before.name }) else {
        edits.delete(lines: node.location.line...node.lastLine)
        continue
      }
      deployments(node[at: "deploy"], before.deployments, now.deployments)
    }
    let added = new.portfolios.filter { one in !old.portfolios.contains { $0.name == one.name } }
    guard !added.isEmpty else { return }
    guard let first = list.items.first, !isFlow(list), new.portfolios.count > added.count else { return edits.fail() }
    let indent = first.location.column - 3
    guard indent >= 0 else { return edits.fail() }
    edits.insert(added.flatMap { $0.lines(indent: indent) }, below: list.lastLine)
  }

  /// Deployments of one portfolio: a change of one value in place, or lines taken away and put at the end.
  private mutating func deployments(
    _ list: Node?, _ old: [WrittenScenario.Deployment], _ new: [WrittenScenario.Deployment]
  ) {
    guard old != new, let list else { return }
    guard !isFlow(list) else { return edits.fail() }
    if old.map(\.intervention) == new.map(\.intervention) {
      for (node, (before, now)) in zip(list.items, zip(old, new)) where before != now { values(node, before, now) }
      return
    }
    for (node, before) in zip(list.items, old) where !new.contains(before) {
      edits.delete(lines: node.location.line...node.lastLine)
    }
    guard let first = list.items.first else { return edits.fail() }
    let dash = margin(first.location.column - 2) + "- "
    edits.insert(new.filter { !old.contains($0) }.map { dash + $0.line }, below: list.lastLine)
  }

  private mutating func values(
    _ node: Node, _ old: WrittenScenario.Deployment, _ new: WrittenScenario.Deployment
  ) {
    guard let fields = node.fields.first?.value else { return edits.fail() }
    guard old.dose == new.dose || !old.isSweep && !new.isSweep else { return edits.fail() }
    if old.dose != new.dose { fields[at: "dose"].map { edits.replace($0, with: new.dose) } }
    if old.years != new.years { fields[at: "years"].map { edits.replace($0, with: new.years) } }
    guard old.ramp != new.ramp else { return }
    guard let ramp = new.ramp else { return edits.fail() }
    if let present = fields[at: "ramp"] { return edits.replace(present, with: ramp) }
    guard isFlow(fields), let last = fields.fields.last?.value else { return edits.fail() }
    edits.write(", ramp: \(yamlWord(ramp))", after: last)
  }

  private func margin(_ column: Int) -> String { String(repeating: " ", count: max(0, column - 1)) }

  /// Whether a list or mapping is written between brackets.
  private func isFlow(_ node: Node?) -> Bool {
    guard let node else { return false }
    let sign = edits.line(node.location.line).dropFirst(node.location.column - 1).first
    return sign == "{" || sign == "["
  }
}
