import LocatedYAML
import ServiceModel
import Stochastics

/// Reads what a scenario assumes otherwise: `fc-leaving: {pert: [0.08, 0.10, 0.13], because: "…"}`.
struct AssumptionReader {
  let catalogue: Catalogue
  /// The scenario's area, where it could be read; its own parameters may be replaced too.
  let area: Area?

  func read(_ cursor: Cursor) -> [Assumption]? {
    var quantities: [String: String] = [:]
    var assumed: [Assumed] = []
    let read = cursor.entries { name, content -> Assumption? in
      let parameter = catalogue.parameters[name.text]
      if parameter == nil { reportUnknown(name, content) }
      if parameter != nil { checkIsRead(name, content, &quantities) }
      let assumption = assumption(name.text, content, replacing: parameter)
      if let assumption { assumed.append(Assumed(assumption: assumption, place: content.location)) }
      return assumption
    }
    checkSums(assumed, cursor)
    return read
  }

  /// An assumption and where its prior stands.
  private struct Assumed {
    var assumption: Assumption
    var place: Location
  }

  /// Reports parts of a whole whose sum is not what it must be, at the last of them that is assumed.
  private func checkSums(_ assumed: [Assumed], _ cursor: Cursor) {
    let broken = JointSum.broken { quantity in
      let local = area?.parameters[quantity.rawValue] ?? quantity.rawValue
      let own = assumed.last { [local, quantity.rawValue].contains($0.assumption.parameter) }?.assumption
      return (own?.prior ?? catalogue.parameters[local]?.prior).map {
        JointSum.Part(name: own?.parameter ?? local, central: $0.central)
      }
    }
    for sum in broken {
      if let last = assumed.last(where: { one in sum.parts.contains { $0.name == one.assumption.parameter } }) {
        cursor.report(sum.fault(last.assumption.parameter, at: last.place))
      }
    }
  }

  /// The quantities that a parameter stands for.
  private func quantities(of name: String) -> [Quantity] {
    let replaced = area?.parameters.filter { $0.value == name }.map(\.key).sorted() ?? []
    return ([name] + replaced).compactMap { Quantity(rawValue: $0) }
  }

  /// What a parameter can be; nil where nothing that is simulated reads it.
  func range(of name: String) -> ClosedRange<Double>? {
    let read = quantities(of: name)
    guard let first = read.first else { return nil }
    return read.dropFirst().reduce(first.range) { $0.clamped(to: $1.range) }
  }

  private func reportUnknown(_ name: Cursor.Name, _ cursor: Cursor) {
    cursor.report(
      .noSuch(kind: "parameter", name: name.text), at: name.location, found: name.text,
      allowed: catalogue.parameters.keys.sorted(), advice: "`windscreen list parameters` shows all of them.")
  }

  /// Reports a parameter that no mechanism reads, and a second one that stands for the same quantity.
  private func checkIsRead(_ name: Cursor.Name, _ cursor: Cursor, _ quantities: inout [String: String]) {
    let replaced = area?.parameters.filter { $0.value == name.text }.map(\.key) ?? []
    let read = ([name.text] + replaced).filter { Quantity(rawValue: $0) != nil }
    if let refusal = catalogue.use(of: name.text, in: area).refusal(of: name.text) {
      cursor.report(.rule(refusal), at: name.location)
    }
    for quantity in read {
      if let other = quantities.updateValue(name.text, forKey: quantity) {
        cursor.report(.rule("'\(other)' and '\(name.text)' stand for the same number"), at: name.location)
      }
    }
  }

  private func assumption(_ id: String, _ cursor: Cursor, replacing parameter: Parameter?) -> Assumption? {
    let families = WrittenScenario.Assumption.families
    guard let fields = cursor.mapping(allowing: families + ["because"]) else { return nil }
    let because = fields.required("because") { $0.phrase() }
    let given = families.filter { fields[$0] != nil }
    guard given.count == 1, let family = PriorFamily(rawValue: given[0]) else {
      if !given.isEmpty || !families.contains(where: fields.isMisspelt) {
        cursor.report(.rule("a parameter is replaced by exactly one prior"), allowed: families)
      }
      return nil
    }
    let prior = fields.required(given[0]) { numbers in
      numbers.prior(of: family).map { checked($0, of: id, at: numbers, replacing: parameter) }
    }
    if family != .fixed, let quantity = Quantity(rawValue: id), !quantity.isDrawn {
      fields[given[0]]?.report(
        .rule("'\(id)' is never drawn, so it takes no prior, only one number"), allowed: ["fixed"])
    }
    guard let because, let prior else { return nil }
    return Assumption(parameter: id, prior: prior, because: because)
  }

  /// The prior as given, after reporting the first of its numbers that lies outside what the parameter can be.
  ///
  /// What its tails have beyond is taken off by conditioning when it is drawn.
  private func checked(
    _ prior: Distribution, of id: String, at cursor: Cursor, replacing parameter: Parameter?
  ) -> Distribution {
    guard let parameter, let quantity = quantities(of: id).first else { return prior }
    let range = quantity.range
    let isShare = Shares.isShare(parameter.unit)
    let numbers = cursor.numbers
    if let number = numbers.first(where: { !range.contains($0.value) }) {
      cursor.report(
        .outOfRange(found: number.written, allowed: words(range)), at: number.place,
        advice: isShare && range.upperBound <= 1 ? Shares.advice(for: numbers.map(\.value)) : nil)
    }
    return prior
  }
}

extension Cursor {
  /// A number as it was written, and where.
  fileprivate struct Written {
    var value: Double
    var written: String
    var place: Location
  }

  /// The numbers of a list, or the one that stands here.
  fileprivate var numbers: [Written] {
    let nodes: [Node]
    if case .sequence(let elements) = node.content { nodes = elements } else { nodes = [node] }
    return nodes.compactMap { node in
      guard let text = node.text, let value = Double(text) else { return nil }
      return Written(value: value, written: text, place: node.location)
    }
  }
}
