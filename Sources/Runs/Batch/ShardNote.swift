import SystemPackage

/// What says that a shard is done, and what it holds; written after its draws are on the disk.
///
/// It holds nothing of when, where or on how many threads it was played, so the same shard has the same note.
package struct ShardNote: Codable, Hashable, Sendable {
  /// The layout of this document.
  package var format = BatchPlan.currentFormat
  /// The shard's name.
  package var shard: String
  /// The digest of the plan that it belongs to.
  package var plan: String
  /// The size of its file of draws, and the digest of its bytes.
  package var bytes: Int
  package var sha256: String
  /// Sets of assumptions refused before each draw's own, of the draws that had any.
  package var refused: [RefusedSets]
  /// Draws that could not be played; nothing is dropped for them.
  package var failed: [FailedDraw]

  /// Sets that were refused before a draw's own.
  package struct RefusedSets: Codable, Hashable, Sendable {
    package var draw: Int
    package var sets: Int
  }
}

extension [UInt16] {
  /// Notes how many sets were refused before each draw's own, draw 1 first; draws that are not there are passed over.
  mutating func take(_ refused: [ShardNote.RefusedSets]) {
    for sets in refused where sets.draw >= 1 && sets.draw <= count {
      self[sets.draw - 1] = UInt16(clamping: sets.sets)
    }
  }
}

/// A draw that could not be played, so that it can be looked at.
package struct FailedDraw: Codable, Hashable, Sendable {
  /// The draw; 0 is the central run.
  package var draw: Int
  /// Why, in the words of the check.
  package var reason: String
}

extension ShardNote {
  /// The note of a shard; nil where there is none, or one that belongs to another plan or is spoilt, or whose file of draws is
  /// gone, as if it were not done.
  static func read(_ shard: BatchShard, of batch: OpenBatch) -> ShardNote? {
    guard let bytes = try? readSmall(batch.folder.note(shard)),
      let note = try? JSONFields.decode(ShardNote.self, from: bytes, file: shard.name),
      note.format == BatchPlan.currentFormat, note.shard == shard.name, note.plan == batch.digest, note.bytes > 0,
      (try? Stat(batch.folder.draws(shard))) != nil
    else { return nil }
    return note
  }
}
