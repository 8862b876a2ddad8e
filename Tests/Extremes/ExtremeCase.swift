/// A scenario whose assumptions stand at an extreme of what can be written.
package struct ExtremeCase: Sendable {
  /// What is assumed: a parameter and its prior, such as `{fixed: 0}`.
  package var assumptions: [(parameter: String, prior: String)]

  /// The case in a line.
  package var name: String { assumptions.map { "\($0.parameter) \($0.prior)" }.joined(separator: ", ") }

  /// A case.
  package init(_ assumptions: [(parameter: String, prior: String)]) { self.assumptions = assumptions }

  /// The scenario's text, with one plan of several interventions.
  package func text(area: String, years: String, draws: Int) -> String {
    var lines = [
      "scenario: Extreme", "area: \(area)", "evidence: none", "horizon: \(years)", "portfolios:", "  - name: Plan",
      "    deploy:", "      - lower-intervention-threshold: {dose: 10 per cent, years: \(years)}",
      "      - foster-carer-recruitment: {dose: 20 households, years: \(years)}",
      "      - recruitment-and-retention: {dose: 100000 GBP, years: \(years)}",
    ]
    if !assumptions.isEmpty { lines.append("assume:") }
    lines += assumptions.map { "  \($0.parameter): {\($0.prior), because: \"an extreme\"}" }
    lines.append("run: {draws: \(draws)}")
    return lines.joined(separator: "\n") + "\n"
  }
}
