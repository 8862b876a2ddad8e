import Foundation
package import LocatedYAML
import ModelInputs
import SystemPackage

/// One file of a run's folder that is not as the run left it.
package struct RecordFault: Hashable, Sendable {
  /// What is wrong with it.
  package enum Kind: Hashable, Sendable {
    /// Its bytes are not those that were recorded.
    case changed
    /// It was recorded and is not there.
    case missing
    /// It cannot be read, by the system's own words.
    case unreadable(String)
    /// It is there and was not recorded, where it would be read as data.
    case unrecorded
  }

  /// Its name in the folder.
  package var file: String
  package var kind: Kind
}

/// A finished run as its folder holds it: every file read once, and held against the digests that were recorded of it.
///
/// Tables, draws and data are digested part by part and not kept; what is read of a run is kept as it was digested.
package struct RunRecord: Sendable {
  /// What made the run.
  package let manifest: Manifest
  /// The bytes of the documents that are read of a run by their paths, so that none is read a second time.
  package let files: ReadFiles
  private let path: String

  /// Where a file of the run lies.
  func place(of file: String) -> String { "\(path)/\(file)" }

  /// The document with what a run found out.
  private static let summaryName = "summary.json"
  /// The document with the search whose best plans a run plays; most runs have none.
  static let searchName = "search.json"
  /// The documents that are read of a run, with the bytes that each may have. A portfolio's year takes half a megabyte of the
  /// summary, and a run has a hundred portfolios at most.
  private static let largest = [
    "manifest.json": 16 << 20, summaryName: 1 << 30, searchName: 64 << 20, "scenario.yaml": Limits().bytes,
    PracticeStart.copy: Limits().bytes,
  ]

  /// Reads and verifies a folder; throws `unreadable`, `notResults` and `changedResults`.
  init(_ path: String) throws(WorkbenchError) {
    self.path = path
    let bytes = try RunRecord.manifestBytes(path)
    try RunRecord.checkLayout(bytes, in: path)
    guard Seal.holds(bytes) else {
      throw .changedResults(path: path, [RecordFault(file: "manifest.json", kind: .changed)])
    }
    let manifest = try Manifest.read(bytes, file: "\(path)/manifest.json")
    var known: [String: [UInt8]] = [:]
    var faults: [RecordFault] = []
    for file in manifest.files {
      do throws(RecordFault.Kind) {
        if let bytes = try RunRecord.verified(file, in: path) { known["\(path)/\(file.file)"] = bytes }
      } catch {
        let place = "\(path)/\(file.file)"
        // A right that is wanting says nothing about the file.
        if case .unreadable = error, let refused = SystemFailure.ofReading(place) { throw .unreadable(refused) }
        faults.append(RecordFault(file: file.file, kind: error))
      }
    }
    let recorded = Set(manifest.files.map(\.file))
    for name in RunRecord.data(in: path) where !recorded.contains(name) {
      faults.append(RecordFault(file: name, kind: .unrecorded))
    }
    guard faults.isEmpty else { throw .changedResults(path: path, faults) }
    self.manifest = manifest
    files = ReadFiles(known)
  }

  /// What the run found out; throws `notResults` where a field of it holds what cannot be.
  func summary() throws(WorkbenchError) -> RunSummary {
    let file = place(of: RunRecord.summaryName)
    let bytes: [UInt8]
    do throws(Fault) { bytes = try files.bytes(of: file) } catch { throw .input(Faults([error])) }
    return try RunSummary.read(bytes, of: manifest, file: file)
  }

  /// Throws `otherData` where a library is not the data that the run was played with.
  func check(_ library: Library) throws(WorkbenchError) {
    let other = try differing(library)
    if !other.isEmpty { throw .otherData(path: path, files: other) }
  }

  /// The files of the data that are other ones in a library than in the run, in the order of their names.
  package func differing(_ library: Library) throws(WorkbenchError) -> [String] {
    let evidence = manifest.files.first { $0.file == PracticeStart.copy }
    let own = try library.digests(evidence: nil) + (evidence.map { [$0] } ?? [])
    return Set(own).symmetricDifference(manifest.dataFiles).map(\.file).reduce(into: Set()) { $0.insert($1) }.sorted()
  }
}

extension RecordFault.Kind: Error {}

extension RunRecord {
  private static func manifestBytes(_ path: String) throws(WorkbenchError) -> [UInt8] {
    let file = "\(path)/manifest.json"
    do throws(Fault) {
      return try ReadFiles().bytes(of: file, limit: largest["manifest.json"] ?? 0)
    } catch {
      if case .missingFile = error.kind, FileManager.default.fileExists(atPath: path) {
        throw .notResults(path: path, reason: "it holds no manifest.json")
      }
      throw .input(Faults([error]))
    }
  }

  /// Throws where another version laid the folder out, whose files might be misread.
  private static func checkLayout(_ bytes: [UInt8], in path: String) throws(WorkbenchError) {
    struct Layout: Decodable { var format: Int }
    let found = try JSONFields.decode(Layout.self, from: bytes, file: "\(path)/manifest.json").format
    guard found != Manifest.currentFormat else { return }
    let remedy =
      found > Manifest.currentFormat
      ? "a newer Windscreen made it and can read it"
      : "its tables can be read as they are, and `windscreen run` on its scenario.yaml makes it anew"
    throw .notResults(
      path: path,
      reason: "its format is \(found), and this program reads format \(Manifest.currentFormat); \(remedy)")
  }

  /// The bytes of a file that is as it was recorded; nil for what is not read as a document.
  private static func verified(_ file: InputDigest, in path: String) throws(RecordFault.Kind) -> [UInt8]? {
    let place = "\(path)/\(file.file)"
    guard let limit = largest[file.file] else {
      let found: InputDigest
      do throws(WorkbenchError) {
        found = try InputDigest.file(place, named: file.file)
      } catch {
        if case .unreadable(let failure) = error, failure.code == .noSuchFileOrDirectory { throw .missing }
        throw .unreadable("it is no file that can be read")
      }
      guard found == file else { throw .changed }
      return nil
    }
    let bytes: [UInt8]
    do throws(Fault) {
      bytes = try ReadFiles().bytes(of: place, limit: limit)
    } catch {
      if case .missingFile = error.kind { throw .missing }
      throw .unreadable(error.words)
    }
    guard InputDigest(file.file, of: bytes) == file else { throw .changed }
    return bytes
  }

  /// The files that would be read as the run's own data, by their names in the folder.
  private static func data(in path: String) -> [String] {
    let data = ResultsFolder.dataName
    let list = { (folder: String) in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }
    return list("\(path)/\(data)").sorted().flatMap { name in
      let inner = CatalogueFolder.folders.contains(name) ? list("\(path)/\(data)/\(name)").sorted() : []
      return inner.isEmpty && !CatalogueFolder.folders.contains(name)
        ? ["\(data)/\(name)"] : inner.map { "\(data)/\(name)/\($0)" }
    }.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
  }
}
