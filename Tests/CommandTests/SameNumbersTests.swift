import Foundation
import TestSupport
import Testing

@Suite struct `The same numbers` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  /// The draws that a run keeps: portfolio, year and output by replicate, one column after the other.
  private func draws(_ arguments: String...) throws -> (columns: [[Float]], outputs: Int) {
    let running = try program.start(["run", "small.yaml", "--save-draws", "--quiet"] + arguments)
    let outcome = try program.wait(for: running)
    let path = "\(folder.path)/\(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines))"
    let draws = try DrawsRead(run: path)
    #expect(draws.columns.count % draws.outputs == 0)
    return (draws.columns, draws.outputs)
  }

  @Test func `deterministic: on one thread and on two, and the first of more draws`() throws {
    try folder.write(smallScenario(draws: 20), to: "small.yaml")
    let one = try draws("--threads", "1", "--results", "one").columns
    let two = try draws("--threads", "2", "--results", "two").columns
    #expect(bits(one) == bits(two))
    let more = try draws("--draws", "27", "--results", "more").columns
    #expect(bits(more.map { Array($0.prefix(20)) }) == bits(one))
    let names = try ["one", "two"].map { try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/\($0)") }
    #expect(names[0].sorted() == names[1].sorted())
  }

  private func bits(_ columns: [[Float]]) -> [[UInt32]] { columns.map { $0.map(\.bitPattern) } }

  @Test func `deterministic: results do not depend on threads, file for file`() throws {
    try folder.write(smallScenario(draws: 9), to: "small.yaml")
    let one = try program.run("run", "small.yaml", "--threads", "1", "--format", "csv", "--quiet").output
    let two = try program.run("run", "small.yaml", "--threads", "2", "--format", "csv", "--quiet").output
    #expect(one == two && !one.isEmpty)
  }
}
