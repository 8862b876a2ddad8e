import Foundation
import ModelInputs
import RunSupport
import Runs
import ServiceModel
import Stochastics
import Terminal
import Testing

@Suite struct `Lists for people and programs` {
  private func list(_ kind: ListKind) throws -> Listing { try BundledLibrary.shared.get().list(kind) }

  @Test(arguments: ListKind.allCases)
  func `law: numbers are numbers in JSON and in CSV, and words are words`(kind: ListKind) throws {
    let listing = try list(kind)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(try listing.json().utf8)) as? [[String: Any]])
    #expect(rows.count == listing.rows.count)
    for (row, listed) in zip(rows, listing.rows) {
      for (column, cell) in zip(listing.columns, listed.cells) {
        switch cell {
        case .words(let words): #expect(row[column] as? String == words)
        case .number(let number): #expect(row[column] as? Double == number, "\(column)")
        case .whole(let number): #expect(row[column] as? Int == number, "\(column)")
        }
      }
    }
    #expect(!listing.table.text.contains { $0 == "'" } || listing.table.text.firstMatch(of: /'[+-]?[0-9]/) == nil)
  }

  @Test(arguments: [
    (ListKind.parameters, ["low", "central", "high"]), (.indicators, ["england"]), (.areas, ["children", "residents"]),
    (.interventions, ["minimum", "typical", "maximum", "price_low", "price", "price_high"]), (.descriptors, ["grade"]),
  ])
  func `functionality: columns of numbers hold numbers alone`(kind: ListKind, columns: [String]) throws {
    let listing = try list(kind)
    for name in columns {
      let place = try #require(listing.columns.firstIndex(of: name))
      for row in listing.rows {
        if case .words(let words) = row.cells[place] { Issue.record("\(name): \(words)") }
      }
    }
  }

  @Test func `law: each intervention has its price, low to high, and the table shows the central one`() throws {
    let listing = try list(.interventions)
    let catalogue = try BundledLibrary.shared.get().catalogue
    let text = listing.page.text
    for (row, one) in zip(listing.rows, catalogue.interventions) {
      let numbers = ["price_low", "price", "price_high"].compactMap { name -> Double? in
        guard case .number(let number?) = row.cells[listing.columns.firstIndex(of: name) ?? 0] else { return nil }
        return number
      }
      #expect(numbers.count == 3 && numbers == numbers.sorted() && numbers[0] >= 0, "\(one.id)")
      #expect(abs(numbers[1] / one.cost.perUnit.central - 1) < 0.001, "\(one.id)")
      #expect(row.shown[2].hasPrefix("£") && text.contains(row.shown[2]), "\(row.shown)")
      #expect(row.shown[2].hasSuffix(one.cost.basis == .year ? "a year" : "once"))
    }
    #expect(text.contains("£41,000 a year"))
  }

  @Test func `law: each indicator stands with its label within the page`() throws {
    let page = try list(.indicators).page
    #expect(page.lines.allSatisfy { $0.text.count <= Page.width })
    let words = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for indicator in try BundledLibrary.shared.get().catalogue.indicators {
      #expect(page.text.contains(indicator.id) && words.contains(indicator.name), "\(indicator.id)")
    }
    #expect(try list(.interventions).page.lines.allSatisfy { $0.text.count <= Page.width })
  }
}
