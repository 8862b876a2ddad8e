import GradeDescriptors
import Testing

@Suite struct FrameworkTests {
  private let framework = Bundled.framework

  @Test func `functionality: the framework has 241 ladders of four rungs in eight areas`() {
    #expect(framework.ladders.count == 241)
    #expect(framework.ladders.reduce(0) { $0 + $1.rungs.count } == 964)
    let counts = JudgementArea.allCases.map { framework.indices(of: $0).count }
    #expect(counts == [23, 28, 31, 46, 35, 48, 18, 12])
  }

  @Test func `functionality: every rung has a criterion and a place to check it, or says why it is implied`() {
    for ladder in framework.ladders {
      for rung in ladder.rungs {
        #expect(!rung.criterion.isEmpty, "\(ladder.id)")
        #expect(rung.kind == .implied ? rung.basis != nil : !rung.locator.isEmpty, "\(ladder.id) \(rung.grade)")
      }
    }
  }

  @Test func `functionality: every word of number in the ladders has a reading or is said to have none`() {
    let rules = framework.readingRules
    let words = Set(framework.ladders.flatMap { $0.rungs.flatMap(\.quantifiers) })
    for word in words {
      #expect(rules.quantifier(word) != nil || rules.unmeasured.contains(word), "no reading of '\(word)'")
    }
  }

  @Test func `functionality: words of number are ordered as the text uses them`() throws {
    let ordered = ["all", "almost all", "most", "majority", "many", "some"]
    let least = try ordered.map { try #require(framework.readingRules.quantifier($0)?.atLeast) }
    #expect(least == least.sorted(by: >))
    #expect(try #require(framework.readingRules.quantifier("few")).atMost == 0.15)
  }

  @Test func `functionality: a share meets most softly and all sharply`() throws {
    let most = try #require(framework.readingRules.quantifier("most"))
    #expect(abs(most.met(by: 0.78) - 0.5) < 1e-12)
    #expect(most.met(by: 0.95) > 0.99)
    let all = try #require(framework.readingRules.quantifier("all"))
    #expect(all.isMet(by: 999, of: 1_000) && all.isMet(by: 9, of: 10))
    #expect(!all.isMet(by: 990, of: 1_000) && !all.isMet(by: 0, of: 1))
  }

  @Test func `functionality: thirteen service functions are counted, as areas and services have enough ladders`() {
    #expect(
      framework.serviceFunctions.map(\.id) == [
        "being-healthy/health", "staying-safe/partnership", "staying-safe/social-care", "enjoying-achieving/education",
        "positive-contribution/education", "positive-contribution/partnership", "positive-contribution/social-care",
        "positive-contribution/youth", "positive-contribution/youth-justice", "economic-well-being/housing",
        "economic-well-being/post-16", "economic-well-being/regeneration", "economic-well-being/social-care",
      ])
  }

  @Test func `functionality: every number of the reading says where it comes from`() {
    let provenance = framework.readingRules.provenance
    #expect(provenance.count > 50)
    for number in provenance {
      #expect(number.source.count > 2, "\(number.name)")
      #expect(number.kind != .fitted || !number.source.isEmpty)
    }
    #expect(Set(provenance.map(\.name)).count == provenance.count - repeats(provenance))
  }

  /// The assessment of 2007 shares the numbers of that of 2006 by an alias, under names of its own.
  private func repeats(_ provenance: [RuleNumber]) -> Int {
    provenance.count - Set(provenance.map(\.name)).count
  }

  @Test func `functionality: the joint area review has twelve grades and a thirteenth that repeats one`() throws {
    let review = Instrument.jointAreaReview
    #expect(review.grades.count == 12)
    #expect(Set(review.grades.map(\.id)).count == 12)
    #expect(review.grades.count { $0.subject == .localServices } == 7)
    #expect(review.grades.count { $0.subject == .healthServices } == 1)
    let alias = try #require(review.aliases.first)
    #expect(review.grade(alias.id)?.grade.id == "jar.capacity.council")
  }

  @Test func `functionality: assessments have three grades in 2006 and seven from 2007`() {
    #expect(
      Instrument.annualPerformanceAssessment2006.grades.map(\.id) == ["apa.overall", "apa.capacity", "apa.social-care"])
    #expect(Instrument.annualPerformanceAssessment2007.grades.count == 7)
    for grade in Instrument.annualPerformanceAssessment2007.grades { #expect(grade.subject == .council) }
  }

  @Test func `dirty: a folder without a framework is refused with the files it lacks`() {
    let error = #expect(throws: GradeFileError.self) { try Framework.load(from: "/no/such/folder") }
    #expect(error?.faults.count == JudgementArea.allCases.count)
    #expect(error?.faults.contains { $0.file.hasSuffix("staying-safe.yaml") && $0.line == 0 } == true)
  }
}
