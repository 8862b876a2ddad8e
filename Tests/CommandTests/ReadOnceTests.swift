import Foundation
import Runs
import TestSupport
import Testing

/// What goes into a run is read once: the record tells of those bytes, whatever becomes of the files meanwhile.
@Suite struct `Inputs that change while a run is under way` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  private static let findings = """
    evidence: A self-assessment
    area: rotherham-2006
    findings:
      - {aspect: staying-safe/safeguarding-thresholds, rung: 3, strength: 2, finding: "Thresholds are clear."}

    """

  private func digest(_ text: String) -> String { SHA256.hexadecimal(of: text) }

  @Test func `functionality: scenario, findings and data are recorded as they were read, not as they are afterwards`()
    throws
  {
    let aspect = try #require(try program.run("list", "descriptors", "--format", "csv").output.firstAspect)
    let findings = Self.findings.replacing("staying-safe/safeguarding-thresholds", with: aspect)
    let scenario = smallScenario(draws: 400).replacing("horizon", with: "evidence: found.yaml\nhorizon")
    let bundled =
      (Program.path as NSString).deletingLastPathComponent
      + "/Windscreen_ModelInputs.resources/Resources/parameters/fostering.yaml"
    let data = try String(contentsOfFile: bundled, encoding: .utf8) + "# our own copy\n"
    try folder.write(scenario, to: "small.yaml")
    try folder.write(findings, to: "found.yaml")
    try folder.write(data, to: "Data/parameters/fostering.yaml")
    let running = try program.start(["run", "small.yaml", "--data", "Data", "--quiet"])
    while !folder.everything.contains(where: { $0.contains(".unfinished") }), running.process.isRunning {
      Thread.sleep(forTimeInterval: 0.005)
    }
    try folder.write(scenario.replacing("Supported", with: "Other"), to: "small.yaml")
    try folder.write(findings.replacing("rung: 3", with: "rung: 1"), to: "found.yaml")
    try folder.write(data + "# edited\n", to: "Data/parameters/fostering.yaml")
    try folder.write(data, to: "Data/parameters/added.yaml")
    let outcome = try program.wait(for: running)
    #expect(outcome.code == 0, "\(outcome.complaints)")
    let run = "\(folder.path)/\(outcome.output.trimmingCharacters(in: .newlines))"
    let manifest = try ResultsFolder(path: run).manifest()
    #expect(manifest.scenario.sha256 == digest(scenario))
    let recorded = Dictionary(uniqueKeysWithValues: manifest.files.map { ($0.file, $0.sha256) })
    #expect(recorded["evidence.yaml"] == digest(findings))
    #expect(recorded["data/parameters/fostering.yaml"] == digest(data))
    #expect(!recorded.keys.contains("data/parameters/added.yaml"))
    for (name, text) in [("evidence.yaml", findings), ("data/parameters/fostering.yaml", data)] {
      #expect(try String(contentsOfFile: "\(run)/\(name)", encoding: .utf8) == text)
    }
    // The folder alone gives the same run again.
    let again = try program.run("run", "\(run)/scenario.yaml", "--data", "\(run)/data", "--quiet", "--results", "Again")
    #expect(again.output.split(separator: "/").last == outcome.output.split(separator: "/").last, "\(again)")
  }
}

extension String {
  /// The first ladder in a list of descriptors.
  fileprivate var firstAspect: String? {
    split(separator: "\n").lazy.flatMap { $0.split(separator: ",") }.map(String.init).first {
      $0.hasPrefix("staying-safe/")
    }
  }
}
