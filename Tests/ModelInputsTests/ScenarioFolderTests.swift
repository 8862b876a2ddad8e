import Foundation
import ModelInputs
import ServiceModel
import Testing

@Suite struct `Every scenario that comes with the program` {
  static let paths: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scenarios").standardized
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted()
      .map { "\(root.path)/\($0)" }
  }()

  @Test(arguments: paths) func `functionality: is read without a fault`(_ path: String) throws {
    let scenario = try ScenarioFile(path: path).scenario(in: Example.catalogue())
    #expect(!scenario.portfolios.isEmpty)
    #expect(scenario.name.last != ".", "a scenario's name is a phrase or a question")
  }

  @Test func `functionality: the main job and its companions are there`() {
    let names = Self.paths.map { URL(filePath: $0).lastPathComponent }
    for name in ["first-look.yaml", "lower-thresholds.yaml", "foster-carers.yaml", "social-workers-in-schools.yaml"] {
      #expect(names.contains(name))
    }
  }

  @Test func `functionality: the first look compares three portfolios over five years`() throws {
    let path = try #require(Self.paths.first { $0.hasSuffix("first-look.yaml") })
    let scenario = try ScenarioFile(path: path).scenario(in: Example.catalogue())
    #expect(scenario.portfolios.count == 3)
    #expect(scenario.horizon.count == 5)
    #expect(scenario.design.draws == 1_000)
  }

  @Test func `functionality: the example of the guide is the one that is tested`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/scenarios.md")
    let guide = try String(contentsOf: root.standardized, encoding: .utf8)
    let block = try #require(guide.firstMatch(of: /```yaml\n((?s:.*?))```/))
    #expect(block.1 == Example.scenario + "\n")
  }
}
