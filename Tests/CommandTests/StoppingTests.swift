import Foundation
import TestSupport
import Testing

/// Whoever asks the program to stop need not wait for what cannot ask.
@Suite struct `Asked to stop` {
  private let folder = TemporaryFolder()
  /// Reading this many bytes takes a minute and more; a file of zeros takes no room.
  private static let endless: UInt64 = 60 << 30

  private var program: Program { Program(folder: folder.path) }

  /// A run whose draws never end.
  private func endlessRun() throws -> String {
    try folder.write(smallScenario(), to: "small.yaml")
    let run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .whitespacesAndNewlines)
    let file = try #require(FileHandle(forWritingAtPath: "\(folder.path)/\(run)/draws.parquet"))
    try file.truncate(atOffset: Self.endless)
    return run
  }

  @Test(arguments: [
    ["report", "RUN", "-o", "-"], ["export", "RUN", "--netcdf", "x.nc"], ["run", "small.yaml", "--draws", "3"],
  ])
  func `dirty: it does not wait for the end of a file that is verified`(words: [String]) throws {
    let run = try endlessRun()
    let all: [(Int32, Int32)] = [(SIGINT, 130), (SIGTERM, 130), (SIGHUP, 130), (SIGQUIT, 75)]
    for (number, code) in words[0] == "report" ? all : [all[0]] {
      let running = try program.start(words.map { $0 == "RUN" ? run : $0 })
      running.waitUntilCaught(SIGTERM)
      Thread.sleep(forTimeInterval: 0.2)
      let began = Date.now
      kill(running.process.processIdentifier, number)
      let outcome = try program.wait(for: running)
      #expect(outcome.code == code && outcome.output.isEmpty, "\(words), \(number): \(outcome)")
      // Twice as long as is promised, for a machine that does much else.
      #expect(Date.now.timeIntervalSince(began) < 4, "\(words), \(number)")
    }
    #expect(!folder.everything.contains { $0.contains(".unfinished") || $0.contains("x.nc") })
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `dirty: it does not wait for a reader of its words`(number: Int32) throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let words =
      "mkfifo full; exec 3<>full 2>full; head -c 65536 /dev/zero >&2;"
      + " exec \"$0\" decide small.yaml --draws 2 --outcome nothing; exit;"
    let stuck = Program(folder: folder.path, before: words)
    let running = try stuck.start([])
    running.waitUntilCaught(SIGTERM)
    Thread.sleep(forTimeInterval: 0.5)
    let began = Date.now
    kill(running.process.processIdentifier, number)
    #expect(try stuck.wait(for: running).code == 130)
    #expect(Date.now.timeIntervalSince(began) < 8)
  }

  @Test func `dirty: what a link would write into a run is refused, and the run stays as it is`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .whitespacesAndNewlines)
    for (name, words) in [
      ("results.csv", ["report", run, "--no-parts", "-o", "link.html"]),
      ("summary.json", ["export", run, "--csv", "link.html"]),
      ("manifest.json", ["export", run, "--parquet", "link.html"]),
    ] {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/link.html")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/link.html", withDestinationPath: "\(folder.path)/\(run)/\(name)")
      let outcome = try program.wait(for: program.start(words))
      #expect(outcome.code == 73, "\(words): \(outcome)")
    }
    #expect(try program.run("compare", run, run).complaints.contains("given twice"))
    #expect(try program.run("report", run, "--no-parts", "-o", "own.html").code == 0)
  }
}
