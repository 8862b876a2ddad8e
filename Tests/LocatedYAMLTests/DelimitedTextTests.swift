import LocatedYAML
import TestSupport
import Testing

@Suite struct `Comma-separated values` {
  private let folder = TemporaryFolder()

  private func rows(_ text: String) throws -> (rows: [[String]], faults: [Fault]) {
    let table = try DelimitedText(contentsOf: try folder.write(text, to: "table.csv"))
    var rows = [(0..<table.header.count).map { table.header.text($0) }]
    let faults = table.forEachRow { row in rows.append((0..<row.count).map { row.text($0) }) }
    return (rows, faults)
  }

  @Test func `functionality: quoted commas, doubled marks and line breaks are part of a value`() throws {
    let (rows, faults) = try rows("area,value\r\n\"Bath, City of\",\"say \"\"1\"\"\"\r\n\r\n\"two\nlines\", 3 \n")
    #expect(faults.isEmpty)
    #expect(rows == [["area", "value"], ["Bath, City of", "say \"1\""], ["two\nlines", "3"]])
  }

  @Test func `extreme value: a byte-order mark, a last line without an end, and empty cells`() throws {
    #expect(try rows("\u{FEFF}a,b\n,").rows == [["a", "b"], ["", ""]])
    #expect(try rows("a").rows == [["a"]])
  }

  @Test func `functionality: every cell knows its line and column, also after a value of two lines`() throws {
    let table = try DelimitedText(contentsOf: try folder.write("a,b\n\"x\ny\",é,\nü,z\n", to: "places.csv"))
    var places: [[Int]] = []
    let faults = table.forEachRow { row in places.append([row.location(1).line, row.location(1).column]) }
    #expect(places == [[4, 3]] && faults.count == 1 && faults[0].location.line == 2)
  }

  @Test(arguments: [
    ("a,b\n1\n", 2, 1), ("a,b\n1,2,3\n", 2, 1), ("a,b\n1,2\"3\n", 2, 4), ("a,b\n\"1,2\n", 2, 1),
    ("a,b\n\"1\"x,2\n", 2, 4),
  ])
  func `dirty: a row of another length and a mark out of place are told with their place`(
    text: String, line: Int, column: Int
  ) throws {
    let fault = try #require(try rows(text).faults.first)
    #expect([fault.location.line, fault.location.column] == [line, column], "\(fault)")
  }

  @Test func `dirty: no file, no text and too large a file are refused`() throws {
    #expect(throws: Fault.self) { try DelimitedText(contentsOf: "\(folder.path)/none.csv") }
    #expect(throws: Fault.self) { try rows("") }
    let path = try folder.write("a,b\n1,2\n", to: "large.csv")
    #expect(throws: Fault.self) { try DelimitedText(contentsOf: path, limit: 4) }
  }
}
