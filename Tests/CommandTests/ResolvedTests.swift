import Foundation
import TestSupport
import Testing

@Suite struct `The scenario as it was played` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  private func runFolder(of file: String) throws -> String {
    let outcome = try program.run("run", file, "--quiet")
    #expect(outcome.code == 0, "\(outcome.complaints)")
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `law: played again from its copy, it is the same run, assumptions and odd words included`() throws {
    let text = smallScenario(name: #"Tabs\t, quotes \" and \\ signs"#)
      .replacing("years: 2007}", with: "years: 2007, ramp: 3 months}")
      .replacing(
        "run: {draws: 2}",
        with: """
          about: "Two\\nlines"
          assume:
            fc-leaving: {pert: [0.08, 0.10, 0.13], because: "Panel's \\"own\\" count: 3, 4 and 5"}
          priors: beliefs-2007
          run: {draws: 2, seed: 11}
          """)
    try folder.write(text, to: "odd.yaml")
    let first = try runFolder(of: "odd.yaml")
    let copy = try String(contentsOfFile: "\(folder.path)/\(first)/scenario.yaml", encoding: .utf8)
    #expect(copy.contains("fc-leaving: {pert: [0.08, 0.10, 0.13]"))
    #expect(copy.contains("seed: 11") && copy.contains("priors: beliefs-2007") && copy.contains("ramp: 3 months"))
    #expect(try runFolder(of: "\(first)/scenario.yaml") == first)
  }

  @Test func `functionality: what the command chose instead of the file is in the copy`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let outcome = try program.run("run", "small.yaml", "--quiet", "--draws", "3", "--replications", "2", "--seed", "5")
    let path = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let copy = try String(contentsOfFile: "\(folder.path)/\(path)/scenario.yaml", encoding: .utf8)
    #expect(copy.contains("run: {draws: 3, replications: 2, seed: 5,"))
    #expect(path.contains("/3x2-"))
  }

  @Test func `functionality: findings that a scenario names start its practice and travel with its results`() throws {
    let naming = smallScenario().replacing("horizon", with: "evidence: found.yaml\nhorizon")
    try folder.write(naming, to: "small.yaml")
    let shipped = "\(Program.package)/Sources/ModelInputs/Resources/evidence/rotherham-2006.yaml"
    let evidence = "\(folder.path)/found.yaml"
    try FileManager.default.copyItem(atPath: shipped, toPath: evidence)
    let path = try runFolder(of: "small.yaml")
    #expect(FileManager.default.contentsEqual(atPath: evidence, andPath: "\(folder.path)/\(path)/evidence.yaml"))
    let without = TemporaryFolder()
    try without.write(smallScenario().replacing("horizon", with: "evidence: none\nhorizon"), to: "small.yaml")
    let plain = try Program(folder: without.path).run("run", "small.yaml", "--format", "csv", "--quiet").output
    #expect(plain != (try String(contentsOfFile: "\(folder.path)/\(path)/results.csv", encoding: .utf8)))
    #expect(try runFolder(of: "\(path)/scenario.yaml") == path)
  }

  @Test func `functionality: the manifest tells versions, digests, seed and design, and no threads or dates`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let path = try runFolder(of: "small.yaml")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(path)/manifest.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(Set(manifest.keys).isSuperset(of: ["versions", "scenario", "data", "dataFiles", "design", "refusedSets"]))
    let versions = try #require(manifest["versions"] as? [String: String])
    #expect(Set(versions.keys) == ["windscreen", "swift", "gsl"])
    let files = try #require(manifest["files"] as? [[String: String]])
    for file in files {
      let name = try #require(file["file"])
      let sum = try Process.output("/usr/bin/sha256sum", "\(folder.path)/\(path)/\(name)")
      #expect(sum.hasPrefix(try #require(file["sha256"])), "\(name)")
    }
    #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("thread"))
  }
}

extension Process {
  /// What a program prints.
  fileprivate static func output(_ program: String, _ argument: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [argument]
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
