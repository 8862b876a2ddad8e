import GradeDescriptors
import LocatedYAML
import ModelInputs
package import ServiceModel

/// What a run is called: from what goes into it and nothing else, so the same question has the same name anywhere.
package struct RunIdentity {
  /// The folder of all runs of a scenario.
  package let scenarioFolder: String
  /// The run's own folder, such as `1000x1-3fa9c2d1`.
  package let id: String
  /// The scenario with every choice written out.
  package let resolved: String
  /// Digests of the reference data, in the order read.
  package let data: [InputDigest]

  package init(_ scenario: Scenario, path: String, evidence: String?, library: Library) throws(WorkbenchError) {
    do throws(Faults) {
      resolved = try ResolvedScenario(
        scenario, file: path, evidence: evidence == nil ? nil : PracticeStart.copy, catalogue: library.catalogue
      ).text
    } catch {
      throw .input(error)
    }
    var data = try library.digests()
    if let evidence { data.append(try .file(evidence, named: PracticeStart.copy)) }
    self.data = data
    scenarioFolder = slug(scenario.name)
    let digest = SHA256.hexadecimal(of: "\(resolved)\n\(InputDigest.all(data))\n")
    id = "\(scenario.design.draws)x\(scenario.design.replications)-\(digest.prefix(8))"
  }
}

extension Library {
  /// Digests of every file that the reference data consists of.
  func digests() throws(WorkbenchError) -> [InputDigest] {
    var digests: [InputDigest] = []
    for name in folder.allNames { digests.append(try .file(folder.file(name), named: "data/\(name)")) }
    for inner in JudgementArea.allCases.map({ "ladders/\($0.id).yaml" }) + ["reading-rules.yaml"] {
      digests.append(try .file("\(frameworkFolder)/\(inner)", named: "descriptors/\(inner)"))
    }
    return digests
  }
}
