import Foundation
import ModelInputs
import RunSupport
import Runs
import ServiceModel
import Testing

@Suite struct `The table of effects in the documents` {
  private static let document = "/docs/model/interventions.md"
  private static let root = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }

  private func listing() throws -> Listing { try BundledLibrary.shared.get().list(.effects) }

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

@Suite struct `The table of deflators in the documents` {
  private static let root = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }

  @Test func `law: the document has the deflators of the data, in their order and no others`() throws {
    let text = try String(contentsOfFile: "\(Self.root)/docs/data.md", encoding: .utf8)
    let table = try BundledLibrary.shared.get().catalogue.deflators
    let rows = table.entries.map { one in
      return
        "| \(one.year.financial) | \(plain(one.index)) | \(plain(table.factor(to: one.year) ?? .nan, digits: 4)) | \(one.citation.confidence.rawValue) "
        + "| \(one.citation.reference) | \(one.citation.locator) |"
    }
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| 20") }.map(String.init) == rows)
  }
}

@Suite struct `The table of numbers and the page of interactions in the documents` {
  private static let root = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }

  private func text(_ document: String) throws -> String {
    try String(contentsOfFile: "\(Self.root)/docs/model/\(document)", encoding: .utf8)
  }

  @Test func `law: the document has every installed number, in the order of the list and no others`() throws {
    let written = try text("numbers.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.map(String.init)
    #expect(
      try written == BundledLibrary.shared.get().list(.parameters).markdown,
      "scripts/numbers-table writes docs/model/numbers.md anew")
  }

  @Test func `law: every installed intervention has one row of what is stated of it beside others`() throws {
    let rows = try text("interactions.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.map { $0.dropFirst(3).prefix { $0 != "`" }.description }.sorted()
    #expect(try named == BundledLibrary.shared.get().catalogue.interventions.map(\.id).sorted())
  }

  @Test func `law: the documents of mechanisms name no number that is not installed`() throws {
    let catalogue = try BundledLibrary.shared.get().catalogue
    // What stands between grave accents is every second part.
    let spans = try ["pathway.md", "years.md"].flatMap { document in
      try text(document).split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
    #expect(spans.count > 50)
    let known = Set(catalogue.parameters.keys)
    let ended = spans.filter { $0.contains("-") && !$0.contains(" ") && !$0.contains("…") && !$0.hasPrefix("-") }
    let outputs = Set(
      catalogue.indicators.map(\.id) + ["reliability", "sampling-sd", "smallest-visible-change", "vacancy-usual"])
    for name in ended where !name.contains(".") && !name.contains("/") && !name.contains("(") {
      #expect(known.contains(name) || outputs.contains(name) || Lever(rawValue: name) != nil, "\(name)")
    }
  }
}
