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
      resolved = try ResolvedScenario(scenario, file: path, catalogue: library.catalogue).text
    } catch {
      throw .input(error)
    }
    var data = try library.digests()
    if let evidence { data.append(try .file(evidence, named: PracticeStart.name)) }
    self.data = data
    scenarioFolder = slug(scenario.name)
    let digest = SHA256.hexadecimal(of: "\(resolved)\n\(InputDigest.all(data))\n")
    id = "\(scenario.design.draws)x\(scenario.design.replications)-\(digest.prefix(8))"
  }
}

extension Library {
  /// Digests of every file that the reference data consists of.
  func digests() throws(WorkbenchError) -> [InputDigest] {
    let paths: [String]
    do throws(Faults) { paths = try folder.allFiles() } catch { throw .input(error) }
    var digests: [InputDigest] = []
    for path in paths {
      let inner = path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
      digests.append(try .file(path, named: "data/\(inner)"))
    }
    for inner in JudgementArea.allCases.map({ "ladders/\($0.id).yaml" }) + ["reading-rules.yaml"] {
      digests.append(try .file("\(frameworkFolder)/\(inner)", named: "descriptors/\(inner)"))
    }
    return digests
  }
}
