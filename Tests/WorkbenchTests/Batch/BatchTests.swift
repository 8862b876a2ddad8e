import Columns
import Dispatch
import Foundation
import LocatedYAML
import ModelInputs
import RunSupport
import Runs
import Synchronization
import TestSupport
import Testing
import Wording

/// Many scenarios into one table, to the same bytes however they are played.
@Suite struct `A batch` {
  let folder = TemporaryFolder()

  static let vary = """
    scenario: Support for carers
    area: rotherham-2006
    horizon: 2007-2008
    outcomes: [lac-three-placements, looked-after-rate]
    portfolios:
      - name: Carers
        deploy:
          - foster-carer-support: {dose: 60 households, years: 2007-2008}
    vary:
      method: grid
      over:
        "Carers/foster-carer-support.dose": [20 households, 60 households]
        assume.fc-leaving: [0.08, 0.12]
    run: {draws: 7}

    """

  func planned(
    _ name: String, text: String = vary, _ change: (inout BatchRequest) -> Void = { _ in }
  ) throws -> OpenBatch {
    let file = try folder.write(text, to: "vary.yaml")
    var request = BatchRequest(files: [file], threads: 2)
    request.folder = "\(folder.path)/\(name)"
    change(&request)
    let planned = try BundledLibrary.shared.get().planBatch(
      request, words: { $0.description }, observer: RunObserver())
    return try OpenBatch(planned.folder)
  }

  func play(_ batch: OpenBatch, _ shards: [BatchShard]? = nil, threads: Int = 2) throws {
    try batch.play(
      shards ?? batch.shards, library: batch.library(), threads: threads, words: { $0.description },
      observer: RunObserver())
  }

  func table(_ batch: OpenBatch, csv: Bool = false) throws -> [UInt8] {
    let merged = try batch.merge(library: batch.library(), threads: 2, csv: csv, observer: RunObserver())
    #expect(merged.failed.isEmpty)
    return try bytes(merged.table)
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func played(_ name: String, _ change: (inout BatchRequest) -> Void = { _ in }) throws -> [UInt8] {
    let batch = try planned(name, change)
    try play(batch)
    return try table(batch)
  }

  @Test func `determinism: shards, tiles, threads and order change no byte of the table`() throws {
    let whole = try played("whole")
    #expect(try played("shards") { $0.block = 2 } == whole)
    #expect(try played("tiles") { ($0.tile, $0.block) = (1, 3) } == whole)
    let batch = try planned("backwards") { $0.block = 3 }
    for shard in batch.shards.reversed() { try play(batch, [shard], threads: 1) }
    #expect(try table(batch) == whole)
    #expect(batch.shards.count > 4 && batch.missing().isEmpty)
  }

  @Test func `law: a scenario of a batch has the numbers of its own run, to every digit`() throws {
    let batch = try planned("own") { $0.block = 4 }
    try play(batch)
    _ = try table(batch, csv: true)
    let text = String(decoding: try bytes("\(batch.path)/runs.csv").dropFirst(3), as: UTF8.self)
    let rows = text.split(separator: "\n").map(String.init)
    for number in [1, 4] {
      let scenario = batch.plan.scenarios[number - 1]
      let findings = try bytes("\(batch.path)/\(try #require(scenario.evidence))")
      try folder.write(String(decoding: findings, as: UTF8.self), to: "evidence.yaml")
      let request = RunRequest(
        scenario: try folder.write(scenario.text, to: "one.yaml"), results: "\(folder.path)/Results")
      let outcome = try BundledLibrary.shared.get().run(request)
      let own = String(decoding: try bytes("\(outcome.folder)/results.csv"), as: UTF8.self)
        .split(separator: "\n").map(String.init)
        .filter { row in
          ["indicator.lac-three-placements", "indicator.looked-after-rate", "budget."].contains {
            row.contains(",\($0)")
          }
        }
      let dose = plain(try #require(scenario.values[0]))
      let leaving = plain(try #require(scenario.values[1]))
      let leading = "\(scenario.file),Support for carers,\(dose),\(leaving),2006,7,"
      let batched = rows.filter { $0.hasPrefix(leading) }.map { String($0.dropFirst(leading.count)) }
      #expect(batched == own && own.count > 100)
    }
  }

  @Test func `functionality: more draws play only the further ones, and give what all at once would`() throws {
    let batch = try planned("extended") { $0.block = 3 }
    try play(batch)
    let before = try batch.shards.map { try bytes("\(batch.path)/shards/\($0.name).parquet") }
    let more = try batch.extended(to: 11)
    #expect(more.draws == 11 && more.missing().count == more.shards.count - batch.shards.count)
    #expect(throws: WorkbenchError.self) { try table(more) }
    try play(more)
    #expect(try batch.shards.map { try bytes("\(batch.path)/shards/\($0.name).parquet") } == before)
    #expect(try table(more) == (try played("eleven") { $0.draws = 11 }))
    #expect(throws: WorkbenchError.self) { try more.extended(to: 8) }
  }

  @Test func `functionality: scenarios that share a world share doing nothing more, and equal plans are played once`()
    throws
  {
    let batch = try planned("shared")
    // Two worlds, for two assumptions; in each doing nothing more and two doses.
    #expect(batch.plan.worlds.count == 2 && batch.plan.tiles.map(\.portfolios.count) == [3, 3])
    let doses = Self.vary.replacing("    assume.fc-leaving: [0.08, 0.12]\n", with: "")
    let one = try planned("one", text: doses)
    #expect(one.plan.worlds.count == 1 && one.plan.tiles.map(\.portfolios.count) == [3])
    let twice = try planned("twice", text: doses) { $0.files += $0.files }
    #expect(twice.plan.scenarios.count == 4 && twice.plan.tiles.map(\.portfolios.count) == [3])
  }

  @Test func `dirty: one bad file is told and left out, and the others are played; with fail-fast nothing is`() throws {
    let good = try folder.write(Self.vary, to: "set/good.yaml")
    try folder.write(Self.vary.replacing("rotherham-2006", with: "rotherham"), to: "set/bad.yaml")
    let never = Self.vary.replacing("[0.08, 0.12]", with: "[0.08, 2]")
    try folder.write(never, to: "set/never.yaml")
    var request = BatchRequest(files: ["\(folder.path)/set"], threads: 2)
    request.folder = "\(folder.path)/mixed"
    let library = try BundledLibrary.shared.get()
    let planned = try library.planBatch(request, words: { $0.description }, observer: RunObserver())
    #expect(Set(planned.plan.scenarios.map(\.file)) == [good] && planned.plan.scenarios.count == 4)
    #expect(planned.plan.refused.map(\.file.pathName) == ["bad.yaml", "never.yaml"])
    #expect(planned.plan.refused.allSatisfy { $0.reason.contains(":") })
    request.folder = "\(folder.path)/none"
    request.failsFast = true
    #expect(throws: WorkbenchError.self) {
      try library.planBatch(request, words: { $0.description }, observer: RunObserver())
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/none"))
  }

  @Test func `dirty: a spoilt shard, a note of another plan and a missing one are never summed up`() throws {
    let batch = try planned("spoilt") { $0.block = 4 }
    try play(batch)
    let whole = try table(batch)
    let shard = try #require(batch.shards.first)
    let draws = "\(batch.path)/shards/\(shard.name).parquet"
    var spoilt = try bytes(draws)
    spoilt[spoilt.count / 2] ^= 1
    try Data(spoilt).write(to: URL(fileURLWithPath: draws))
    let refused = #expect(throws: WorkbenchError.self) { try table(batch) }
    #expect(refused?.description.contains(shard.name) == true && refused?.exitCode == 65)
    let note = "\(batch.path)/shards/\(shard.name).json"
    let text = String(decoding: try bytes(note), as: UTF8.self)
    let huge = try text.replacing(Regex("\"bytes\" : [0-9]+"), with: "\"bytes\" : \(Int.max)")
    try Data(huge.utf8).write(to: URL(fileURLWithPath: note))
    #expect(huge != text && (#expect(throws: WorkbenchError.self) { try table(batch) })?.exitCode == 65)
    for other in ["", "{}", text.replacing(batch.digest, with: String(repeating: "0", count: 64)), "\u{0}"] {
      try Data(other.utf8).write(to: URL(fileURLWithPath: note))
      #expect(batch.missing().map(\.number) == [shard.number])
      let gap = #expect(throws: WorkbenchError.self) { try table(batch) }
      #expect(gap?.exitCode == 75)
    }
    // What is missing is played again, over what was there.
    try play(batch)
    #expect(try table(batch) == whole)
  }

  @Test func `extreme value: notes that tell of draws that cannot be are read no further than they go`() throws {
    let batch = try planned("odd")
    try play(batch)
    let whole = try table(batch)
    let shard = try #require(batch.shards.first)
    let path = "\(batch.path)/shards/\(shard.name).json"
    var note = try #require(
      try JSONSerialization.jsonObject(with: Data(try bytes(path))) as? [String: Any])
    for draw in [Int.min, -1, 0, 8, Int.max] {
      note["refused"] = [["draw": draw, "sets": Int.max]]
      try JSONSerialization.data(withJSONObject: note).write(to: URL(fileURLWithPath: path))
      #expect(try table(batch) == whole)
    }
  }

  @Test func `dirty: a plan of another build, of other data or of another machine is refused`() throws {
    let batch = try planned("other")
    let plan = String(decoding: try bytes("\(batch.path)/plan.json"), as: UTF8.self)
    func changed(_ text: String) throws -> WorkbenchError? {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(batch.path)/plan.json"))
      return #expect(throws: WorkbenchError.self) {
        let other = try OpenBatch(batch.path)
        try play(other)
      }
    }
    let program = try changed(plan.replacing(batch.plan.program, with: String(repeating: "a", count: 64)))
    #expect(program?.description.contains("another build") == true)
    let file = try #require(batch.plan.dataFiles.first)
    let data = try changed(plan.replacing(file.sha256, with: String(repeating: "b", count: 64)))
    #expect(data?.description.contains(file.file.pathName) == true)
    let canary = try changed(plan.replacing(batch.plan.tiles[0].canary, with: String(repeating: "c", count: 64)))
    #expect(canary?.description.contains("this machine") == true)
    let bits = try changed(plan.replacing(batch.plan.arithmetic, with: String(repeating: "d", count: 64)))
    #expect(bits?.description.contains("this machine") == true)
    for spoilt in ["", "{", "[]", plan.replacing("\"format\" : 1", with: "\"format\" : 9")] {
      #expect(try changed(spoilt)?.exitCode != 0)
    }
    #expect(try changed(plan.replacing("\"place\" : 0", with: "\"place\" : 99"))?.exitCode == 65)
    #expect(try changed(plan.replacing("\"portfolio\" : 1", with: "\"portfolio\" : 7"))?.exitCode == 65)
    let seed = plan.replacing("\"seed\" : 2006", with: "\"seed\" : \(UInt64.max)")
    #expect(try seed != plan && changed(seed)?.exitCode == 65)
  }

  @Test func `extreme value: more shards than can be looked after are refused, asked for or read`() throws {
    let asked = #expect(throws: WorkbenchError.self) {
      try planned("many") { ($0.block, $0.draws, $0.tile) = (1, 1_000_000, 1) }
    }
    #expect(asked?.description.contains("at most 100000 shards") == true && asked?.exitCode == 64)
    let batch = try planned("few") { $0.block = 1 }
    let further = #expect(throws: WorkbenchError.self) { try batch.extended(to: 1_000_000) }
    #expect(further?.exitCode == 64)
    let plan = String(decoding: try bytes("\(batch.path)/plan.json"), as: UTF8.self)
    let huge = plan.replacing("\"draws\" : 7", with: "\"draws\" : 1000000")
    try Data(huge.utf8).write(to: URL(fileURLWithPath: "\(batch.path)/plan.json"))
    let read = #expect(throws: WorkbenchError.self) { try OpenBatch(batch.path) }
    #expect(huge != plan && read?.exitCode == 65 && read?.description.contains("shards") == true)
  }

  @Test func `functionality: the table is read back as it was written, with what is varied as columns`() throws {
    let batch = try planned("read")
    try play(batch)
    let reader = try ParquetReader<Never>(try table(batch))
    let names = ["file", "title", "Carers/foster-carer-support.dose", "assume.fc-leaving", "seed", "draws"]
    #expect(reader.columns.map(\.name) == names + TidyTable.resultColumns)
    let doses = try reader.optionalDoubles(2, group: 0).compactMap { $0 }
    #expect(doses.count == reader.rows && Set(doses) == [20, 60])
  }

  @Test func `functionality: seeds that vary stand in the column that every scenario has, once`() throws {
    let text = Self.vary.replacing("    assume.fc-leaving: [0.08, 0.12]", with: "    seed: [5, 6]")
    let batch = try planned("seeds", text: text)
    try play(batch)
    let reader = try ParquetReader<Never>(try table(batch))
    #expect(reader.columns.count { $0.name == "seed" } == 1)
    let place = try #require(reader.place(of: "seed"))
    #expect(Set(try reader.int64s(place, group: 0)) == [5, 6])
  }

  @Test func `determinism: four that play one shard at once leave one file with the same bytes and nothing else`()
    throws
  {
    let batch = try planned("crowd") { $0.block = 7 }
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do { try play(batch, [batch.shards[0]], threads: 1) } catch { failures.withLock { $0.append("\(error)") } }
    }
    #expect(failures.withLock { $0 } == [])
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(batch.path)/shards").sorted()
    #expect(left == ["\(batch.shards[0].name).json", "\(batch.shards[0].name).parquet"])
    try play(batch)
    #expect(try table(batch) == (try played("alone")))
  }

  @Test func `functionality: a batch takes the place of an empty folder, and of nothing else`() throws {
    let files = FileManager.default
    let empty = "\(folder.path)/empty"
    try files.createDirectory(
      atPath: empty, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = #expect(throws: WorkbenchError.self) { try planned("empty", text: "scenario: no more\n") }
    #expect(files.fileExists(atPath: empty))
    #expect(try planned("empty").plan.scenarios.count == 4)
    #expect(try planned("empty").plan.scenarios.count == 4)
    #expect(try files.attributesOfItem(atPath: empty)[.posixPermissions] as? Int == 0o700)
    try folder.write("mine\n", to: "full/notes.txt")
    let refused = #expect(throws: WorkbenchError.self) { try planned("full") }
    #expect(refused?.exitCode == 73 && folder.everything.contains("full/notes.txt"))
    #expect(refused?.description.contains("--into") == true)
  }

  @Test func `functionality: an interrupted shard leaves nothing, and playing goes on from what is done`() throws {
    let batch = try planned("stopped") { $0.block = 3 }
    try play(batch, [batch.shards[1]])
    #expect(throws: WorkbenchError.self) {
      try batch.play(
        batch.shards, library: batch.library(), threads: 2, words: { $0.description },
        observer: RunObserver(shouldStop: { true }))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(batch.path)/shards").sorted()
    #expect(left == ["\(batch.shards[1].name).json", "\(batch.shards[1].name).parquet"])
    try play(batch)
    #expect(try table(batch) == (try played("unbroken")))
  }
}
