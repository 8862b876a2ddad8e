import Foundation
import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel
import TestSupport
import Testing

/// One field of an area file with a value that cannot be.
struct SpoiltArea: Sendable, CustomTestStringConvertible {
  var field: String
  var value: String
  /// What the fault must say.
  var says: String
  var testDescription: String { "\(field): \(value)" }
}

@Suite struct `An area file with a number that cannot be` {
  private static let name = "areas/rotherham-2006.yaml"

  /// The folder's faults with `change` made to the lines of the area file; empty where nothing is wrong.
  private func faults(_ change: (inout [String]) throws -> Void) throws -> String {
    try ChangedData.faults(in: Self.name) { text in
      var lines = text.components(separatedBy: "\n")
      try change(&lines)
      text = lines.joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// The faults with another value for a field, whose line is found by its key.
  private func faults(_ field: String, _ value: String) throws -> (text: String, line: Int) {
    var number = 0
    let text = try faults { lines in
      let keys = ["  \(field): {value: ", "    \"\(field)\": {value: ", "\(field): "]
      let line = try #require(lines.firstIndex { line in keys.contains(where: line.hasPrefix) })
      number = line + 1
      let old = lines[line]
      if let start = old.range(of: "{value: "), let end = old[start.upperBound...].firstIndex(of: ",") {
        lines[line] = old[..<start.upperBound] + value + old[end...]
      } else {
        lines[line] = "\(field): \(value)"
      }
    }
    return (text, number)
  }

  static let spoilt = [
    SpoiltArea(field: "baseline", value: "1066", says: "1066 is outside 1990 to 2100"),
    SpoiltArea(field: "residents", value: "0", says: "0 is outside 1 to 100000000"),
    SpoiltArea(field: "residents", value: "1e12", says: "is outside 1 to 100000000"),
    SpoiltArea(field: "under-18", value: "-56700", says: "-56700 is outside 1 to 252000"),
    SpoiltArea(field: "under-18", value: "300000", says: "300000 is outside 1 to 252000"),
    SpoiltArea(field: "births", value: "-1", says: "-1 is outside 0 to 252000"),
    SpoiltArea(field: "births", value: "300000", says: "300000 is outside 0 to 252000"),
    SpoiltArea(field: "looked-after", value: "-326", says: "-326 is outside 0 to 56700"),
    SpoiltArea(field: "looked-after", value: "326.5", says: "a count is a whole number, and 326.5 is not"),
    SpoiltArea(field: "looked-after", value: "60000", says: "60000 is outside 0 to 56700"),
    SpoiltArea(field: "register", value: "-1", says: "-1 is outside 0 to 56700"),
    SpoiltArea(field: "cin-open", value: "-1", says: "-1 is outside 0 to 56700"),
    SpoiltArea(field: "social-work-posts", value: "-130", says: "-130 is outside 0 to 252000"),
    SpoiltArea(field: "social-work-posts", value: "1e30", says: "is outside 0 to 252000"),
    SpoiltArea(field: "vacancy-share", value: "-0.1", says: "-0.1 is outside 0 to 1"),
    SpoiltArea(field: "vacancy-share", value: "14", says: "A share is meant, not a percentage: write 0.14."),
    SpoiltArea(field: "vacancy-share", value: "14%", says: "Write 0.14 where a share is asked for"),
  ]

  @Test(arguments: spoilt)
  func `dirty: every count and share out of its range is told with its line and what is allowed`(
    _ spoilt: SpoiltArea
  ) throws {
    let found = try faults(spoilt.field, spoilt.value)
    #expect(found.text.contains("rotherham-2006.yaml:\(found.line):"), "\(found.text)")
    #expect(found.text.contains(spoilt.says), "\(found.text)")
  }

  @Test func `functionality: the table above leaves out no count, and the untouched file is valid`() throws {
    #expect(try faults { _ in } == "")
    let fields = Set(Self.spoilt.map(\.field))
    for stock in CountedStock.allCases where !stock.isOptional { #expect(fields.contains(stock.rawValue)) }
  }

  @Test(arguments: ["under-1", "1-4", "5-9", "10-15", "16-17"])
  func `dirty: a negative age band is told`(_ band: String) throws {
    #expect(try faults(band, "-5").text.contains("-5 is outside 0 to 252000"))
  }

  @Test func `dirty: every indicator below its floor or above its ceiling is told, all in one pass`() throws {
    let catalogue = try Example.catalogue()
    for isLow in [true, false] {
      let text = try faults { lines in
        for indicator in catalogue.indicators {
          let start = "  \(indicator.id): {value: "
          let line = try #require(lines.lastIndex { $0.hasPrefix(start) })
          let value = shown(isLow ? indicator.floor - 1 : indicator.ceiling + 1)
          let end = try #require(lines[line].dropFirst(start.count).firstIndex(of: ","))
          lines[line] = start + value + lines[line][end...]
        }
      }
      for indicator in catalogue.indicators {
        let range = "\(shown(indicator.floor)) to \(shown(indicator.ceiling))"
        let value = shown(isLow ? indicator.floor - 1 : indicator.ceiling + 1)
        #expect(text.contains("\(value) is outside \(range)"), "\(indicator.id)")
      }
      #expect(text.components(separatedBy: " is outside ").count - 1 == catalogue.indicators.count)
    }
  }

  @Test(arguments: ["foster-households", "deprivation-rank", "schools", "looked-aftr"])
  func `dirty: a stock that nothing reads is an error`(_ stock: String) throws {
    let text = try faults { lines in
      let place = try #require(lines.firstIndex(of: "stocks:"))
      lines.insert("  \(stock): {value: 1, confidence: assumption, source: {reference: assumption}}", at: place + 1)
    }
    #expect(text.contains("nothing that is simulated reads the stock '\(stock)'"), "\(text)")
  }

  @Test func `dirty: a parameter or a column that nothing reads, and a stock left out, are errors`() throws {
    let parameter = try faults {
      $0.insert("  derby-vacancy-peak: derby-vacancy-qualified", at: $0.firstIndex(of: "parameters:")! + 1)
    }
    #expect(parameter.contains("nothing that is simulated reads 'derby-vacancy-peak'"), "\(parameter)")
    let column = try faults { lines in
      lines.insert(
        "  net-migration: {value: 0, confidence: assumption, source: {reference: assumption}}",
        at: lines.firstIndex(of: "population:")! + 1)
    }
    #expect(column.contains("unknown key 'net-migration'"), "\(column)")
    let missing = try faults { $0.removeAll { $0.hasPrefix("  register: ") } }
    #expect(missing.contains("the key 'register' is missing"), "\(missing)")
  }

  @Test func `dirty: a published figure without a source, twice, or held against what no run has`() throws {
    let figure = "\n    label: Parks\n    value: 12\n    unit: parks\n    period: \"2006\""
    let source = "\n    confidence: assumption\n    source: {reference: assumption}"
    let text = try faults { lines in
      lines += [
        "  - id: parks" + figure,
        "  - id: ponds" + figure + source + "\n    compare: {output: stock.parks, year: 2008}",
        "  - id: ponds" + figure + source + "\n    compare: {output: stock.register}",
      ]
    }
    #expect(text.contains("the key 'confidence' is missing"), "\(text)")
    #expect(text.contains("there is no output 'stock.parks'"), "\(text)")
    #expect(text.contains("the published figure 'ponds' is here twice"), "\(text)")
    #expect(text.contains("the key 'year' is missing"), "\(text)")
  }
}
