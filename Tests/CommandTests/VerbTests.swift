import Foundation
import TestSupport
import Testing

@Suite struct `Verbs and their numbers` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  @Test func `functionality: help and versions go to standard output and end well`() throws {
    for word in ["--help", "help", "version", "--version"] {
      let outcome = try program.run(word)
      #expect(outcome.code == 0, "\(word)")
      #expect(outcome.output.lowercased().contains("windscreen"))
      #expect(outcome.complaints.isEmpty)
    }
  }

  @Test(arguments: [("chekc", "check"), ("rnu", "run"), ("lst", "list"), ("comapre", "compare"), ("grdae", "grade")])
  func `dirty: a mistyped verb gets the nearest one and 64`(typed: String, meant: String) throws {
    let outcome = try program.run(typed, "x")
    #expect(outcome.code == 64)
    #expect(outcome.complaints.contains("Did you mean '\(meant)'?"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["run"], ["run", "a.yaml", "--draws", "0"], ["run", "a.yaml", "--draws", "many"], ["run", "a.yaml", "--dr", "4"],
    ["run", "a.yaml", "--threads", "0"], ["run", "a.yaml", "--format", "xml"], ["list", "unicorns"], ["check"],
    ["list", "descriptors", "--grade", "5"], ["list", "descriptors", "--area", "staying-saef"],
    ["grade"], ["grade", "--areas", "3,3,3,3,3"], ["grade", "--areas", "3,3,3", "--capacity", "3"],
    ["grade", "--areas", "3,3,3,3,9", "--capacity", "3"], ["grade", "--areas", "3,3,3,3,3", "--capacity", "7"],
    ["explain", "draw", "17"], ["decide", "a.yaml", "--total", "--study", "0"],
    ["run", ""], ["check", ""], ["report", ""], ["export", "", "--csv", "-"], ["extend", "", "--draws", "9"],
    ["decide", ""],
    ["goal", "", "--want", "x <= 1", "--move", "y"], ["best", "", "--budget", "1"], ["compare", "", ""],
    ["why", "", "staying-safe"], ["grade", ""], ["explain", "--draw", "1", ""], ["backtest", ""], ["batch", "run", ""],
    ["batch", "plan", ""], ["batch", "status", ""], ["batch", "merge", ""], ["batch", "run-shard", "", "1"],
    ["batch", "extend", "", "--draws", "9"], ["run", "a.yaml", "--data", ""],
    ["batch", "run", "a.yaml", "--outputs", ","],
    ["explain", "--draw", "1", "--weeks", ",,", "a.yaml"],
  ])
  func `dirty: a wrong option is 64, told on standard error`(words: [String]) throws {
    let outcome = try program.wait(for: program.start(words))
    #expect(outcome.code == 64, "\(words)")
    #expect(!outcome.complaints.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["best", "a.yaml", "--budget", "0x10"], ["best", "a.yaml", "--budget", "1e400"],
    ["best", "a.yaml", "--budget", "5", "--difference", "inf"], ["decide", "a.yaml", "--worth", "nan"],
    ["goal", "a.yaml", "--want", "x <= 1", "--move", "y", "--chance", "0x1p-1"],
    ["run", "a.yaml", "--until-decided", "--within", "1_0"], ["backtest", "a.csv", "--minimum", "1e999"],
  ])
  func `dirty: a number that no file may have is none on the command line either, and is told as typed`(words: [String])
    throws
  {
    let outcome = try program.wait(for: program.start(words))
    #expect(outcome.code == 64 && outcome.complaints.contains("'\(words.last ?? "")'"), "\(outcome.complaints)")
  }

  @Test func `functionality: a grade of 1 among known grades is read back, with the order and the best grade`() throws {
    let outcome = try program.run("grade", "--areas", "1,3,2,3,4", "--capacity", "3")
    #expect(outcome.code == 0)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("A 1 is the worst grade and 4 the best. Read as: being healthy 1 (inadequate), staying safe 3"))
    #expect(words.contains("achieving economic well-being 4 (outstanding)."))
    #expect(try !program.run("grade", "--areas", "2,3,2,3,4", "--capacity", "3").output.contains("worst"))
    let wrong = try program.run("grade", "--areas", "0,3,2,3,4", "--capacity", "3")
    #expect(wrong.code == 64)
    #expect(wrong.complaints.contains("1 (inadequate) to 4 (outstanding, the best), for being healthy, staying safe"))
  }

  @Test func `functionality: check tells a valid file from a wrong one, and every fault of it`() throws {
    let valid = try folder.write(smallScenario(), to: "valid.yaml")
    let wrong = try folder.write(
      smallScenario().replacing("dose: 40 households", with: "dose: 4000 household")
        .replacing("horizon", with: "horizn"), to: "wrong.yaml")
    #expect(try program.run("check", valid).code == 0)
    let outcome = try program.run("check", valid, wrong)
    #expect(outcome.code == 65)
    #expect(outcome.output.contains("valid.yaml: valid"))
    #expect(outcome.complaints.contains("wrong.yaml:3:1: unknown key 'horizn'"))
    #expect(outcome.complaints.contains("wrong.yaml:7:"))
  }

  @Test func `functionality: every file that comes along is valid, evidence too`() throws {
    let scenarios = Program.package + "/Scenarios/rotherham-2006"
    let files = try FileManager.default.contentsOfDirectory(atPath: scenarios).filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 5)
    let outcome = try program.wait(for: program.start(["check"] + files.map { "\(scenarios)/\($0)" }))
    #expect(outcome.code == 0, "\(outcome.complaints)")
    #expect(outcome.output.split(separator: "\n").count == files.count)
    let wrong = try folder.write(
      "evidence: A\nfindings:\n  - {aspect: staying-safe/feelin-safe, rung: 5}\n", to: "evidence.yaml")
    let faults = try program.run("check", wrong)
    #expect(faults.code == 65 && faults.complaints.contains("'staying-safe/feeling-safe'"))
  }

  @Test func `dirty: what cannot be read is 66, and what is no scenario is 65`() throws {
    #expect(try program.run("check", "nowhere.yaml").code == 66)
    #expect(try program.run("run", folder.path).code == 66)
    #expect(try program.run("run", try folder.write("", to: "empty.yaml")).code == 65)
    #expect(try program.run("run", try folder.write("\u{0}\u{1}", to: "binary.yaml")).code == 65)
    #expect(try program.run("list", "areas", "--data", "nowhere").code == 66)
    #expect(try program.run("compare", "nowhere", "nowhere").code == 66)
    #expect(!folder.everything.contains("Results"))
  }

  @Test(arguments: ["interventions", "indicators", "levers", "areas", "sources", "parameters", "descriptors"])
  func `functionality: every list is a table, a file and a program's value`(kind: String) throws {
    let page = try program.run("list", kind)
    #expect(page.code == 0 && page.complaints.isEmpty)
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let csv = try program.run("list", kind, "--format", "csv").output
    let json = try program.run("list", kind, "--format", "json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count > 1)
    #expect(csv.split(separator: "\n").count > rows.count)
  }

  @Test func `functionality: descriptors are narrowed by area, aspect and grade`() throws {
    let one = try program.run(
      "list", "descriptors", "--aspect", "staying-safe/feeling-safe", "--grade", "3", "--format", "csv")
    #expect(one.output.split(separator: "\n").count == 2)
    let wrong = try program.run("list", "descriptors", "--aspect", "staying-safe/feelin-safe")
    #expect(wrong.code == 64 && wrong.complaints.contains("'staying-safe/feeling-safe'"))
  }

  @Test func `functionality: known grades and documented evidence are judged`() throws {
    let known = try program.run("grade", "--areas", "3,3,2,3,2", "--management", "2", "--capacity", "2")
    #expect(known.code == 0 && known.output.contains("L-4"))
    let evidence = "rotherham-2006"
    let judged = try program.run("grade", evidence, "--format", "csv")
    #expect(judged.code == 0 && judged.complaints.isEmpty)
    let rows = judged.output.split(separator: "\n")
    #expect(rows.count { $0.contains(",chance-") } == 12 * 5)
    for statistic in ["score", "distance-to-next-cut", "share-meeting-3", "weight-without-evidence", "limit-L-6"] {
      #expect(rows.contains { $0.contains(",\(statistic),") }, "no row of \(statistic)")
    }
    let page = try program.run("grade", evidence)
    #expect(page.output.contains("Where each grade stands") && page.output.contains("What has no evidence"))
    let supposed = try program.run("grade", evidence, "--what-if", "staying-safe/feeling-safe=9")
    #expect(supposed.code == 64)
    let template = try program.run("grade", "--template")
    let filled = try folder.write(template.output, to: "self.yaml")
    #expect(try program.run("grade", filled).code == 0)
  }
}
