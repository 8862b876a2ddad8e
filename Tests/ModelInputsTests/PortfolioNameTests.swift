import ModelInputs
import Testing

@Suite struct `Names of portfolios` {
  private static let two = """
    scenario: A question
    area: rotherham-2006
    horizon: 2007
    portfolios:
      - name: ONE
        deploy:
          - foster-carer-support: {dose: 40 households, years: 2007}
      - name: TWO
        deploy:
          - foster-carer-support: {dose: 80 households, years: 2007}

    """

  private func faults(_ one: String, _ two: String) throws -> [String] {
    let page = try Example.page(Self.two.replacing("ONE", with: one).replacing("TWO", with: two))
    return page.split(separator: "\n").map(String.init).filter { $0.hasPrefix("plan.yaml:") }
  }

  @Test(arguments: [
    "Nothing more", "nothing more", "NOTHING MORE", "nothing-more", "'Nothing  more '", "Doing nothing more",
    "baseline",
    "Counterfactual", "nothing",
  ])
  func `dirty: what the comparison is called is refused in any spelling`(name: String) throws {
    let found = try faults(name, "Plan")
    #expect(found.count == 1 && found[0].contains("the comparison that every scenario has anyway"), "\(found)")
    #expect(found[0].contains("plan.yaml:5:11"))
  }

  @Test func `dirty: the letter of another portfolio is refused, and its own is not`() throws {
    #expect(try faults("B", "Plan")[0].contains("this one is A and cannot be called 'B'"))
    #expect(try faults("Plan", "a")[0].contains("this one is B and cannot be called 'a'"))
    #expect(try faults("A", "b").isEmpty)
  }

  @Test func `functionality: names that differ in case alone are two names, and the same name twice is a fault`() throws
  {
    #expect(try faults("PLAN", "plan").isEmpty)
    #expect(try faults("plan", "plan").count == 1)
  }

  @Test func `law: a typed name means the one of exactly that name, else the only one that case tells apart`() {
    let names = ["Nothing more", "PLAN", "plan", "Carers"]
    #expect(portfolioPlace(of: "PLAN", among: names) == 1)
    #expect(portfolioPlace(of: "plan", among: names) == 2)
    #expect(portfolioPlace(of: "Plan", among: names) == nil)
    #expect(portfolioPlace(of: "carers", among: names) == 3)
    #expect(portfolioPlace(of: "Other", among: names) == nil)
  }
}
