package import GradeDescriptors
package import LocatedYAML
import ModelInputs
package import ServiceModel
import Synchronization

/// Where practice starts from: the coded findings of an inspection, where there are any.
package struct PracticeStart {
  /// The evidence file; `nil` where practice starts from the national mean.
  package var file: String?
  /// The bytes of that file as they were read.
  package var bytes: [UInt8]?
  /// What the file is called for readers: the area's own by its name in the data, another by its path.
  package var name: String?
  /// What the evidence is called.
  package var title: String
  /// The findings themselves, and whose language they are told in.
  package var told: [EvidenceFinding] = []
  package var language = Evidence.Language.report
  /// What the findings say of practice.
  package var practice: CodedPractice
  /// The grade descriptors, with the local priorities that the evidence names.
  package var framework: Framework

  /// How many findings there are.
  package var findings: Int { told.count }

  /// The name of the copy of the findings beside results.
  package static let copy = "evidence.yaml"

  /// The findings that a scenario names, or its area's own.
  ///
  /// - Parameter files: files that were read with the scenario.
  /// - Throws: `input` with every fault of their file.
  package init(
    _ scenario: Scenario, area: Area, library: Library, files: ReadFiles = ReadFiles()
  ) throws(WorkbenchError) {
    title = ""
    practice = CodedPractice(framework: library.framework, findings: [])
    framework = library.framework
    var read = files
    switch scenario.evidence {
    case .areasOwn:
      (file, name) = (area.evidence.map(library.folder.file), area.evidence)
      read = library.folder.files
    case .nationalMean: (file, name) = (nil, nil)
    case .file(let path): (file, name) = (path, path)
    }
    guard let file else { return }
    if let bytes = try? read.bytes(of: file), let known = library.practice.start(from: bytes) {
      let called = name
      self = known
      (self.file, name) = (file, called)
      return
    }
    let evidence = try library.evidence(file, through: read)
    do throws(Fault) { bytes = try read.bytes(of: file) } catch { throw .input(Faults([error])) }
    title = evidence.title
    told = evidence.findings
    language = evidence.language
    practice = CodedPractice(framework: library.framework, findings: evidence.findings, language: evidence.language)
    framework = library.framework.respecting(evidence.priorities)
    library.practice.keep(self)
  }
}

/// What the findings that were read last say of practice, which takes longer to work out than all else of a scenario.
final class KnownPractice: Sendable {
  private let last = Mutex<PracticeStart?>(nil)

  /// What findings said when they were read last; nil where others were.
  func start(from bytes: [UInt8]) -> PracticeStart? { last.withLock { $0?.bytes == bytes ? $0 : nil } }

  /// Keeps what findings say, in place of what was kept.
  func keep(_ start: PracticeStart) { last.withLock { $0 = start } }
}

extension Library {
  /// Evidence from a file; throws `input` with every fault of it.
  package func evidence(_ path: String, through files: ReadFiles = ReadFiles()) throws(WorkbenchError) -> Evidence {
    try Library.evidence(path, framework: framework, through: files)
  }

  /// Evidence from a file, read against grade descriptors; throws `input` with every fault of it.
  package static func evidence(
    _ path: String, framework: Framework, through files: ReadFiles = ReadFiles()
  ) throws(WorkbenchError) -> Evidence {
    do throws(GradeFileError) {
      return try Evidence(contentsOf: path, framework: framework, through: files)
    } catch {
      throw .input(error.located)
    }
  }
}
