import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import SystemPackage

/// The folder of a batch: its plan, the findings and data that it rests on, and its shards with their notes.
struct BatchFolder {
  /// Its path.
  let path: String

  /// The folder of findings inside.
  static let evidenceName = "evidence"
  /// The folder of shards inside.
  static let shardsName = "shards"

  /// The path of the plan.
  var plan: String { "\(path)/\(BatchPlan.name)" }
  /// The folder of shards.
  var shards: String { "\(path)/\(BatchFolder.shardsName)" }

  /// The file with the draws of a shard.
  func draws(_ shard: BatchShard) -> String { "\(shards)/\(shard.name).parquet" }
  /// The note that a shard is done.
  func note(_ shard: BatchShard) -> String { "\(shards)/\(shard.name).json" }

  private static let extensionPrefix = "draws-"

  /// The file that asks for more draws.
  func extensionFile(_ draws: Int) -> String { "\(path)/\(BatchFolder.extensionPrefix)\(draws).json" }

  /// Numbers of draws that were asked for after the plan's own, in rising order.
  func extensions() -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { name in
      guard name.hasPrefix(BatchFolder.extensionPrefix), name.hasSuffix(".json") else { return nil }
      return Int(name.dropFirst(BatchFolder.extensionPrefix.count).dropLast(".json".count))
    }.filter(BatchRequest.draws.contains).sorted()
  }

  /// Writes a file whole and on the disk before it has its name; another of the name is replaced by it.
  ///
  /// Nobody waits for a lock: of two that write one file at once each writes its own, and they are the same.
  func put(_ bytes: [UInt8], at final: String) throws(SystemFailure) {
    let hidden = BatchFolder.hidden(final)
    let file = try OutputFile.write(bytes, to: hidden)
    try withExtendedLifetime(file) { () throws(SystemFailure) in try BatchFolder.settle(hidden, as: final) }
  }

  /// A hidden name beside a file, which no other process has.
  static func hidden(_ final: String) -> String {
    let random = UInt64.random(in: 0...UInt64.max)
    return "\(OutputFile.folder(of: final))/.\(final.pathName).\(String(random, radix: 16)).unfinished"
  }

  /// What ``hidden(_:)`` makes of a name.
  private static var hiddenName: Regex<(Substring, Substring)> { /\.(.+)\.[0-9a-f]+\.unfinished/ }

  /// Gives a file that is on the disk its name, and waits until that is on the disk too.
  static func settle(_ hidden: String, as final: String) throws(SystemFailure) {
    guard rename(hidden, final) == 0 else {
      let failure = SystemFailure.last(final)
      unlink(hidden)
      throw failure
    }
    try OutputFile.synchronise(OutputFile.folder(of: final))
  }

  /// Whether a file may be written anew without being asked for: no link, and one of which nothing is lost.
  static func isOurs(_ path: String) -> Bool {
    guard let facts = try? Stat(path, followTargetSymlink: false), facts.type == .regular else { return false }
    return (try? GrowingFile.refuseLosses(at: path, facts)) != nil
  }

  /// Takes away files that are not whole.
  static func forget(_ hidden: [String]) {
    for path in hidden { unlink(path) }
  }

  /// Takes away what killed tasks left and nobody writes on: of shards that are done, of tables and of wishes for more draws.
  func tidy(_ done: some Sequence<BatchShard>) {
    let names = Set(done.flatMap { [$0.name + ".parquet", $0.name + ".json", $0.name + ".columns"] })
    for (name, final) in BatchFolder.hiddenFiles(in: shards) {
      // Columns of tiles lose their names as soon as they are there, unless something goes wrong in between.
      guard names.contains(final) || final.wholeMatch(of: /tile-[0-9]+\.columns/) != nil else { continue }
      OutputFile.takeAwayIfLeft("\(shards)/\(name)", now: folderTime)
    }
    for (name, final) in BatchFolder.hiddenFiles(in: path)
    where final.hasPrefix("runs.") || final.hasPrefix(BatchFolder.extensionPrefix) {
      OutputFile.takeAwayIfLeft("\(path)/\(name)", now: folderTime)
    }
  }

  /// Files with a hidden name of ours in a folder, each with the name that it was to have.
  private static func hiddenFiles(in folder: String) -> [(name: String, final: String)] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap { name in
      name.wholeMatch(of: hiddenName).map { (name, String($0.output.1)) }
    }
  }

  /// The time by the clock that the files of the folder go by, which may be another machine's: that of the table just written.
  private var folderTime: Int? { (try? Stat("\(path)/runs.parquet"))?.st_mtim.tv_sec }
}
