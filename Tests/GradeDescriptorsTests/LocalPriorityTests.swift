import GradeDescriptors
import Testing

/// Local priorities (source 004, line 132): bounded, off by default, and the same in both directions.
@Suite struct LocalPriorityTests {
  private let framework = Bundled.framework
  private let aspect = "staying-safe/lac-placement-stability"

  private func read(_ priorities: String) throws -> Evidence {
    try Evidence(
      text: "evidence: \"A test\"\npriorities:\n\(priorities)findings:\n"
        + "  - {aspect: staying-safe/feeling-safe, rung: 3, strength: 2}\n",
      file: "evidence.yaml", framework: framework)
  }

  private func complaint(_ priorities: String) -> String {
    do {
      _ = try read(priorities)
      return ""
    } catch { return "\(error)" }
  }

  @Test func `functionality: areas and aspects can be named, by default at a quarter more`() throws {
    let priorities = try read("  - {of: staying-safe}\n  - {of: \(aspect), weight: 1.1}\n").priorities
    #expect(
      priorities == [LocalPriority(.area(.stayingSafe), weight: 1.25), LocalPriority(.aspect(aspect), weight: 1.1)])
    #expect(Rotherham.evidence.priorities.isEmpty)
  }

  @Test func `dirty: a wrong name, a weight out of bounds and a name given twice are located`() {
    let words = complaint(
      "  - {of: staying-save, weight: 1.2}\n  - {of: staying-safe, weight: 1.3}\n  - {of: being-healthy, weight: 0.9}\n"
        + "  - {of: \(aspect)}\n  - {of: \(aspect)}\n  - {of: capacity-for-improvement}\n")
    for line in [3, 4, 5, 7, 8] { #expect(words.contains("evidence.yaml:\(line):"), "line \(line) in\n\(words)") }
    #expect(words.contains("staying-safe") && !words.contains("evidence.yaml:6:"))
  }

  @Test func `functionality: an aspect of priority moves its area's score more, and scores stay standardised`() throws {
    let prioritised = ForwardEvaluator(framework: framework.respecting([LocalPriority(.aspect(aspect), weight: 1.25)]))
    let index = try #require(framework.index(of: aspect))
    var state = [Double](repeating: 0, count: framework.ladders.count)
    state[index] = 1
    let usual = Bundled.forward.judge(state, .jointAreaReview).thetas[1]
    let more = prioritised.judge(state, .jointAreaReview).thetas[1]
    #expect(more > usual * 1.2 && more < usual * 1.25)
    let everywhere = prioritised.judge(everywhere: 1, .jointAreaReview).thetas[1]
    #expect(abs(everywhere - Bundled.forward.judge(everywhere: 1, .jointAreaReview).thetas[1]) < 0.02)
  }

  @Test func `functionality: an area of priority moves the overall score more`() {
    let prioritised = ForwardEvaluator(
      framework: framework.respecting([LocalPriority(.area(.stayingSafe), weight: 1.25)]))
    let state = framework.ladders.map { $0.area == .stayingSafe ? 1.0 : 0 }
    let usual = Bundled.forward.judge(state, .annualPerformanceAssessment2007).thetas[0]
    #expect(prioritised.judge(state, .annualPerformanceAssessment2007).thetas[0] > usual * 1.1)
  }

  @Test func `functionality: evidence with priorities is judged by them, and the reasons say so`() throws {
    var evidence = Rotherham.evidence
    evidence.priorities = [LocalPriority(.aspect("being-healthy/access-and-waits"), weight: 1.25)]
    let judgement = Rotherham.evaluator.judge(evidence, instrument: .jointAreaReview)
    let health = try #require(judgement.forecast("jar.area.being-healthy"))
    let usual = try #require(Rotherham.judgement.forecast("jar.area.being-healthy"))
    #expect(health.atLeastGood < usual.atLeastGood, "its weakest aspect weighs more")
    #expect(health.reasons.notes.contains { $0.contains("being-healthy/access-and-waits") })
    let safe = try #require(judgement.forecast("jar.area.staying-safe"))
    #expect(try safe.probabilities == #require(Rotherham.judgement.forecast("jar.area.staying-safe")).probabilities)
  }

  @Test func `functionality: the template shows how to name priorities`() throws {
    let template = SelfAssessmentTemplate(framework: framework).text
      .replacing("# priorities:", with: "priorities:").replacing("#   - {of:", with: "  - {of:")
    let evidence = try Evidence(text: template, file: "template.yaml", framework: framework)
    #expect(evidence.priorities.count == 2)
  }
}
