import GradeDescriptors
import LocatedYAML
package import ModelInputs
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
  /// The digest of everything that draws depend on but their number: the scenario, data, program and machine.
  package let question: String

  /// Names a run of a scenario; throws `input` with every fault of its file.
  ///
  /// - Parameter evidence: the bytes of the findings that practice starts from, where it starts from any.
  package init(
    _ scenario: Scenario, file: ScenarioFile, evidence: [UInt8]?, library: Library
  ) throws(WorkbenchError) {
    let copy = evidence == nil ? nil : PracticeStart.copy
    var one = scenario
    one.design.draws = 1
    let oneDraw: String
    do throws(Faults) {
      resolved = try ResolvedScenario(scenario, file: file, evidence: copy, catalogue: library.catalogue).text
      oneDraw = try ResolvedScenario(one, file: file, evidence: copy, catalogue: library.catalogue).text
    } catch {
      throw .input(error)
    }
    data = try library.digests(evidence: evidence)
    question = SHA256.hexadecimal(
      of: [oneDraw, InputDigest.all(data), ProgramDigest.current, ArithmeticDigest.current].joined(separator: "\n"))
    scenarioFolder = slug(scenario.name)
    id = RunIdentity.id(
      draws: scenario.design.draws, replications: scenario.design.replications, resolved: resolved,
      data: InputDigest.all(data))
  }

  /// The id of a run from what goes into it.
  ///
  /// - Parameters:
  ///   - resolved: the scenario with every choice written out.
  ///   - data: one digest for all reference data.
  static func id(draws: Int, replications: Int, resolved: String, data: String) -> String {
    "\(draws)x\(replications)-\(SHA256.hexadecimal(of: "\(resolved)\n\(data)\n").prefix(8))"
  }
}

extension Library {
  /// Digests of every file that the reference data consists of, as they were read, the findings that practice starts from
  /// last.
  ///
  /// - Parameter evidence: the bytes of those findings; nil where there are none.
  func digests(evidence: [UInt8]?) throws(WorkbenchError) -> [InputDigest] {
    var digests: [InputDigest] = []
    do throws(Fault) {
      for name in folder.allNames { digests.append(InputDigest("data/\(name)", of: try folder.bytes(name))) }
      for inner in JudgementArea.allCases.map({ "ladders/\($0.id).yaml" }) + ["reading-rules.yaml"] {
        let bytes = try folder.files.bytes(of: "\(frameworkFolder)/\(inner)")
        digests.append(InputDigest("descriptors/\(inner)", of: bytes))
      }
    } catch {
      throw .input(Faults([error]))
    }
    if let evidence { digests.append(InputDigest(PracticeStart.copy, of: evidence)) }
    return digests
  }
}
