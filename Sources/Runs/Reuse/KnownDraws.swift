import Foundation
import LocatedYAML
import ServiceModel

/// Whole draws of a question that were played before: those of a finished run, or what a stopped one kept.
struct KnownDraws: Sendable {
  /// How many there are, from draw 1.
  let draws: Int
  /// Sets of assumptions refused before each draw's own.
  let attempts: [UInt16]
  /// The folder that they are in.
  let folder: String
  private let saved: SavedDraws

  /// Copies the first of them to where a run keeps its own.
  ///
  /// Throws `unreadable` and `notResults` where the file changed since it was found, `cannotWrite`, `interrupted`.
  func copy(_ draws: Int, to store: DrawStore, shouldStop: () -> Bool) throws(WorkbenchError) {
    let table = saved.table
    let cells = table.portfolios.count * table.years.count
    let wanted = draws * table.replications
    for output in table.outputs.indices {
      if shouldStop() { throw .interrupted }
      let values = try saved.values(output)
      for cell in 0..<cells {
        let first = cell * table.replicates
        try writing { () throws(SystemFailure) in
          try store.put(values[first..<(first + wanted)], column: cell * table.outputs.count + output)
        }
      }
    }
  }
}

extension KnownDraws {
  /// Draws of a question in a folder with runs of its scenario, as many as there are in one place.
  ///
  /// - Parameters:
  ///   - question: the digest of everything but the number of draws (``RunIdentity/question``).
  ///   - earlier: a run that is asked first, wherever it is.
  ///   - wanted: no more than these are of use.
  static func find(
    _ question: String, in folder: String, earlier: String?, wanted: Int, engine: Engine
  ) -> KnownDraws? {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let folders = (earlier.map { [$0] } ?? []) + names.filter(isOfRun).map { "\(folder)/\($0)" }
    let claims = folders.compactMap(Claim.init).filter { $0.question == question }
      .map { (claim: $0, count: min($0.draws, wanted)) }.enumerated()
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
    // The one with most that are of use; what is not as it was recorded is passed over.
    for (_, (claim, _)) in claims {
      if let known = try? KnownDraws(claim), known.fits(engine) { return known }
    }
    return nil
  }

  /// Whether a folder's name is one that runs take, or stopped ones.
  private static func isOfRun(_ name: String) -> Bool {
    name.wholeMatch(of: /[0-9]+x[0-9]+-[0-9a-f]{8}(-[0-9]+)?/) != nil || StoppedRun.isOne(name)
  }

  private init(_ claim: Claim) throws(WorkbenchError) {
    let path = "\(claim.folder)/\(DrawTable.name)"
    guard try InputDigest.file(path, named: DrawTable.name).sha256 == claim.sha256 else {
      throw .notResults(path: path, reason: "its digest is another")
    }
    saved = try SavedDraws(path)
    folder = claim.folder
    draws = min(claim.draws, saved.table.draws)
    var attempts = [UInt16](repeating: 0, count: draws)
    attempts.take(claim.refused)
    self.attempts = attempts
  }

  /// Whether the table is laid out as an engine's own would be.
  private func fits(_ engine: Engine) -> Bool {
    var own = DrawTable(engine)
    own.draws = saved.table.draws
    return own == saved.table
  }

  /// What a folder says of the draws in it, before they are looked at.
  private struct Claim {
    var folder: String
    var question: String
    var draws: Int
    var refused: [ShardNote.RefusedSets]
    var sha256: String

    init?(_ folder: String) {
      if let note = StoppedRun.read(folder) {
        self.init(folder, note.question, note.draws, note.refused, note.sha256)
      } else if let bytes = try? readSmall("\(folder)/manifest.json"), Seal.holds(bytes),
        let manifest = try? JSONFields.decode(Manifest.self, from: bytes, file: folder),
        let question = manifest.question, let refused = manifest.refusedDraws,
        let draws = manifest.files.first(where: { $0.file == DrawTable.name })
      {
        self.init(folder, question, manifest.design.draws, refused, draws.sha256)
      } else {
        return nil
      }
    }

    private init(
      _ folder: String, _ question: String, _ draws: Int, _ refused: [ShardNote.RefusedSets], _ sha256: String
    ) {
      (self.folder, self.question, self.draws, self.refused, self.sha256) = (folder, question, draws, refused, sha256)
    }
  }
}
