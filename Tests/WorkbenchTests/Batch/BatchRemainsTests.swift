import Foundation
import Runs
import TestSupport
import Testing
import Wording

/// What lies in the folder of a batch beside what its plan asks for.
extension `A batch` {
  private var unfinished: [String] { folder.everything.filter { $0.hasSuffix(".unfinished") } }

  @Test func `functionality: a table as text that is there is written anew with every table`() throws {
    let batch = try planned("texts")
    try play(batch)
    _ = try table(batch, csv: true)
    let before = try bytes("\(batch.path)/runs.csv")
    let more = try batch.extended(to: 9)
    try play(more)
    _ = try table(more)
    let after = try bytes("\(batch.path)/runs.csv")
    try FileManager.default.removeItem(atPath: "\(batch.path)/runs.csv")
    _ = try table(more)
    #expect(!folder.everything.contains("texts/runs.csv"), "it was not asked for")
    _ = try table(more, csv: true)
    #expect(try after != before && after == bytes("\(batch.path)/runs.csv"))
  }

  @Test(arguments: ["runs.parquet", "runs.csv"])
  func `dirty: a table that cannot take its name leaves nothing hidden`(name: String) throws {
    let batch = try planned("taken")
    try play(batch)
    try folder.write("mine", to: "taken/\(name)/mine.txt")
    let refused = #expect(throws: WorkbenchError.self) { try table(batch, csv: true) }
    #expect(refused?.exitCode == 73 && refused?.description.contains(name) == true)
    #expect(unfinished.isEmpty && folder.everything.contains("taken/\(name)/mine.txt"))
  }

  @Test func `dirty: what a killed task left hidden is taken away at once, and what is being written stays`() throws {
    let batch = try planned("left")
    try play(batch)
    for name in [".runs.csv.1f.unfinished", ".runs.parquet.a0.unfinished", ".draws-80.json.2.unfinished"] {
      try folder.write("half", to: "left/\(name)")
    }
    let kept = [".runs.csv.zz.unfinished", ".mine.1.unfinished", ".runs.csv.1f.unfinished.txt"]
    for name in kept { try folder.write("mine", to: "left/\(name)") }
    try folder.write("", to: "left/.runs.csv.2f.unfinished")
    try folder.write("half", to: "left/shards/.tile-1.columns.a.unfinished")
    let busy = try OutputFile(creating: "\(batch.path)/.runs.parquet.b1.unfinished")
    _ = try table(batch)
    let left = Set(try FileManager.default.contentsOfDirectory(atPath: batch.path).filter { $0.hasPrefix(".") })
    #expect(left == Set(kept + [".runs.parquet.b1.unfinished"]))
    #expect(
      unfinished == ["left/.mine.1.unfinished", "left/.runs.csv.zz.unfinished", "left/.runs.parquet.b1.unfinished"])
    withExtendedLifetime(busy) {}
  }

  @Test func `dirty: a shard whose draws are gone is still to be played, and is played anew`() throws {
    let batch = try planned("gone") { $0.block = 4 }
    try play(batch)
    let whole = try table(batch)
    let shard = try #require(batch.shards.last)
    try FileManager.default.removeItem(atPath: "\(batch.path)/shards/\(shard.name).parquet")
    #expect(batch.missing().map(\.number) == [shard.number])
    #expect((#expect(throws: WorkbenchError.self) { try table(batch) })?.exitCode == 75)
    try play(batch)
    #expect(try table(batch) == whole)
  }

  @Test func `dirty: a text of somebody's own stays where none is asked for`() throws {
    let batch = try planned("owned")
    try play(batch)
    let text = "\(batch.path)/runs.csv"
    let files = FileManager.default
    try folder.write("mine", to: "mine.csv")
    func stays(_ make: () throws -> Void) throws {
      try make()
      _ = try table(batch)
      #expect(try String(contentsOfFile: "\(folder.path)/mine.csv", encoding: .utf8) == "mine")
      try files.removeItem(atPath: text)
    }
    try stays { try files.createSymbolicLink(atPath: text, withDestinationPath: "\(folder.path)/mine.csv") }
    try stays { try files.linkItem(atPath: "\(folder.path)/mine.csv", toPath: text) }
    try stays { try files.createDirectory(atPath: text, withIntermediateDirectories: false) }
    try folder.write("mine", to: "owned/runs.csv")
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: text)
    _ = try table(batch)
    #expect(try String(contentsOfFile: text, encoding: .utf8) == "mine")
  }
}
