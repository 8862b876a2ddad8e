import Foundation
import ModelInputs
import ServiceModel
import Testing

@Suite struct `Rows and what reads them` {
  private let catalogue: Catalogue

  init() throws { catalogue = try Example.catalogue() }

  /// Parameters that a mechanism reads by their own name, or by what an area puts in their place, or that a link between
  /// sectors or a check of `validate` reads.
  private var read: Set<String> {
    Set(
      Quantity.allCases.flatMap { quantity in
        [quantity.rawValue] + catalogue.areas.values.compactMap { $0.parameters[quantity.rawValue] }
      } + catalogue.sectorLinks.map(\.strength) + ComparedParameter.allCases.map(\.rawValue))
  }

  @Test func `law: every installed parameter is read by something, and whatever reads one finds it`() {
    let installed = Set(catalogue.parameters.keys)
    #expect(installed.subtracting(read).sorted() == [], "nothing reads these")
    #expect(read.subtracting(installed).sorted() == [], "these are read and not there")
    #expect(installed.count > 200)
  }

  @Test func `law: a published figure is held against an output that a run of its area has, in a year of its own`() {
    let figures = catalogue.areas.values.flatMap { area in area.published.map { (area, $0) } }
    #expect(figures.count > 80)
    #expect(figures.count { $0.1.comparison != nil } > 15)
    for (area, figure) in figures {
      guard let comparison = figure.comparison else { continue }
      #expect(comparison.year > area.baseline, "\(figure.id)")
      if case .indicator(let id) = comparison.output { #expect(catalogue.indicator(id) != nil, "\(figure.id)") }
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
