import Foundation
import TestSupport
import Testing

/// Whether the tests run as an administrator, to whom no folder is locked.
private let isAdministrator = geteuid() == 0

@Suite struct `Runs that go wrong` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  /// Nothing but the scenario may be left.
  private func expectNoTrace(_ place: SourceLocation = #_sourceLocation) {
    #expect(folder.everything == ["small.yaml"], sourceLocation: place)
  }

  // With forty draws the room ends with the draws, with two in the middle of the tables.
  @Test(arguments: [2, 40])
  func `dirty: a file too large for its limit is 73 and leaves no trace`(draws: Int) throws {
    try folder.write(smallScenario(draws: draws), to: "small.yaml")
    var limited = program
    limited.before = "ulimit -f 16;"
    let outcome = try limited.run("run", "small.yaml")
    #expect(outcome.code == 73)
    #expect(outcome.complaints.contains("cannot be written") && outcome.output.isEmpty)
    expectNoTrace()
  }

  @Test func `dirty: a report too large for its limit is 73 and leaves nothing beside it`() throws {
    try folder.write(smallScenario(draws: 2), to: "small.yaml")
    #expect(try program.run("run", "small.yaml", "--quiet").code == 0)
    let before = folder.everything
    let run = try #require(before.first { $0.hasSuffix("/summary.json") }).dropLast("/summary.json".count)
    var limited = program
    limited.before = "ulimit -f 16;"
    #expect(try limited.run("report", String(run), "--output", "page.html").code == 73)
    #expect(folder.everything == before)
  }

  @Test(arguments: [2, 40])
  func `dirty: a full disk is 73 and leaves no trace`(draws: Int) throws {
    try folder.write(smallScenario(draws: draws), to: "small.yaml")
    let disk = TemporaryFolder()
    let mount = "unshare --mount bash -c 'mount -t tmpfs -o size=64k none \(disk.path) && exec \"$@\"' "
    guard isAdministrator, try Program(folder: "/", before: mount.dropExec).mayMount else { return }
    var full = program
    full.before = "exec " + mount
    let outcome = try full.start(["run", "small.yaml", "--results", "\(disk.path)/Results"])
    let end = try full.wait(for: outcome)
    #expect(end.code == 73)
    #expect(end.complaints.contains("Make room"))
    expectNoTrace()
  }

  @Test func `dirty: an answer that cannot be written is 73 and not taken for whole`() throws {
    var full = program
    full.before = "exec > /dev/full;"
    let end = try full.wait(for: full.start(["grade", "--template"]))
    #expect(end.code == 73)
    #expect(end.complaints.contains("standard output"))
  }

  @Test func `dirty: a results folder that is a file, or cannot be made, is 73`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    #expect(try program.run("run", "small.yaml", "--results", "small.yaml").code == 73)
    #expect(try program.run("run", "small.yaml", "--results", "/proc/nowhere/Results").code == 73)
    expectNoTrace()
  }

  @Test(.enabled(if: !isAdministrator, "to an administrator no folder is locked"))
  func `dirty: a locked results folder is 73`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/Locked", withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: "\(folder.path)/Locked")
    #expect(try program.run("run", "small.yaml", "--results", "Locked/Results").code == 73)
    #expect(folder.everything == ["Locked", "small.yaml"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGXCPU, SIGUSR1, SIGUSR2])
  func `dirty: asked to stop, it stops with 130 and leaves whole draws or nothing`(signal: Int32) throws {
    try folder.write(smallScenario(draws: 100_000), to: "small.yaml")
    let running = try program.start(["run", "small.yaml"])
    while !folder.everything.contains(where: { $0.contains(".unfinished") }), running.process.isRunning {
      Thread.sleep(forTimeInterval: 0.02)
    }
    kill(running.process.processIdentifier, signal)
    let outcome = try program.wait(for: running)
    #expect(outcome.code == 130)
    #expect(outcome.complaints.hasPrefix("windscreen: stopped; ") && outcome.output.isEmpty)
    #expect(folder.isWholeAfterStop, "\(folder.everything)")
    if folder.everything.count > 1 { #expect(outcome.complaints.contains("of 100000 draws"), "\(outcome)") }
  }

  @Test(arguments: [SIGHUP, SIGXCPU, SIGUSR1, SIGUSR2])
  func `functionality: what whoever started it had it ignore stays ignored, in a run and after it`(number: Int32) throws
  {
    try folder.write(smallScenario(draws: 300), to: "small.yaml")
    let deaf = Program(folder: folder.path, before: "trap '' \(number);")
    let running = try deaf.start(["run", "small.yaml", "--threads", "1"])
    running.waitUntilCaught(SIGTERM)
    while running.process.isRunning {
      kill(running.process.processIdentifier, number)
      Thread.sleep(forTimeInterval: 0.05)
    }
    let outcome = try deaf.wait(for: running)
    #expect(outcome.code == 0 && folder.everything.contains { $0.hasSuffix("manifest.json") }, "\(outcome)")
  }

  @Test func `dirty: when the time of the processor that is allowed is over, whole draws are kept`() throws {
    try folder.write(smallScenario(draws: 100_000), to: "small.yaml")
    let outcome = try Program(folder: folder.path, before: "ulimit -S -t 2;").run("run", "small.yaml", "--threads", "2")
    #expect(outcome.code == 130 && outcome.complaints.contains("of 100000 draws"), "\(outcome)")
    #expect(folder.isWholeAfterStop, "\(folder.everything)")
  }

  @Test(arguments: ["draws.parquet", "summary.json"])
  func `dirty: a file of a run that may not be read is 66, and is not called damaged`(name: String) throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder.path)/\(run)/\(name)")
    var plain = program
    // An administrator may read everything unless that is given up.
    if isAdministrator {
      (plain.before, plain.isRunBefore) = ("setpriv --bounding-set=-dac_override,-dac_read_search", true)
    }
    for words in [["report", run, "--no-parts", "-o", "-"], ["export", run, "--csv", "x.csv"]] {
      let outcome = try plain.wait(for: plain.start(words))
      #expect(outcome.code == 66 && outcome.complaints.contains("Permission denied"), "\(words): \(outcome)")
      #expect(outcome.complaints.contains(name), "\(words): \(outcome)")
    }
  }

  @Test(.enabled(if: Strace.isThere, "needs strace; scripts/setup --tests installs it"))
  func `functionality: a new file is written where files have one name only`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .whitespacesAndNewlines)
    // The second opening of the folder is that of a file without a name, which is refused too.
    let calls =
      "strace -f -qq -o calls -P . -P x.csv -e trace=openat,link,linkat -e signal=none"
      + " -e inject=openat:error=EOPNOTSUPP:when=2 -e inject=link,linkat:error=EPERM"
    let poor = Program(folder: folder.path, before: calls, isRunBefore: true)
    #expect(try poor.run("export", run, "--csv", "x.csv").code == 0)
    let seen = try String(contentsOfFile: "\(folder.path)/calls", encoding: .utf8)
    #expect(seen.contains("O_TMPFILE, 0666) = -1 EOPNOTSUPP") && seen.contains("= -1 EPERM"), "\(seen)")
    #expect(try program.run("export", run, "--csv", "usual.csv").code == 0)
    #expect(
      FileManager.default.contentsEqual(atPath: "\(folder.path)/x.csv", andPath: "\(folder.path)/usual.csv"))
    #expect(!folder.everything.contains { $0.contains(".unfinished") })
  }

  @Test func `dirty: every wrong scenario leaves no trace`() throws {
    let wrongs = [
      ("dose: 40 households", "dose: 40 workers"), ("dose: 40 households", "dose: .nan households"),
      ("dose: 40 households", "dose: 9999 households"), ("years: 2007}", "years: 2012}"),
      ("years: 2007}", "years: 2009-2007}"), ("area: rotherham-2006", "area: rotherham"),
      ("foster-carer-support", "foster-carers"), ("draws: 40", "draws: no"), ("draws: 40", "draws: 010"),
      ("draws: 40", "draws: 1:30"), ("horizon: 2007", "horizon: 2007\nhorizon: 2008"),
    ]
    for (right, wrong) in wrongs {
      try folder.write(smallScenario(draws: 40).replacing(right, with: wrong), to: "small.yaml")
      let outcome = try program.run("run", "small.yaml")
      #expect(outcome.code == 65, "\(wrong)")
      #expect(outcome.complaints.contains("small.yaml:"), "\(wrong)")
      expectNoTrace()
    }
  }

  @Test func `dirty: a reader who goes away does not spoil the results`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    var piped = program
    piped.before = "set -o pipefail; run() { \"$0\" \"$@\" | head -n 1; }; run \"$@\"; exit;"
    let outcome = try piped.run("run", "small.yaml", "--format", "csv", "--quiet")
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(folder.everything.contains { $0.hasSuffix("manifest.json") })
  }
}

extension String {
  /// The same words for a trial without the program.
  fileprivate var dropExec: String { replacing("&& exec \"$@\"", with: "") + "; exit;" }
}

extension Program {
  /// Whether a small disk may be mounted here.
  fileprivate var mayMount: Bool { get throws { try run("version").code == 0 } }
}
