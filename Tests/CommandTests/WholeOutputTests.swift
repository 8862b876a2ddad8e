import Foundation
import TestSupport
import Testing

/// Exit 0 means that every byte of an answer has arrived.
@Suite struct `Answers that cannot be written whole` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  /// Every verb with something to say, in a folder with a scenario, its run and a batch; those of a moment.
  private func commands(_ verbs: EveryVerb) -> [[String]] {
    let run = verbs.run
    return [
      ["--help"], ["help", "run"], ["run", "--help"], ["--version"], ["version"],
      ["--generate-completion-script", "bash"],
      ["list", "areas"], ["list", "parameters", "--format", "csv"], ["list", "areas", "--format", "json"],
      ["list", "areas", "--format", "md"], ["check", "small.yaml"],
      ["grade", "--template"],
      ["grade", "--areas", "3,3,2,3,2", "--capacity", "2"],
      ["run", "small.yaml", "--format", "csv", "--quiet"], ["run", "small.yaml", "--quiet"],
      ["report", run, "--no-parts"],
    ] + verbs.quick
  }

  @Test(arguments: [("> /dev/full;", Int32(73)), (">&-;", 73)])
  func `dirty: on a full device and on a closed stream every verb fails`(stream: String, code: Int32) throws {
    let verbs = try EveryVerb(in: folder)
    for command in commands(verbs) {
      let spoilt = Program(folder: folder.path, before: "exec \(stream)")
      let outcome = try spoilt.wait(for: spoilt.start(command))
      #expect(outcome.code == code && outcome.complaints.contains("standard output"), "\(command): \(outcome)")
    }
  }

  @Test func `dirty: on a full device every verb that plays for a while fails`() throws {
    for command in try EveryVerb(in: folder).long {
      let spoilt = Program(folder: folder.path, before: "exec > /dev/full;")
      let outcome = try spoilt.wait(for: spoilt.start(command))
      #expect(outcome.code == 73 && outcome.complaints.contains("standard output"), "\(command): \(outcome)")
    }
  }

  @Test func `dirty: a reader who goes away makes every verb fail, and is told nothing`() throws {
    let verbs = try EveryVerb(in: folder)
    for command in commands(verbs) {
      let cut = Program(
        folder: folder.path, before: "cut() { sleep 0.3; \"$0\" \"$@\"; }; { cut \"$@\"; echo $? >&2; } | true; exit;")
      let outcome = try cut.wait(for: cut.start(command))
      #expect(outcome.complaints.hasSuffix("74\n"), "\(command): \(outcome)")
      #expect(!outcome.complaints.contains("standard output"), "\(command)")
    }
  }

  @Test func `functionality: a slow reader of a pipe that does not wait gets every byte`() throws {
    let run = try EveryVerb(in: folder).run
    let reader = """
      import os, subprocess, sys, time
      read, write = os.pipe()
      os.set_blocking(write, False)
      done = subprocess.Popen(sys.argv[2:], stdout=write, stdin=subprocess.DEVNULL)
      os.close(write)
      with open(sys.argv[1], "wb") as kept:
          while True:
              time.sleep(0.002)
              part = os.read(read, 20000)
              if not part: break
              kept.write(part)
      sys.exit(done.wait())
      """
    try folder.write(reader, to: "reader.py")
    for command in [["report", run, "--no-parts", "-o", "-"], ["list", "parameters", "--format", "csv"]] {
      let whole = try program.wait(for: program.start(command)).output
      let slow = Program(
        folder: folder.path, before: "python3 reader.py kept \"$0\" \"$@\"; exit;")
      #expect(try slow.wait(for: slow.start(command)).code == 0)
      #expect(try String(contentsOfFile: "\(folder.path)/kept", encoding: .utf8) == whole)
    }
    #expect(try program.run("report", run, "--no-parts", "-o", "-").output.utf8.count > 1 << 17)
  }

  @Test func `dirty: with its streams closed the program writes no word into a file of its own`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let whole = try program.run("run", "small.yaml", "--save-draws", "--quiet").output
    let closed = Program(folder: folder.path, before: "exec <&- >&- 2>&-;")
    let outcome = try closed.wait(
      for: closed.start(["run", "small.yaml", "--save-draws", "--results", "Closed"]))
    #expect(outcome.code == 73)
    let one = whole.trimmingCharacters(in: .newlines)
    for file in ["draws.parquet", "results.csv", "summary.json", "scenario.yaml"] {
      let (own, other) = (
        "\(folder.path)/\(one)/\(file)", "\(folder.path)/\(one.replacing("Results", with: "Closed"))/\(file)"
      )
      #expect(FileManager.default.contentsEqual(atPath: own, andPath: other), "\(file)")
    }
  }
}
