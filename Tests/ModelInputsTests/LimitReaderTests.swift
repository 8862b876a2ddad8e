import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

/// Numbers, sums, names and lists beyond what they may be are told with their place.
@Suite struct `Limits in scenarios` {
  private func scenario(_ assume: String = "", name: String = "A", portfolios: Int = 1, more: String = "") -> String {
    var lines = ["scenario: \(name)", "area: rotherham-2006", "horizon: 2007-2008", "portfolios:"]
    for number in 0..<portfolios {
      lines += [
        "  - name: Plan \(number)", "    deploy:",
        "      - foster-carer-support: {dose: 40 households, years: 2007-2008}",
      ]
    }
    if !assume.isEmpty { lines += ["assume:", "  " + assume.replacing("\n", with: "\n  ")] }
    return lines.joined(separator: "\n") + "\n" + more
  }

  private func faults(_ text: String) throws -> String {
    let catalogue = try Example.catalogue()
    do throws(Faults) {
      _ = try ScenarioFile(text: text, file: "plan.yaml").scenario(in: catalogue)
      return ""
    } catch {
      return error.all.map { "\($0.location.line):\($0.location.column): \($0.description)" }.joined(separator: "\n")
    }
  }

  @Test func `dirty input: a number beyond its range is told where it stands, with what is allowed`() throws {
    let told = try faults(scenario("turnover-england: {pert: [0.1, 0.2, 7], because: x}"))
    #expect(told.hasPrefix("9:39: ") && told.contains("7 is outside 0.005 to 1"))
    #expect(try faults(scenario("contacts-per-referral: {fixed: 1e6, because: x}")).contains("outside 0.1 to 50"))
    #expect(try faults(scenario("turnover-england: {fixed: 0, because: x}")).contains("0 is outside 0.005 to 1"))
  }

  @Test func `dirty input: parts of a whole are told with their partners and what is left for them`() throws {
    let told = try faults(scenario("fostering-team-share: {fixed: 0.5, because: x}"))
    #expect(told.hasPrefix("9:25: "))
    #expect(told.contains("'fostering-team-share' 0.5 makes the shares of social work teams 1.1"))
    #expect(told.contains("'long-term-team-share' 0.45, 'family-support-team-share' 0.15"))
    #expect(told.contains("Allowed here beside them: 0 to below 0.4."))
  }

  @Test func `dirty input: the last of several assumed parts is told`() throws {
    let told = try faults(
      scenario("placement-parents: {fixed: 0.2, because: x}\nplacement-other: {fixed: 0.2, because: x}"))
    #expect(told.hasPrefix("10:20: "))
    #expect(told.contains("'placement-foster-rth' 0.74") && told.contains("'placement-parents' 0.2"))
  }

  @Test func `dirty input: routes out of care that are all nothing are told`() throws {
    let routes = ["home", "adoption", "independence", "residence-order", "other"]
    let told = try faults(scenario(routes.map { "exit-\($0): {fixed: 0, because: x}" }.joined(separator: "\n")))
    #expect(told.contains("the sum must be above 0"))
  }

  @Test func `extreme value: numbers that no arithmetic holds are told, not worked with`() throws {
    let told = try faults(scenario("turnover-england: {pert: [-1.7e308, 0, 1.7e308], because: x}"))
    #expect(told.contains("no pert has these percentiles"))
  }

  @Test func `extreme value: names, lists and runs end somewhere`() throws {
    let long = String(repeating: "n", count: 100_000)
    #expect(try faults(scenario(name: long)).contains("100000 characters is outside 1 to 200 characters"))
    #expect(try faults(scenario(portfolios: 3_000)).contains("3000 portfolios is outside 1 to 100 portfolios"))
    #expect(try faults(scenario(portfolios: 100)).isEmpty)
    let run = "run: {draws: 1000000, replications: 1000}\n"
    #expect(try faults(scenario(more: run)).contains("1000000 draws of 1000 replications is outside 1 to 2500000"))
  }

  @Test func `dirty input: minus nothing is nothing`() throws {
    let catalogue = try Example.catalogue()
    for dose in ["0 level", "-0 level", "-0.0e5"] {
      let text = scenario().replacing(
        "foster-carer-support: {dose: 40 households", with: "case-allocation-tracking: {dose: \(dose)")
      let read = try ScenarioFile(text: text, file: "plan.yaml").scenario(in: catalogue)
      #expect(read.portfolios[0].deployments[0].dose.sign == .plus, "\(dose)")
    }
    #expect(try NumberGrammar.decimal("-0.0").sign == .plus)
  }
}
