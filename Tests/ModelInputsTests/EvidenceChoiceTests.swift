import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import TestSupport
import Testing

@Suite struct `The evidence that a scenario names` {
  private let folder = TemporaryFolder()

  /// A scenario file whose `evidence` is given; `nil` leaves the key out.
  @discardableResult
  private func write(_ evidence: String?, to name: String = "plan.yaml") throws -> String {
    let line = evidence.map { "area: rotherham-2006\nevidence: \($0)" } ?? "area: rotherham-2006"
    return try folder.write(Example.spoilt("area: rotherham-2006", line), to: name)
  }

  private func choice(_ evidence: String?) throws -> EvidenceChoice {
    try ScenarioFile(path: write(evidence)).scenario(in: Example.catalogue()).evidence
  }

  private func fault(_ evidence: String) throws -> String {
    let path = try write(evidence)
    let catalogue = try Example.catalogue()
    return try #require(throws: Faults.self) { try ScenarioFile(path: path).scenario(in: catalogue) }.description
  }

  @Test func `functionality: a path begins at the scenario's folder, and without one it is the area's own`() throws {
    try folder.write("evidence: A\narea: rotherham-2006\nfindings: []\n", to: "found.yaml")
    #expect(try choice("found.yaml") == .file("\(folder.path)/found.yaml"))
    #expect(try choice("\(folder.path)/found.yaml") == .file("\(folder.path)/found.yaml"))
    #expect(try choice("none") == .nationalMean)
    #expect(try choice(nil) == .areasOwn)
  }

  @Test func `dirty: a file that is not there is a fault of the scenario, with the nearest name`() throws {
    try folder.write("evidence: A\nfindings: []\n", to: "found.yaml")
    let told = try fault("fuond.yaml")
    #expect(told.contains("plan.yaml:3:11: there is no evidence file 'fuond.yaml'"))
    #expect(told.contains("Did you mean 'found.yaml'?"))
  }

  @Test func `dirty: findings about another area are a fault of the scenario`() throws {
    try folder.write("evidence: A\narea: england-250k\nfindings: []\n", to: "other.yaml")
    let told = try fault("other.yaml")
    #expect(told.contains("plan.yaml:3:11: "))
    #expect(told.contains("are about the area 'england-250k', not 'rotherham-2006'"))
  }

  @Test(arguments: [".", "\"\"", "[a.yaml]", "/"])
  func `dirty: what is no file is told at its place`(written: String) throws {
    #expect(try fault(written).contains("plan.yaml:3:11: "))
  }

  @Test(arguments: ["plan.yaml", "other/plan.yaml", "deep/er/plan.yaml", "inside/plan.yaml"])
  func `law: from wherever a scenario is saved, its path names the same file`(place: String) throws {
    for name in ["inside/deep", "other", "deep/er"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let evidence = try folder.write("evidence: A\nfindings: []\n", to: "inside/found.yaml")
    let catalogue = try Example.catalogue()
    for (old, written) in [("plan.yaml", "inside/found.yaml"), ("other/plan.yaml", "../inside/found.yaml")] {
      let text = Example.spoilt("area: rotherham-2006", "area: rotherham-2006   # ours\nevidence: \(written)")
      let (from, to) = ("\(folder.path)/\(old)", "\(folder.path)/\(place)")
      let document = try ScenarioDocument(text: text, file: from, catalogue: catalogue)
      let moved = try document.changed(file: to, catalogue: catalogue) { $0.moveEvidence(from: from, to: to) }
      let file = "\((to as NSString).deletingLastPathComponent)/\(moved.written.evidence ?? "")"
      #expect(FileManager.default.fileExists(atPath: file))
      #expect(
        URL(fileURLWithPath: file).resolvingSymlinksInPath() == URL(fileURLWithPath: evidence).resolvingSymlinksInPath()
      )
      #expect(moved.comments == document.comments)
      // Read afresh from its new place it says the same.
      let reread = try ScenarioDocument(text: moved.text, file: to, catalogue: catalogue)
      #expect(reread.written == moved.written)
    }
  }
}
