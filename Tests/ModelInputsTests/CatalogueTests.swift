import Foundation
import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

@Suite struct `The catalogue that comes with the program` {
  @Test func `functionality: every document is read without a fault`() throws {
    let catalogue = try Example.catalogue()
    #expect(catalogue.indicators.count == 87)
  }
}

enum Example {
  static func catalogue() throws -> Catalogue {
    do {
      return try CatalogueFolder.bundled.catalogue(ladders: ladders())
    } catch {
      print(error)
      throw error
    }
  }
  static func ladders() -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/GradeDescriptors/Resources/ladders")
    return try! FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil).flatMap { file in
      try! String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("- id: ") || $0.hasPrefix("  - id: ")}.map { String($0.split(separator: " ").last!) }
    }
  }
}
