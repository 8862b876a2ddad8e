import LocatedYAML

extension WrittenScenario.Deployment {
  /// Whether a sweep stands in the place of a dose.
  package var isSweep: Bool { dose.hasPrefix("{") }

  /// How many doses it has; 1 where a sweep says what cannot be.
  var doses: Int {
    guard isSweep else { return 1 }
    let values = ["from", "to", "step"].compactMap(number)
    guard values.count == 3, values[0] < values[1], values[2] > 0,
      case .doses(let doses) = DoseSweep.steps(from: values[0], to: values[1], by: values[2])
    else { return 1 }
    return doses.count
  }

  private func number(_ key: String) -> Double? {
    guard let found = dose.firstRange(of: "\(key): ") else { return nil }
    let digits = dose[found.upperBound...].prefix { !$0.isWhitespace && !"%,}".contains($0) }
    return try? NumberGrammar.decimal(String(digits))
  }

  /// A dose, or a sweep in the words of its author.
  static func written(_ node: Node?) -> String {
    guard let node, node.text == nil else { return node?.text ?? "" }
    return "{\(node.fields.map { "\($0.key): \($0.value.text ?? "")" }.joined(separator: ", "))}"
  }
}

extension WrittenScenario.Portfolio {
  /// How many portfolios it stands for.
  var doses: Int { deployments.map(\.doses).max() ?? 1 }
}
