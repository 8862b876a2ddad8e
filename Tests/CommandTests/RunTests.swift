import Foundation
import TestSupport
import Testing

@Suite struct `A run from file to results` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  private var runFolder: String {
    folder.everything.first { $0.hasPrefix("Results/a-small-question/") && $0.split(separator: "/").count == 3 } ?? ""
  }

  @Test func `functionality: it prints a page and leaves a complete folder`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    let outcome = try program.run("run", file)
    #expect(outcome.code == 0, "\(outcome.complaints)")
    #expect(outcome.complaints.isEmpty)
    for heading in ["What was asked", "What changes for children", "The cost", "Grades", "How sure"] {
      #expect(outcome.output.contains(heading))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(runFolder)").sorted()
    #expect(files == ["assumptions.csv", "manifest.json", "results.csv", "scenario.yaml", "summary.json"])
    #expect(!folder.everything.contains { $0.contains(".unfinished") })
  }

  @Test func `functionality: colour stays away from files`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    #expect(!(try program.run("run", file).output.contains("\u{1B}")))
  }

  @Test func `functionality: with csv only the tidy table is on standard output, the same as in the file`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    let outcome = try program.run("run", file, "--format", "csv")
    #expect(outcome.code == 0)
    #expect(outcome.output == (try String(contentsOfFile: "\(folder.path)/\(runFolder)/results.csv", encoding: .utf8)))
    #expect(outcome.output.hasPrefix("run,portfolio,year,output,label,unit,statistic,value,error\n"))
    #expect(try program.run("run", file, "--format", "csv", "--quiet").complaints.isEmpty)
    let json = try program.run("run", file, "--format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
  }

  @Test func `functionality: the same again is found, and the copied scenario gives the same folder`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    _ = try program.run("run", file, "--quiet")
    let first = folder.everything
    let again = try program.run("run", file)
    #expect(again.output.contains("was there already"))
    #expect(folder.everything == first)
    let copy = try program.run("run", "\(runFolder)/scenario.yaml", "--quiet")
    #expect(copy.output == "\(runFolder)\n")
    #expect(folder.everything == first)
  }

  @Test func `functionality: other content under the same name is kept beside it`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    _ = try program.run("run", file, "--quiet")
    let older = runFolder
    try "changed".write(toFile: "\(folder.path)/\(older)/results.csv", atomically: false, encoding: .utf8)
    #expect(try program.run("run", file, "--quiet").output == "\(older)-2\n")
  }

  @Test func `functionality: two runs are compared, and a run with itself is the same`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    let one = try program.run("run", file, "--quiet").output.trimmed
    let other = try program.run("run", file, "--quiet", "--seed", "7").output.trimmed
    #expect(try program.run("compare", one, one).output.contains("The same numbers"))
    let comparison = try program.run("compare", one, other)
    #expect(comparison.code == 0 && comparison.output.contains("the seeds differ: 2006, 7"))
  }

  @Test func `dirty: words that a spreadsheet would run come out as text`() throws {
    let file = try folder.write(smallScenario(name: "=1+1"), to: "small.yaml")
    let outcome = try program.run("run", file, "--format", "csv", "--quiet")
    #expect(outcome.output.contains("\n'=1+1,"))
    #expect(!outcome.output.contains("\n=1+1"))
  }

  @Test func `dirty: words that would command a terminal are shown, not obeyed`() throws {
    let file = try folder.write(smallScenario(name: #"\e[2Jcleared\r\x07"#), to: "small.yaml")
    let outcome = try program.run("run", file)
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{7}"))
    #expect(outcome.output.contains("cleared"))
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
