import Foundation
import TestSupport
import Testing

/// What is no file is told and never waited for; a pipe that the program was started with is read to its end.
@Suite struct `Pipes, devices and sockets in the place of files` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  /// A program that is given so many seconds, after which its number is 124.
  private func patient(_ seconds: Int = 20) -> Program {
    Program(folder: folder.path, before: "exec timeout -s KILL \(seconds)", isRunBefore: true)
  }

  @Test(arguments: ["pipe", "socket", "/dev/zero", "/dev/null", "."])
  func `dirty: as a scenario, findings, data or a run, none is waited for`(name: String) throws {
    try folder.makePipe("pipe")
    try folder.makeSocket("socket")
    try folder.write(smallScenario().replacing("horizon", with: "evidence: \(name)\nhorizon"), to: "found.yaml")
    let commands = [
      ["run", name], ["check", name], ["grade", name], ["run", "found.yaml"], ["check", "found.yaml"],
      ["backtest", name, "--columns", "area=a,year=y,measure=m,value=v", "--map", "L=stock.looked-after"],
    ]
    for command in commands {
      let outcome = try patient().wait(for: patient().start(command))
      #expect([65, 66].contains(outcome.code), "\(command): \(outcome)")
      #expect(outcome.complaints.contains("found.yaml:") || outcome.complaints.contains(name), "\(command)")
    }
    let data = "\(folder.path)/Data/areas"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let target = name.hasPrefix("/") ? name : "\(folder.path)/\(name)"
    try FileManager.default.createSymbolicLink(atPath: "\(data)/mytown.yaml", withDestinationPath: target)
    let outcome = try patient().wait(for: patient().start(["list", "areas", "--data", "Data"]))
    #expect([65, 66].contains(outcome.code), "\(outcome)")
    #expect(folder.everything.allSatisfy { !$0.hasPrefix("Results") })
  }

  @Test
  func `dirty: as a target, a pipe that nobody reads, a socket and a folder are refused, and a device is written`()
    throws
  {
    try folder.write(smallScenario(), to: "small.yaml")
    let run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .newlines)
    try folder.makePipe("pipe")
    try folder.makeSocket("socket")
    let before = folder.everything
    for (target, words) in [("pipe", "nobody reads"), ("socket", "a socket"), ("Results", "a folder")] {
      let outcome = try patient().wait(for: patient().start(["report", run, "--no-parts", "-o", target]))
      #expect(outcome.code == 73 && outcome.complaints.contains(words), "\(target): \(outcome)")
    }
    #expect(try program.run("report", run, "--no-parts", "-o", "/dev/null").code == 0)
    #expect(folder.everything == before)
  }

  @Test func `functionality: a piped scenario is the same run as its file, under every name of a pipe`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let own = try program.run("run", "small.yaml", "--quiet")
    for words in [
      "cat small.yaml | \"$0\" run /dev/stdin --quiet", "\"$0\" run <(sleep 0.2; cat small.yaml) --quiet",
      "\"$0\" run /dev/fd/0 --quiet < small.yaml",
      "{ head -c 40 small.yaml; sleep 0.3; tail -c +41 small.yaml; } | \"$0\" run /dev/stdin --quiet",
    ] {
      let piped = Program(folder: folder.path, before: "\(words); exit;")
      let outcome = try piped.run()
      #expect(outcome.code == 0 && outcome.output == own.output, "\(words): \(outcome)")
    }
    let checked = Program(folder: folder.path, before: "cat small.yaml | \"$0\" check /dev/stdin; exit;")
    #expect(try checked.run().output.hasPrefix("/dev/stdin: valid"))
    let empty = Program(folder: folder.path, before: "\"$0\" run /dev/stdin < /dev/null; exit;")
    #expect(try empty.run().code == 66)
  }

  @Test func `dirty: Ctrl-C ends a program that waits for a pipe, within two seconds`() throws {
    let waiting = Program(
      folder: folder.path,
      before: Program.heldInput)
    let running = try waiting.start(["run", "/dev/stdin"])
    // Ctrl-C is left to the system while it waits; that it has begun is seen by the other signal.
    running.waitUntilCaught(SIGQUIT)
    let began = Date.now
    kill(running.process.processIdentifier, SIGINT)
    let outcome = try waiting.wait(for: running)
    #expect(outcome.code == 130 && Date.now.timeIntervalSince(began) < 2, "\(outcome)")
  }
}

extension TemporaryFolder {
  fileprivate func makePipe(_ name: String) throws {
    try #require(mkfifo("\(path)/\(name)", 0o600) == 0)
  }

  /// Makes a socket that nobody listens to.
  fileprivate func makeSocket(_ name: String) throws {
    let made = Process()
    made.executableURL = URL(fileURLWithPath: "/bin/bash")
    made.currentDirectoryURL = URL(fileURLWithPath: path)
    let words = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    made.arguments = ["-c", "python3 -c '\(words)' \(name)"]
    try made.run()
    made.waitUntilExit()
    try #require(made.terminationStatus == 0)
  }
}
