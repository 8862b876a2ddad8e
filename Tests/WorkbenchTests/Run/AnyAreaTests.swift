import Foundation
import ModelInputs
import RunSupport
import Runs
import ServiceModel
import Testing

/// The scenarios that come with the program are about Rotherham; nothing in the simulation may be.
@Suite struct `Scenarios in another area` {
  private static let county = "large-county-2006"

  static let paths: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Scenarios").standardized
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(root.path)/\($0)" }
  }()

  /// A scenario with the county in the place of its area, two draws long.
  private func moved(_ path: String) throws -> PlayableScenario {
    let library = try BundledLibrary.shared.get()
    var scenario = try library.scenario(path: path)
    scenario.area = Self.county
    scenario.evidence = .areasOwn
    scenario.design.draws = 2
    return try PlayableScenario(scenario, library: library)
  }

  @Test(arguments: paths) func `functionality: plays two draws in a large rural county`(_ path: String) throws {
    let engine = try moved(path).checkedEngine(file: path, threads: 1)
    for draw in 1...2 {
      var values = [Float](repeating: -1, count: engine.valuesPerReplicate)
      var span = values.mutableSpan
      try engine.play(draw: draw, into: &span)
      #expect(values.allSatisfy { !$0.isInfinite })
      #expect(values.contains { $0 > 0 })
    }
  }

  @Test func `functionality: the county starts from its own findings and says that it is illustrative`() throws {
    let path = try #require(Self.paths.first)
    let playable = try moved(path)
    #expect(playable.start.name == "evidence/\(Self.county).yaml")
    #expect(playable.start.findings > 100)
    let area = try #require(playable.library.catalogue.areas[Self.county])
    #expect(area.name.contains("illustrative") && playable.start.title.contains("illustrative"))
    #expect((700_000...800_000).contains(area.population))
  }

  @Test func `law: no value of the invented county claims a source`() throws {
    let library = try BundledLibrary.shared.get()
    let area = try #require(library.catalogue.areas[Self.county])
    for (name, value) in area.stocks.merging(area.indicators, uniquingKeysWith: { first, _ in first }) {
      #expect([.assumption, .derived].contains(value.citation.confidence), "\(name)")
    }
    for name in area.parameters.values {
      #expect(library.catalogue.parameters[name]?.citation.confidence == .assumption, "\(name)")
    }
  }
}
