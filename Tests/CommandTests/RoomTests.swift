import Foundation
import TestSupport
import Testing

/// A machine that gives little, and a user who presses Ctrl-\.
@Suite struct `Signals and limits` {
  let folder = TemporaryFolder()

  @Test func `dirty: too few open files are told with 71`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    for command in [["run", "small.yaml"], ["check", "small.yaml"], ["version"], ["--help"], []] {
      let few = Program(folder: folder.path, before: "ulimit -n 4;")
      let outcome = try few.wait(for: few.start(command))
      #expect(outcome.code == 71 && outcome.complaints.contains("ulimit -n"), "\(command): \(outcome)")
    }
    #expect(folder.everything == ["small.yaml"])
    let enough = Program(folder: folder.path, before: "ulimit -n 32;")
    #expect(try enough.run("run", "small.yaml", "--quiet").code == 0)
  }

  @Test(arguments: [128, 512])
  func `dirty: with a small stack every verb does its work`(kilobytes: Int) throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let small = Program(folder: folder.path, before: "ulimit -s \(kilobytes);")
    #expect(try small.run("check", "small.yaml").code == 0)
    let run = try small.run("run", "small.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    let folder = run.output.trimmingCharacters(in: .newlines)
    #expect(try small.run("report", folder).code == 0)
    #expect(try small.run("why", folder, "staying-safe").code == 0)
    #expect(try small.run("list", "areas").code == 0)
  }

  @Test func `dirty: too little memory to address is told with 71, and a little more is enough`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    for command in [["run", "small.yaml"], ["check", "small.yaml"], ["version"], []] {
      let little = Program(folder: folder.path, before: "ulimit -v 180000;")
      let outcome = try little.wait(for: little.start(command))
      #expect(outcome.code == 71 && outcome.complaints.contains("ulimit -v"), "\(command): \(outcome)")
    }
    #expect(folder.everything == ["small.yaml"])
    // From the least that is not refused on, a run has room for its threads; more processors need more than a few of these.
    try folder.write(smallScenario(draws: 40), to: "longer.yaml")
    let codes = try (Array(stride(from: 200_000, through: 340_000, by: 20_000)) + [1_000_000]).map { kilobytes in
      try Program(folder: folder.path, before: "ulimit -v \(kilobytes);")
        .run("run", "longer.yaml", "--quiet", "--again", "--threads", "2").code
    }
    #expect(codes.allSatisfy { $0 == 0 || $0 == 71 } && codes.first == 71 && codes.last == 0, "\(codes)")
  }

  @Test func `dirty: SIGQUIT stops a run with 75 and leaves what it kept and no picture of memory`() throws {
    try folder.write(smallScenario(draws: 100_000), to: "small.yaml")
    let program = Program(folder: folder.path)
    let running = try program.start(["run", "small.yaml"])
    while !folder.everything.contains(where: { $0.contains(".unfinished") }), running.process.isRunning {
      Thread.sleep(forTimeInterval: 0.02)
    }
    kill(running.process.processIdentifier, SIGQUIT)
    let outcome = try program.wait(for: running)
    #expect(outcome.code == 75, "\(outcome)")
    #expect(outcome.complaints.hasPrefix("windscreen: stopped; "), "\(outcome)")
    #expect(folder.isWholeAfterStop, "\(folder.everything)")
  }

  @Test func `dirty: SIGQUIT ends a program that waits with 75 and a line`() throws {
    let waiting = Program(folder: folder.path, before: Program.heldInput)
    let running = try waiting.start(["run", "/dev/stdin"])
    running.waitUntilCaught(SIGQUIT)
    kill(running.process.processIdentifier, SIGQUIT)
    let outcome = try waiting.wait(for: running)
    #expect(outcome.code == 75 && outcome.complaints.contains("SIGQUIT"), "\(outcome)")
  }
}
