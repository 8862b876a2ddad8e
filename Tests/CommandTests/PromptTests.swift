import Foundation
import TestSupport
import Testing

/// The same words typed behind the program's name and at its prompt.
@Suite struct `The prompt and the command line` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  /// What the prompt answers to lines from a pipe.
  private func prompted(_ lines: String...) throws -> Program.Outcome {
    try folder.write(lines.joined(separator: "\n"), to: "typed.txt")
    var piped = program
    piped.before = "exec < typed.txt;"
    return try piped.run()
  }

  /// A refusal without the program's name, the line that is shown again and the breaks between lines.
  private func told(_ words: String) -> String {
    let lines = words.split(separator: "\n").filter { !$0.hasPrefix("      |") && !$0.contains("could not be done") }
    return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      .replacing("windscreen: ", with: "").replacing("`windscreen list", with: "`list")
  }

  @Test(arguments: [
    "check nowhere.yaml", "check wrong.yaml", "grade nowhere.yaml", "grade wrong.yaml",
    "grade --areas 3,3,2 --capacity 2",
    "grade nowhere.yaml --instrument ofsted", "list intervention", "list indicators --area safe",
    "list descriptors --aspect nothing", "explain fog", "explain foster-carer-suport", "report nowhere",
    "compare here there",
  ])
  func `dirty: a refusal is the same in both places`(line: String) throws {
    try folder.write(smallScenario().replacing("40 households", with: "40 workers"), to: "wrong.yaml")
    for run in ["here", "there"] { try folder.write("no results", to: "\(run)/summary.json") }
    let words = line.split(separator: " ").map(String.init)
    let command = try program.wait(for: program.start(words))
    let prompt = try prompted(line)
    #expect(command.code != 0 && prompt.code == 65, "\(command) \(prompt)")
    #expect(told(command.complaints) == told(prompt.output))
  }

  @Test(arguments: [
    "check small.yaml", "list interventions", "list descriptors --area staying-safe --grade 3", "explain staying-safe",
    "explain foster-carer-support", "grade --areas 3,3,2,3,2 --capacity 2", "version",
  ])
  func `functionality: an answer is the same in both places`(line: String) throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let command = try program.wait(for: program.start(line.split(separator: " ").map(String.init)))
    let prompt = try prompted(line)
    #expect(command.code == 0 && prompt.code == 0)
    #expect(told(command.output) == told(prompt.output))
  }

  @Test func `functionality: a pipe gets no control codes, no prompt and no progress, and numbers of refused lines`()
    throws
  {
    try folder.write(smallScenario(), to: "small.yaml")
    let outcome = try prompted(
      "open small.yaml", "run 70", "plot looked-after", "opn x", "# a remark", "", "run 0", "quit")
    #expect(outcome.code == 65)
    #expect(outcome.complaints == "windscreen: lines 4, 7 could not be done\n")
    #expect(outcome.output.contains("70 draws") && !outcome.output.contains("64 draws"))
    #expect(!outcome.output.contains("windscreen>") && !outcome.output.contains("futures,"))
    #expect(outcome.output.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
  }

  @Test(arguments: [("/", "Is a directory"), ("&-", "it is closed"), ("/dev/zero", "File too large")])
  func `dirty: an input that cannot be read is told, and its end is no fault`(input: String, reason: String) throws {
    var piped = program
    piped.before = "exec <\(input);"
    let outcome = try piped.run()
    #expect(outcome.code == 66 && outcome.output.isEmpty)
    #expect(outcome.complaints == "windscreen: standard input: cannot be read (\(reason))\n")
    piped.before = "exec < /dev/null;"
    #expect(try piped.run().code == 0)
  }

  @Test func `extreme value: lines come whole from a pipe that gives a part at a time, and the last needs no end`()
    throws
  {
    var piped = program
    piped.before = "{ printf ver; sleep 0.2; printf 'sion\\r\\nopn'; } | \"$0\"; exit;"
    let outcome = try piped.run()
    #expect(outcome.code == 65 && outcome.complaints == "windscreen: line 2 could not be done\n")
    #expect(outcome.output.hasPrefix("windscreen ") && outcome.output.contains("'opn'"))
  }

  @Test func `extreme value: a scenario named by a single letter is played and reported`() throws {
    try folder.write(smallScenario(), to: "q")
    #expect(try program.run("run", "q", "--quiet").code == 0)
    #expect(try prompted("open q", "report", "quit").code == 0)
  }
}
