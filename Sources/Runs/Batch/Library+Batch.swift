import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel

/// What came of planning a batch.
package struct PlannedBatch: Sendable {
  /// Its folder.
  package var folder: String
  /// What it plays.
  package var plan: BatchPlan
  /// Whether this batch was there already, to the byte.
  package var wasThere: Bool
}

extension Library {
  /// Settles what a batch plays and writes it into a folder of its own, complete or not at all.
  ///
  /// A folder that holds the same batch is taken as it is; one that holds anything else is refused.
  ///
  /// - Parameters:
  ///   - words: how the refusal of a file is told.
  ///   - observer: asked whether to stop.
  /// - Throws: `badOption` where nothing can be played, `unplayableScenarios` where no scenario can be,
  ///   `otherBatch` where the folder holds something else, `cannotWrite`, `interrupted`.
  package func planBatch(
    _ request: BatchRequest, words: @escaping RefusalWords, observer: RunObserver
  ) throws(WorkbenchError) -> PlannedBatch {
    let (plan, evidence) = try BatchPlanner(library: self, request: request, words: words, observer: observer).plan()
    let bytes = Array(try json(plan).utf8)
    let path = request.folder ?? "\(request.results)/batches/\(Self.name(request, bytes))"
    let folder = BatchFolder(path: path)
    // An empty folder that was made for the batch gives way to it, once it is whole.
    let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
    if !isEmpty, FileManager.default.fileExists(atPath: path) {
      StagingFolder.sweep(OutputFile.folder(of: path))
      return try held(folder, bytes, plan)
    }
    let staging = try writing { () throws(SystemFailure) in
      try StagingFolder(in: OutputFile.folder(of: path))
    }
    defer { staging.discard() }
    for (name, bytes) in evidence.sorted(by: { $0.key < $1.key }) {
      try writing { () throws(SystemFailure) in try staging.write(bytes, to: name) }
    }
    for name in self.folder.differing {
      let bytes: [UInt8]
      do throws(Fault) { bytes = try self.folder.bytes(name) } catch { throw .input(Faults([error])) }
      try writing { () throws(SystemFailure) in
        try staging.write(bytes, to: "\(ResultsFolder.dataName)/\(name)")
      }
    }
    try writing { () throws(SystemFailure) in
      _ = try StagingFolder.makeFolders("\(staging.path)/\(BatchFolder.shardsName)")
      try staging.write(bytes, to: BatchPlan.name)
    }
    if observer.shouldStop() { throw .interrupted }
    let isNew = try writing { () throws(SystemFailure) in try staging.take(name: path.pathName, insteadOfEmpty: true) }
    return isNew ? PlannedBatch(folder: path, plan: plan, wasThere: false) : try held(folder, bytes, plan)
  }

  private func held(
    _ folder: BatchFolder, _ bytes: [UInt8], _ plan: BatchPlan
  ) throws(WorkbenchError) -> PlannedBatch {
    guard let there = try? readBytes(folder.plan, most: bytes.count), there == bytes else {
      throw .otherBatch(path: folder.path)
    }
    return PlannedBatch(folder: folder.path, plan: plan, wasThere: true)
  }

  /// The name of a batch's folder: what it was made of, and its plan.
  private static func name(_ request: BatchRequest, _ plan: [UInt8]) -> String {
    let first = (request.files.first ?? "").pathName
    let stem = first.hasSuffix(".yaml") ? String(first.dropLast(".yaml".count)) : first
    return "\(slug(stem, fallback: "batch"))-\(SHA256.hexadecimal(of: plan).prefix(8))"
  }
}
