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
    return cursor.entries { name, content in
      let parameter = catalogue.parameters[name.text]
      if parameter == nil { reportUnknown(name, content) }
      if parameter != nil { checkIsRead(name, content, &quantities) }
      return assumption(name.text, content, replacing: parameter)
    }
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
    if read.isEmpty {
      cursor.report(.rule("nothing that is simulated reads '\(name.text)'"), at: name.location)
    }
    for quantity in read {
      if let other = quantities.updateValue(name.text, forKey: quantity) {
        cursor.report(.rule("'\(other)' and '\(name.text)' stand for the same number"), at: name.location)
      }
    }
  }

  private func assumption(_ id: String, _ cursor: Cursor, replacing parameter: Parameter?) -> Assumption? {
    let families = PriorFamily.allCases.map(\.rawValue)
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
      numbers.prior(of: family).map { checked($0, at: numbers, replacing: parameter) }
    }
    if family != .fixed, let quantity = Quantity(rawValue: id), !quantity.isDrawn {
      fields[given[0]]?.report(
        .rule("'\(id)' is never drawn, so it takes no prior, only one number"), allowed: ["fixed"])
    }
    guard let because, let prior else { return nil }
    return Assumption(parameter: id, prior: prior, because: because)
  }

  /// The prior as given, after reporting where it lies outside what the parameter can be.
  ///
  /// A share lies between 0 and 1, unless the catalogue's own is a change that may be negative, and what the catalogue
  /// takes to be positive cannot become negative.
  private func checked(_ prior: Distribution, at cursor: Cursor, replacing parameter: Parameter?) -> Distribution {
    guard let parameter else { return prior }
    let isPositive = parameter.prior.quantile(0.001) >= 0
    let isShare = isPositive && Shares.isShare(parameter.unit)
    let low = prior.quantile(Distribution.lowLevel)
    let high = prior.quantile(1 - Distribution.lowLevel)
    let isBelow = low < -1e-9 && isPositive
    if isBelow || (high > 1 + 1e-9 && isShare) {
      cursor.report(
        .outOfRange(found: cursor.asWritten, allowed: isShare ? "0 to 1" : "0 or more"),
        advice: isShare ? Shares.advice(for: cursor.numbers) : nil)
    }
    return prior
  }
}

extension Cursor {
  /// The numbers of a list, or the one that stands here.
  fileprivate var numbers: [Double] {
    guard case .sequence(let elements) = node.content else { return [node.text].compactMap { $0.flatMap(Double.init) } }
    return elements.compactMap { $0.text.flatMap(Double.init) }
  }

  /// A number as it was written, or the first and last of a list.
  fileprivate var asWritten: String {
    guard case .sequence(let elements) = node.content else { return node.text ?? "" }
    return [elements.first, elements.last].compactMap { $0?.text }.joined(separator: " to ")
  }
}
