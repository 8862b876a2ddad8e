import Foundation
import Runs
import Testing

@Suite struct `The table of effects in the documents` {
  private static let document = "/docs/model/interventions.md"
  private static let root = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }

  private func listing() throws -> Listing { try SessionFixture.library.get().list(.effects) }

  @Test func `law: the document has the rows of the data, in their order and no others`() throws {
    let text = try String(contentsOfFile: Self.root + Self.document, encoding: .utf8)
    let written = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map(String.init)
    #expect(try written == listing().markdown, "scripts/interventions-table writes \(Self.document) anew")
  }

  @Test func `law: a row is an intervention and a target, once`() throws {
    let rows = try listing().rows.map { $0.cells.prefix(2).map(\.text) }
    #expect(Set(rows).count == rows.count)
  }
}
