import Foundation
import TestSupport
import Testing

@Suite struct `Checking data and playing a draw` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: file)
  }

  @Test func `functionality: a draw of a scenario is played to the end, and said so`() throws {
    let file = try folder.write(smallScenario(), to: "plan.yaml")
    let played = try program.run("check", file, "--play")
    #expect(
      played.code == 0
        && played.output.contains("; draw 1 played to the end of 2007: Rotherham, March 2006, 1 portfolio"))
    #expect(try !program.run("check", file).output.contains("played"))
    let findings = try folder.write("evidence: A\nfindings: []\n", to: "evidence.yaml")
    #expect(try program.run("check", findings, "--play").output.contains("there is nothing in it to play"))
    #expect(folder.everything == ["evidence.yaml", "plan.yaml"])
  }

  @Test func `functionality: an area and an intervention of one's own play too`() throws {
    #expect(try program.run("new", "area", "mytown").code == 0)
    #expect(try program.run("new", "intervention", "my-service").code == 0)
    let outcome = try program.run(
      "check", "Data/areas/mytown.yaml", "Data/interventions/my-service.yaml", "Data/parameters/mytown.yaml", "--play")
    #expect(outcome.code == 0, "\(outcome.complaints)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].contains("whose start can be solved") && lines[0].contains("Mytown, nothing more done"))
    #expect(lines[1].contains("draw 1 played to the end of 2011: Mytown, 1 portfolio and nothing more"))
    #expect(lines[2].contains("nothing in it to play"))
  }

  @Test func `dirty: an area that cannot start is told with its draw, and its numbers with their lines`() throws {
    #expect(try program.run("new", "area", "mytown").code == 0)
    try change("Data/parameters/mytown.yaml", "{triangular: [115, 140, 165]}", "{fixed: 20}")
    let outcome = try program.run("check", "Data/areas/mytown.yaml", "--play")
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("Data/areas/mytown.yaml: "))
    #expect(outcome.complaints.contains("foster carers are too few"))
    try change("Data/areas/mytown.yaml", "  register: {value: 136", "  register: {value: -136")
    #expect(try program.run("check", "Data/areas/mytown.yaml").complaints.contains("-136 is outside 0 to 56700"))
  }

  @Test func `dirty: a stock and a parameter that nothing reads are told at their lines`() throws {
    #expect(try program.run("new", "area", "mytown").code == 0)
    let area = "Data/areas/mytown.yaml"
    let row = "{value: 140, confidence: assumption, source: {reference: assumption}}"
    try change(area, "\nstocks:\n", "\nstocks:\n  foster-households: \(row)\n")
    let lines = try String(contentsOfFile: "\(folder.path)/\(area)", encoding: .utf8).components(separatedBy: "\n")
    let stock = try #require(lines.firstIndex { $0.hasPrefix("  foster-households:") }) + 1
    let told = try program.run("check", area)
    #expect(told.code == 65)
    #expect(
      told.complaints.contains("mytown.yaml:\(stock):3: nothing that is simulated reads the stock 'foster-households'"))
    try change(area, "  foster-households: \(row)\n", "")
    try change(area, "parameters:\n  fc-households-rth: mytown-foster-households\n", "parameters: {}\n")
    let unread = try program.run("check", area)
    #expect(unread.code == 65)
    #expect(
      unread.complaints.contains(
        "parameters/mytown.yaml:6:9: nothing that is simulated reads the parameter 'mytown-foster-households'"),
      "\(unread.complaints)")
    try change(
      "Data/parameters/mytown.yaml", "    confidence: assumption\n",
      "    confidence: assumption\n    not-yet-read: kept until the panel has counted\n")
    let kept = try program.run("check", area)
    #expect(kept.code == 65)
    #expect(kept.complaints.contains("unknown key 'not-yet-read'"), "\(kept.complaints)")
  }

  @Test func `dirty: an area without a value of a new indicator is told which line it needs`() throws {
    #expect(try program.run("new", "area", "mytown").code == 0)
    #expect(try program.run("new", "indicator", "my-measure").code == 0)
    #expect(try program.run("check", "Data/indicators/my-measure.yaml").code == 0)
    let outcome = try program.run("check", "Data/areas/mytown.yaml")
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("no value of the indicator 'my-measure' to start from; its file needs a line"))
  }
}
