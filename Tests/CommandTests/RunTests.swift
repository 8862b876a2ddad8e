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
    #expect(
      files == [
        "assumptions.csv", "draws.parquet", "evidence.yaml", "manifest.json", "results.csv", "scenario.yaml",
        "summary.json",
      ])
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

  @Test func `functionality: runs are compared, and one given twice is refused`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    let one = try program.run("run", file, "--quiet").output.trimmed
    let again = try program.run("run", file, "--quiet", "--results", "Again").output.trimmed
    let other = try program.run("run", file, "--quiet", "--seed", "7").output.trimmed
    #expect(try program.run("compare", one, again).output.contains("The same numbers, to the last digit."))
    let twice = try program.run("compare", one, other, "./\(one)/")
    #expect(twice.code == 64 && twice.complaints.contains("given twice"))
    #expect(try program.run("compare", one).code == 64)
    let comparison = try program.run("compare", one, other, again)
    #expect(comparison.code == 0 && comparison.output.contains("the seeds differ: 2006, 7, 2006"))
    #expect(!comparison.output.contains("The same numbers"))
    let table = try program.run("compare", one, other, "--format", "csv").output
    #expect(table.hasPrefix("run,portfolio,year,output,label,unit,statistic,value,error\n"))
    let empty = "\(folder.path)/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    let none = try program.run("compare", one, empty)
    #expect(none.code == 65 && none.complaints.contains("no results folder of ours"))
    try #"{"format": 4}"#.write(toFile: empty + "/manifest.json", atomically: true, encoding: .utf8)
    let newer = try program.run("compare", one, empty)
    #expect(newer.code == 65 && newer.complaints.contains("its format is 4"))
  }

  @Test func `dirty: words that a spreadsheet would run come out as text`() throws {
    let text = smallScenario().replacing("Supported carers", with: "\"=1+1\"")
    let file = try folder.write(text, to: "small.yaml")
    let outcome = try program.run("run", file, "--format", "csv", "--quiet")
    #expect(outcome.output.contains(",'=1+1,"))
    #expect(!outcome.output.contains(",=1+1"))
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
