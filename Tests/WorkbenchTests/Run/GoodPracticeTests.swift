import Foundation
import RunSupport
import Runs
import ServiceModel
import Testing

@Suite struct `Examples of good practice` {
  private static let folder =
    (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent } + "/Scenarios/good-practice"

  static let names = [
    "bournemouth", "bracknell-forest", "camden", "derby", "norfolk", "rotherham", "shropshire", "st-helens",
    "stockton-on-tees", "york",
  ]

  @Test(arguments: names)
  func `functionality: each reads without a fault, and says what is claimed and what is known`(name: String) throws {
    let path = "\(Self.folder)/\(name).yaml"
    let scenario = try PlayableScenario(path: path, library: BundledLibrary.shared.get()).scenario
    #expect(scenario.portfolios.count > 1 && scenario.area == "rotherham-2006")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("# Claimed (source 001") && text.contains("# Evidence"))
  }

  @Test func `functionality: no example is forgotten`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(files == Self.names.map { "\($0).yaml" })
  }
}
