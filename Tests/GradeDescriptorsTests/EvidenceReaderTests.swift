import GradeDescriptors
import Testing

@Suite struct EvidenceReaderTests {
  private func read(_ text: String) throws -> Evidence {
    try Evidence(text: text, file: "evidence.yaml", framework: Bundled.framework)
  }

  /// What is wrong with a text, as it would be printed.
  private func complaint(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch { return "\(error)" }
  }

  private let head = "evidence: \"A test\"\nfindings:\n"

  @Test func `functionality: a finding is read with all it says`() throws {
    let finding = try #require(
      read(
        head
          + "  - {aspect: staying-safe/feeling-safe, paragraph: \"25,40\", rung: 2, direction: neutral, strength: 3, "
          + "kind: survey, finding: \"The majority feel safe\"}\n"
      ).findings.first)
    #expect(finding.aspect == "staying-safe/feeling-safe")
    #expect(finding.rung == .adequate)
    #expect(finding.strength == 3)
    #expect(finding.kind == .survey)
    #expect(finding.paragraph == "25,40")
    #expect(finding.text == "The majority feel safe")
  }

  @Test(arguments: EvidenceFinding.Direction.allCases, 1...4)
  func `dirty: a direction that contradicts its rung is told, and no other`(
    _ direction: EvidenceFinding.Direction, _ rung: Int
  ) {
    let contradicts = (direction == .strength && rung == 1) || (direction == .weakness && rung > 2)
    let told = complaint(
      head
        + "  - {aspect: being-healthy/access-and-waits, rung: \(rung), class: [\(rung), \(rung)], strength: 2, "
        + "direction: \(direction.rawValue)}\n")
    if contradicts {
      #expect(told.contains("evidence.yaml:3:"))
      #expect(told.contains("a \(direction.rawValue) cannot stand at rung \(rung)"))
      #expect(told.contains("4 is the best rung and 1 the worst"))
    } else {
      #expect(told == "")
    }
  }

  @Test func `functionality: a direction fits where one rung of the class does`() throws {
    let text =
      "  - {aspect: being-healthy/access-and-waits, rung: 3, class: [2, 4], strength: 2, direction: weakness}\n"
    #expect(try read(head + text).findings.count == 1)
  }

  @Test func `functionality: without a class a finding stands for the rungs its ladder cannot tell apart`() throws {
    let finding = try #require(
      read(head + "  - {aspect: staying-safe/safe-recruitment, rung: 3, strength: 2}\n").findings.first)
    #expect(finding.rungs == .adequate ... .outstanding)
  }

  @Test func `functionality: a tolerated weakness is not carried up`() throws {
    let ladder = try #require(
      Bundled.framework.ladders.first { $0.id == "being-healthy/access-and-waits" })
    #expect(ladder.rungs(like: .adequate).upperBound == .adequate)
  }

  @Test
  func `functionality: the Rotherham review has findings in all areas but the overall one, each with a paragraph`() {
    let findings = Rotherham.evidence.findings
    #expect(findings.count > 200)
    #expect(findings.allSatisfy { !$0.paragraph.isEmpty && !$0.text.isEmpty })
    let areas = Set(findings.map { $0.aspect.prefix { $0 != "/" } })
    #expect(areas.count == 7)
  }

  @Test func `functionality: the template can be read as it stands and says nothing`() throws {
    let template = SelfAssessmentTemplate(framework: Bundled.framework).text
    let evidence = try read(template)
    #expect(evidence.language == .selfAssessment)
    #expect(evidence.findings.isEmpty)
    let filled = template.replacing(
      "aspect: staying-safe/feeling-safe, rung: unknown", with: "aspect: staying-safe/feeling-safe, rung: 3")
    #expect(try read(filled).findings.map(\.aspect) == ["staying-safe/feeling-safe"])
  }

  @Test func `dirty: an unknown aspect is named with its place and the nearest aspect`() {
    let words = complaint(head + "  - {aspect: staying-safe/feeling-save, rung: 3, strength: 2}\n")
    #expect(words.contains("evidence.yaml:3:14"))
    #expect(words.contains("staying-safe/feeling-safe"))
  }

  @Test func `dirty: all faults of a file are told at once`() {
    let words = complaint(
      head + "  - {aspect: staying-safe/feeling-safe, rung: 5, strength: 2}\n"
        + "  - {aspect: staying-safe/feeling-safe, rung: 3, strength: 4}\n"
        + "  - {aspect: staying-safe/feeling-safe, rung: 3, strength: 2, kind: rumour}\n"
        + "  - {aspect: staying-safe/feeling-safe, rung: 3, strength: 2, class: [1, 2]}\n"
        + "  - {aspect: staying-safe/feeling-safe, strength: 2}\n")
    for line in 3...7 { #expect(words.contains("evidence.yaml:\(line):"), "line \(line) in\n\(words)") }
  }

  @Test func `dirty: an aspect that rules compute takes no evidence`() {
    let words = complaint(head + "  - {aspect: overall-effectiveness/inadequate-areas, rung: 3, strength: 2}\n")
    #expect(words.contains("takes no evidence"))
  }

  @Test func `dirty: a file without findings is refused`() {
    #expect(complaint("evidence: \"A test\"\n").contains("findings"))
  }

  @Test func `functionality: a fault is told as facts, each with its place`() {
    let error = #expect(throws: GradeFileError.self) {
      try read(head + "  - {aspect: staying-safe/feeling-saf, rung: 2, strength: 3}\n  - {aspect: 7}\n")
    }
    let fault = error?.faults.first
    #expect(fault?.file == "evidence.yaml" && fault?.line == 3 && fault?.column == 14)
    #expect(fault?.message.contains("feeling-saf") == true)
    #expect(fault?.nearest == ["staying-safe/feeling-safe"])
    #expect(error?.faults.count ?? 0 > 1)
  }
}
