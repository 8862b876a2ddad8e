import Foundation
import ModelInputs
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

/// What is read of a run is what the run left, or it is refused.
@Suite struct `A run that is not as it was recorded` {
  /// A copy of a run with draws and with data of the user's own.
  private final class Copy {
    let place = TemporaryFolder()
    let run: String

    init() throws {
      run = place.path + "/run"
      try FileManager.default.copyItem(atPath: RecordedRun.shared.get(), toPath: run)
    }
  }

  /// Refusals of every reader of a run's folder.
  private func refusals(_ run: String) throws -> [(reader: String, error: WorkbenchError?)] {
    let library = try Library(data: "\(RecordedRun.shared.get())/data")
    let folder = { ResultsFolder(path: run) }
    let other = ResultsFolder(path: try RecordedRun.shared.get())
    let readers: [(String, () throws -> Void)] = [
      ("summary", { _ = try folder().summary() }), ("manifest", { _ = try folder().manifest() }),
      ("report", { _ = try library.reportText(ReportRequest(folder: run)) }),
      ("report without parts", { _ = try library.reportText(Self.bare(run)) }),
      ("compare", { _ = try RunComparison([other, folder()]) }),
      ("why", { _ = try library.why(WhyRequest(folder: run, grade: "staying-safe")) }),
      ("scenario", { _ = try PlayableScenario(of: folder(), library: library) }),
      ("export", { _ = try RunExport(folder()) }),
      ("explain", { _ = try PlayableScenario(of: folder(), library: library).story(of: 1) }),
      (
        "extend",
        {
          let more = TemporaryFolder()
          _ = try library.extend(run, draws: 3, results: more.path, threads: 1, observer: RunObserver())
        }
      ),
    ]
    return readers.map { name, read in
      do { try read() } catch { return (name, error as? WorkbenchError) }
      return (name, nil)
    }
  }

  private static func bare(_ run: String) -> ReportRequest {
    var request = ReportRequest(folder: run)
    request.playsParts = false
    return request
  }

  private func expectChanged(_ run: String, _ file: String, _ kind: RecordFault.Kind, _ words: String) throws {
    for (reader, error) in try refusals(run) {
      guard case .changedResults(_, let faults)? = error else {
        Issue.record("\(reader) after \(words): \(String(describing: error))")
        continue
      }
      #expect(faults.map(\.file) == [file] && faults.map(\.kind) == [kind], "\(reader) after \(words)")
      #expect(error?.exitCode == 65)
    }
  }

  static let files = [
    "scenario.yaml", "evidence.yaml", "results.csv", "assumptions.csv", "summary.json", "draws.parquet",
    "data/parameters/fostering.yaml",
  ]

  @Test(arguments: files + ["manifest.json"])
  func `dirty: one flipped bit in any file is refused by every reader, with the file's name`(file: String) throws {
    let copy = try Copy()
    try flipBit("\(copy.run)/\(file)")
    let found = try refusals(copy.run)
    guard file == "manifest.json" else { return try expectChanged(copy.run, file, .changed, "a flipped bit") }
    // A bit of its structure makes it no document at all, which is told too.
    for (reader, error) in found {
      switch error {
      case .changedResults(_, let faults)?: #expect(faults.map(\.file) == ["manifest.json"], "\(reader)")
      case .notResults(let path, _)?: #expect(path.hasSuffix("manifest.json"), "\(reader)")
      default: Issue.record("\(reader): \(String(describing: error))")
      }
    }
  }

  /// Flips a bit of the first letter in a file's second half.
  private func flipBit(_ path: String) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let place = try #require(bytes[(bytes.count / 2)...].firstIndex { $0 > 0x40 })
    bytes[place] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: files + ["manifest.json"])
  func `dirty: a run with one flipped bit does not stand for the answer, which is played beside it`(
    file: String
  ) throws {
    let original = try RecordedRun.shared.get()
    let place = TemporaryFolder()
    let spoilt = "\(place.path)/\(original.split(separator: "/").suffix(2).joined(separator: "/"))"
    try FileManager.default.createDirectory(
      atPath: (spoilt as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: original, toPath: spoilt)
    let library = try Library(data: "\(original)/data")
    let request = RunRequest(scenario: "\(original)/scenario.yaml", results: place.path, threads: 2)
    // As it was recorded it is found.
    #expect(try library.run(request).folder == spoilt)
    try flipBit("\(spoilt)/\(file)")
    let again = try library.run(request)
    #expect(!again.wasThere && again.folder != spoilt, "\(again.folder)")
    #expect(try ResultsFolder(path: again.folder).summary() == ResultsFolder(path: original).summary())
  }

  @Test func `dirty: every bit of a manifest counts`() throws {
    let copy = try Copy()
    let path = "\(copy.run)/manifest.json"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
      var changed = bytes
      changed[place] ^= 2
      try Data(changed).write(to: URL(fileURLWithPath: path))
      #expect(throws: WorkbenchError.self, "byte \(place)") { try ResultsFolder(path: copy.run).manifest() }
    }
  }

  @Test(arguments: files)
  func `dirty: a file that is missing, cut short or grown is refused`(file: String) throws {
    let path = { (copy: Copy) in "\(copy.run)/\(file)" }
    let missing = try Copy()
    try FileManager.default.removeItem(atPath: path(missing))
    try expectChanged(missing.run, file, .missing, "taking it away")
    for change in [{ (data: Data) in data.dropLast() }, { (data: Data) in data + [0x0A] }] {
      let copy = try Copy()
      let old = try Data(contentsOf: URL(fileURLWithPath: path(copy)))
      try change(old).write(to: URL(fileURLWithPath: path(copy)))
      try expectChanged(copy.run, file, .changed, "another length")
    }
  }

  @Test func `dirty: data that were not there are refused, notes beside the results are not`() throws {
    let copy = try Copy()
    try "my notes".write(toFile: "\(copy.run)/notes.txt", atomically: true, encoding: .utf8)
    #expect(try refusals(copy.run).allSatisfy { $0.error == nil })
    try "parameters: []\n".write(
      toFile: "\(copy.run)/data/parameters/added.yaml", atomically: true, encoding: .utf8)
    try expectChanged(copy.run, "data/parameters/added.yaml", .unrecorded, "adding data")
  }

  @Test func `dirty: under other data nothing is played again, and a report without it says so`() throws {
    let run = try RecordedRun.shared.get()
    let bundled = try BundledLibrary.shared.get()
    for play in [
      { _ = try bundled.reportText(ReportRequest(folder: run)) },
      { _ = try bundled.why(WhyRequest(folder: run, grade: "staying-safe")) },
    ] as [() throws -> Void] {
      let error = try #require(throws: WorkbenchError.self) { try play() }
      guard case .otherData(_, let files) = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(files == ["data/parameters/fostering.yaml"] && error.exitCode == 65)
      #expect("\(error)".contains("data/parameters/fostering.yaml differs"))
    }
    let bare = try bundled.reportText(Self.bare(run))
    #expect(bare.contains("played with other data than this page was made with"))
    let own = try Library(data: "\(run)/data")
    #expect(!(try own.reportText(Self.bare(run))).contains("other data"))
  }

  @Test func `functionality: an older and a newer layout are told apart`() throws {
    for (format, words) in [(2, "makes it anew"), (4, "a newer Windscreen made it")] {
      let copy = try Copy()
      let path = "\(copy.run)/manifest.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("\"format\" : 3", with: "\"format\" : \(format)")
        .write(toFile: path, atomically: true, encoding: .utf8)
      for (reader, error) in try refusals(copy.run) {
        guard case .notResults(_, let reason)? = error else {
          Issue.record("\(reader): \(String(describing: error))")
          continue
        }
        #expect(reason.contains("its format is \(format)") && reason.contains(words), "\(reader)")
      }
    }
    let summary = try ResultsFolder(path: RecordedRun.shared.get()).summary()
    #expect(summary.schema == Manifest.currentFormat)
  }
}
