extension WrittenScenario {
  /// The whole as a document of its own, without any comment.
  package var text: String {
    var lines = ["scenario: \(yamlWord(name))"]
    if let about { lines.append("about: \(yamlWord(about))") }
    lines.append("area: \(yamlWord(area))")
    if let evidence { lines.append("evidence: \(yamlWord(evidence))") }
    lines.append("horizon: \(yamlWord(horizon))")
    if let priors { lines.append("priors: \(yamlWord(priors))") }
    if !outcomes.isEmpty { lines.append("outcomes: [\(outcomes.map(yamlWord).joined(separator: ", "))]") }
    lines.append(portfolios.isEmpty ? "portfolios: []" : "portfolios:")
    for portfolio in portfolios { lines += portfolio.lines(indent: 2) }
    if !assumptions.isEmpty { lines.append("assume:") }
    lines += assumptions.map { "  " + $0.line }
    if !run.isEmpty {
      lines.append("run: {\(run.map { "\($0.key): \(yamlWord($0.value))" }.joined(separator: ", "))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension WrittenScenario.Portfolio {
  /// The portfolio as an element of a list whose dashes stand `indent` columns in.
  func lines(indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let head = deployments.isEmpty ? "\(margin)  deploy: []" : "\(margin)  deploy:"
    return ["\(margin)- name: \(yamlWord(name))", head] + deployments.map { "\(margin)    - \($0.line)" }
  }
}

extension WrittenScenario.Deployment {
  /// The deployment without its dash.
  var line: String {
    let ramp = ramp.map { ", ramp: \(yamlWord($0))" } ?? ""
    return
      "\(yamlWord(intervention)): {dose: \(isSweep ? dose : yamlWord(dose)), years: \(yamlWord(years))\(ramp)}"
  }
}

extension WrittenScenario.Assumption {
  /// The assumption as a key with its value.
  var line: String {
    let words = numbers.map(yamlWord)
    let value = family == "fixed" ? words.joined(separator: " ") : "[\(words.joined(separator: ", "))]"
    return "\(yamlWord(parameter)): {\(yamlWord(family)): \(value), because: \(inYAMLQuotes(because))}"
  }
}

/// A text as YAML writes it: as it is where it can only be read as itself, else between double quotation marks.
func yamlWord(_ text: String) -> String {
  let plain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " .-%£/()'?_".unicodeScalars.contains(scalar)
  }
  let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
  guard plain, let first = body.unicodeScalars.first, let last = text.unicodeScalars.last,
    first.properties.numericType != nil || first.properties.isAlphabetic && body == text[...], last != " ",
    text != "null"
  else { return inYAMLQuotes(text) }
  return text
}

/// A text between double quotation marks, with everything that could be read otherwise written as an escape.
func inYAMLQuotes(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where isWrittenAsNumber(scalar):
      let digits = String(scalar.value, radix: 16)
      quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Whether a sign is shown by its number: it is invisible, or it would end a line.
private func isWrittenAsNumber(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
  default: false
  }
}
