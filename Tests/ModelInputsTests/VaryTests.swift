import LocatedYAML
import ModelInputs
import ServiceModel
import Stochastics
import Testing

/// Many scenarios of one file.
@Suite struct `A file that varies` {
  private func variants(_ vary: String) throws -> (names: [String], variants: [ScenarioVariant]) {
    let text = """
      scenario: Carers and teachers
      area: rotherham-2006
      horizon: 2007-2008
      portfolios:
        - name: A/B plan
          deploy:
            - foster-carer-support: {dose: 60 households, years: 2007-2008}
            - lac-education-support: {dose: 2 teachers, years: 2007-2008}
      assume:
        fc-leaving: {fixed: 0.1, because: "as the service counts it"}

      """
    return try ScenarioFile(text: text + vary, file: "vary.yaml").variants(in: Example.catalogue())
  }

  private func refusal(_ vary: String) -> String {
    do {
      _ = try variants(vary)
      return ""
    } catch {
      return (error as? Faults)?.description ?? "\(error)"
    }
  }

  private static let dose = "\"A/B plan/foster-carer-support.dose\""

  @Test func `functionality: a grid has every combination, the last varying fastest`() throws {
    let (names, made) = try variants(
      "vary: {method: grid, over: {\(Self.dose): [20, 40 households], assume.fc-leaving: [0.08, 0.12], seed: [1, 2]}}")
    #expect(names == ["A/B plan/foster-carer-support.dose", "assume.fc-leaving", "seed"])
    #expect(made.count == 8 && made[1].values == [20, 0.08, 2] && made[7].values == [40, 0.12, 2])
    let one = made[2].scenario
    #expect(one.portfolios[0].deployments.map(\.dose) == [20, 2] && one.design.seed == 1)
    #expect(one.assumptions.count == 1 && one.assumptions[0].prior.central == 0.12)
    #expect(made[2].assumptions[0].because == "as the service counts it")
    let again = ResolvedScenario(made[2], evidence: nil, catalogue: try Example.catalogue()).text
    let read = try ScenarioFile(text: again, file: "one.yaml").scenario(in: Example.catalogue())
    #expect(read.portfolios == one.portfolios && read.assumptions[0].prior == one.assumptions[0].prior)
  }

  @Test func `functionality: a zip takes values of the same place`() throws {
    let made = try variants("vary: {method: zip, over: {\(Self.dose): [20, 40], assume.fc-leaving: [0.08, 0.12]}}")
    #expect(made.variants.map(\.values) == [[20, 0.08], [40, 0.12]])
  }

  @Test func `law: a Latin hypercube has one value in each stratum of every range, and its seed settles it`() throws {
    let over = "over: {\(Self.dose): {from: 20, to: 120}, assume.fc-leaving: {from: 0.05, to: 0.15}}"
    let made = try variants("vary: {method: latin, size: 50, seed: 3, \(over)}").variants
    for (place, range) in [(0, 20.0...120.0), (1, 0.05...0.15)] {
      let strata = made.map { variant -> Int in
        let share = (variant.values[place] - range.lowerBound) / (range.upperBound - range.lowerBound)
        return min(49, Int(share * 50 + 1e-4 * 50))
      }
      #expect(Set(strata).count >= 49)
      #expect(made.allSatisfy { range.contains($0.values[place]) })
    }
    let again = try variants("vary: {method: latin, size: 50, seed: 3, \(over)}").variants
    let other = try variants("vary: {method: latin, size: 50, seed: 4, \(over)}").variants
    #expect(made.map(\.values) == again.map(\.values) && made.map(\.values) != other.map(\.values))
  }

  @Test(arguments: [
    ("vary: {method: gird, over: {seed: [1]}}", "'grid'"),
    ("vary: {over: {seed: [1]}}", "method"),
    ("vary: {method: latin, over: {seed: [1]}}", "size"),
    ("vary: {method: grid, size: 5, over: {seed: [1]}}", "for `method: latin`"),
    ("vary: {method: grid, over: {}}", "name what is varied"),
    ("vary: {method: grid, over: {sed: [1]}}", "PORTFOLIO/INTERVENTION.dose"),
    ("vary: {method: grid, over: {assume.fc-leavin: [0.1]}}", "fc-leaving"),
    ("vary: {method: grid, over: {assume.fc-leaving: [0.1, 7]}}", "7"),
    ("vary: {method: grid, over: {assume.fc-leaving: []}}", "at least one"),
    ("vary: {method: grid, over: {assume.fc-leaving: [0.1, 0.1]}}", "twice"),
    ("vary: {method: grid, over: {assume.fc-leaving: 0.1}}", "a list"),
    ("vary: {method: grid, over: {assume.fc-leaving: {from: 0.1, to: 0.2}}}", "for `method: latin`"),
    ("vary: {method: latin, size: 5, over: {assume.fc-leaving: {from: 0.2, to: 0.1}}}", "from a lower"),
    ("vary: {method: latin, size: 10001, over: {seed: [1]}}", "10000"),
    ("vary: {method: zip, over: {seed: [1, 2], assume.fc-leaving: [0.1]}}", "one length"),
    ("vary: {method: grid, over: {\"A plan/foster-carer-support.dose\": [20]}}", "A/B plan"),
    ("vary: {method: grid, over: {\"A/B plan/foster-carers.dose\": [20]}}", "foster-carer-support"),
    ("vary: {method: grid, over: {\"A/B plan/foster-carer-support.dose\": [20 teachers]}}", "households"),
    ("vary: {method: grid, over: {\"A/B plan/foster-carer-support.dose\": [-1]}}", "households"),
    ("vary: [1]", "keys and values"),
  ]) func `dirty: what cannot be varied is told with its place and what is allowed`(_ text: String, _ said: String) {
    let told = refusal(text)
    #expect(told.contains("vary.yaml:11:") && told.contains(said), "\(told)")
  }

  @Test func `extremes: more than ten thousand scenarios of a file are refused, and exactly so many are not`() throws {
    let hundred = (1...100).map(String.init).joined(separator: ", ")
    let doses = "[" + (1...100).map { "\(20 + $0)" }.joined(separator: ", ") + "]"
    #expect(
      try variants("vary: {method: grid, over: {\(Self.dose): \(doses), seed: [\(hundred)]}}").variants.count == 10_000)
    let more = refusal("vary: {method: grid, over: {\(Self.dose): \(doses), seed: [\(hundred), 101]}}")
    #expect(more.contains("10100 scenarios"))
  }

  @Test func `dirty: where one scenario is wanted, a file that makes many is refused with the command that plays them`()
  {
    let text = """
      scenario: One
      area: rotherham-2006
      horizon: 2007-2008
      portfolios:
        - name: A
          deploy:
            - foster-carer-support: {dose: 60 households, years: 2007-2008}
      vary: {method: grid, over: {seed: [1, 2]}}
      """
    let faults = #expect(throws: Faults.self) {
      try ScenarioFile(text: text, file: "vary.yaml").scenario(in: Example.catalogue())
    }
    #expect(faults?.description.contains("batch run") == true && faults?.description.contains("2 scenarios") == true)
  }
}
