import Foundation
import ModelInputs
import ServiceModel
import Testing

@Suite struct `Rows that nothing reads yet` {
  private let catalogue: Catalogue

  init() throws { catalogue = try Example.catalogue() }

  /// Parameters that a mechanism reads, in some area.
  private var read: Set<String> {
    Set(
      Quantity.allCases.flatMap { quantity in
        [quantity.rawValue] + catalogue.areas.values.compactMap { $0.parameters[quantity.rawValue] }
      } + catalogue.sectorLinks.map(\.strength))
  }

  @Test func `law: exactly the parameters that nothing reads are marked so, with a reason`() {
    let marked = Set(catalogue.parameters.values.filter { $0.notYetRead != nil }.map(\.id))
    let unread = Set(catalogue.parameters.keys).subtracting(read)
    #expect(unread.subtracting(marked).sorted() == [], "unread and not marked")
    #expect(marked.subtracting(unread).sorted() == [], "marked and read")
    #expect(!marked.isEmpty)
    for parameter in catalogue.parameters.values {
      #expect((parameter.notYetRead?.count ?? 99) > 10, "\(parameter.id) has no reason")
    }
  }

  @Test func `law: exactly the normals that no normal meets are marked so, and the documents list them`() throws {
    let folder = CatalogueFolder.bundled.path + "/parameters"
    var uneven: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".yaml") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for row in text.components(separatedBy: "\n  - id: ").dropFirst() {
        let id = String(row.prefix { !$0.isNewline })
        let isMarked = row.contains("\n    nearest-fit: ")
        if isMarked { uneven.append(id) }
        guard let normal = row.firstMatch(of: /prior: \{normal: \[([-0-9.]+), ([-0-9.]+), ([-0-9.]+)\]\}/) else {
          #expect(!isMarked, "\(id) is no normal")
          continue
        }
        let ends = try [normal.1, normal.2, normal.3].map { try #require(Double(String($0))) }
        let isMet = abs(ends[0] + ends[2] - 2 * ends[1]) <= 0.01 * (ends[2] - ends[0])
        #expect(isMet != isMarked, "\(id)")
      }
    }
    let documents = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/data.md"),
      encoding: .utf8)
    #expect(uneven.count > 1)
    for id in uneven { #expect(documents.contains("`\(id)`"), "\(id) is not listed") }
  }
}
