import Foundation
import ModelInputs
import Runs
import Wording

/// A file of a batch's folder: its plan, a note, or the draws of a shard, with a note made anew so that readers get to what they
/// hold.
///
/// The first line of an input names the file: `# plan.json`, `# note.json`, `# shard.parquet`. A plan that is accepted plays its
/// first shard, unless that is long; shards are summed up into the table.
struct BatchTarget: FuzzTarget {
  let name = "batch"
  let seeds: [[UInt8]]
  private let library: Library
  private let folder: String
  private let files: [String: String]
  private let note: [UInt8]
  private static let longest = 4

  init(_ library: Library, scratch: String) throws {
    self.library = library
    let scenario = try SmallQuestion.write(into: "\(scratch)/batch")
    var request = BatchRequest(files: [scenario], threads: 1)
    request.folder = "\(scratch)/batch/played"
    let batch = try OpenBatch(
      try library.planBatch(request, words: { $0.description }, observer: RunObserver()).folder)
    try Self.play(batch, library)
    folder = batch.path
    let shard = "\(folder)/shards/\(batch.shards[0].name)"
    let files = ["plan.json": "\(folder)/plan.json", "note.json": "\(shard).json", "shard.parquet": "\(shard).parquet"]
    self.files = files
    seeds = try ["plan.json", "note.json", "shard.parquet"].map {
      NamedInput.input($0, try ScratchFile.bytes(at: files[$0] ?? ""))
    }
    note = try ScratchFile.bytes(at: "\(shard).json")
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let file = NamedInput(input, keepingFirstLine: false)
    guard let path = files[file.name] else { return .refused }
    do {
      let old = try files.mapValues(ScratchFile.bytes)
      try ScratchFile.put(file.bytes, at: path)
      if file.name == "shard.parquet" { try ScratchFile.put(noted(file.bytes), at: files["note.json"] ?? "") }
      defer { for (name, bytes) in old { try? ScratchFile.put(bytes, at: files[name] ?? "") } }
      return try read(file.name, playing)
    } catch let refusal as WorkbenchError {
      return refusal.description.isEmpty ? .broken("a refusal without words") : .refused
    } catch {
      return .broken("\(error)")
    }
  }

  private func read(_ file: String, _ playing: Bool) throws -> FuzzVerdict {
    let batch = try OpenBatch(folder)
    if file != "plan.json" {
      _ = try batch.merge(library: library, threads: 1, csv: true, observer: RunObserver())
      return playing ? .played : .accepted
    }
    guard playing, batch.shards.first.map({ $0.draws.count <= Self.longest }) ?? false,
      batch.plan.scenarios.allSatisfy({ $0.replications <= Self.longest })
    else { return .accepted }
    // Its shards go elsewhere: those that were played belong to the plan before.
    defer { clear() }
    try Self.play(batch, library)
    return .played
  }

  /// Plays the first shard and sums up, where that is all.
  private static func play(_ batch: OpenBatch, _ library: Library) throws {
    let observer = RunObserver()
    try batch.play(
      Array(batch.shards.prefix(1)), library: library, threads: 1, words: { $0.description }, observer: observer)
    if batch.shards.count == 1 { _ = try batch.merge(library: library, threads: 1, csv: true, observer: observer) }
  }

  /// Takes away every shard but the one that the batch was made with.
  private func clear() {
    let kept = Set(files.values.map { ($0 as NSString).lastPathComponent })
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/shards")) ?? []
    for name in names where !kept.contains(name) {
      try? FileManager.default.removeItem(atPath: "\(folder)/shards/\(name)")
    }
  }

  /// The note of a shard of other bytes.
  private func noted(_ bytes: [UInt8]) throws -> [UInt8] {
    var changed = try JSONSerialization.jsonObject(with: Data(note)) as? [String: Any] ?? [:]
    changed["bytes"] = bytes.count
    changed["sha256"] = SHA256.hexadecimal(of: bytes)
    return Array(try JSONSerialization.data(withJSONObject: changed, options: [.prettyPrinted, .sortedKeys]))
  }
}
