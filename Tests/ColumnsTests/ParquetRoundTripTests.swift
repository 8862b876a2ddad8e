import Columns
import Testing

@Suite struct `Parquet read back by us` {
  @Test(
    "law: what is written is read back to the last bit, in one group or in many, in one page or in many",
    arguments: [[], [1], [2], [7, 1, 100], [1000], Array(repeating: 3, count: 50)], [1 << 30, 64, 1])
  func roundTrip(groups: [Int], pageLimit: Int) throws {
    let reader = try ParquetReader(Samples.file(groups, pageLimit: pageLimit))
    #expect(reader.columns == Samples.columns)
    #expect(reader.notes == Samples.notes)
    #expect(reader.groups == groups)
    #expect(reader.rows == groups.reduce(0, +))
    var shift = 0
    for (group, rows) in groups.enumerated() {
      let expected = Samples.values(rows, shift: shift)
      for column in reader.columns.indices {
        #expect(try reader.values(column, group: group).exactly == expected[column].exactly)
      }
      shift += rows
    }
  }

  @Test("law: some rows of a column are those rows, whichever pages they stand in", arguments: [1 << 30, 400, 4])
  func ranges(pageLimit: Int) throws {
    let reader = try ParquetReader(Samples.file([50, 300], pageLimit: pageLimit))
    let column = try #require(reader.place(of: "stock.looked-after"))
    let all = try reader.floats(column, group: 1).map(\.bitPattern)
    for rows in [0..<300, 0..<1, 299..<300, 99..<101, 100..<200, 150..<150, 0..<0, 300..<300, 57..<243] {
      #expect(try reader.floats(column, group: 1, rows: rows).map(\.bitPattern) == Array(all[rows]), "\(rows)")
    }
  }

  @Test("extreme value: a million rows, with words that repeat and words that never do")
  func million() throws {
    let rows = 1_100_000
    let floats = (0..<rows).map { Float($0) * 0.37 }
    let words = Words(
      dictionary: ["doing nothing more", "early help"], indices: (0..<rows).map { Int32($0 / (rows / 2)) })
    let names = (0..<rows).map { "name \($0)" }
    let columns = [Column("portfolio", .string), Column("x", .float), Column("name", .string, isOptional: true)]
    let bytes = Samples.file(columns: columns) { $0.write(group: [.words(words), .floats(floats), .strings(names)]) }
    let reader = try ParquetReader(bytes)
    #expect(try reader.words(0, group: 0) == words)
    #expect(try reader.floats(1, group: 0) == floats)
    #expect(try reader.words(2, group: 0).values == names)
  }

  @Test("extreme value: columns with nothing but gaps, of one word, and of as many words as rows")
  func words() throws {
    let columns = [
      Column("gaps", .string, isOptional: true), Column("numbers", .double, isOptional: true), Column("one", .string),
      Column("many", .string), Column("none left out", .string, isOptional: true),
    ]
    for rows in [1, 7, 8, 9, 16, 255, 256, 257, 4097] {
      let many = (0..<rows).map { "\($0 * 7919 % rows)" }
      let values: [ColumnValues] = [
        .optionalStrings(Array(repeating: nil, count: rows)), .optionalDoubles(Array(repeating: nil, count: rows)),
        .strings(Array(repeating: "x", count: rows)), .strings(many), .optionalStrings(many),
      ]
      let reader = try ParquetReader(Samples.file(columns: columns) { $0.write(group: values) })
      for column in columns.indices {
        #expect(try reader.values(column, group: 0).exactly == values[column].exactly, "\(rows) rows")
      }
    }
  }

  @Test("deterministic: the same table is the same bytes, and says nothing of when and where")
  func deterministic() {
    #expect(Samples.file([100, 3]) == Samples.file([100, 3]))
    #expect(Samples.file([100, 3]) != Samples.file([3, 100]))
  }

  @Test("functionality: what the taker of the bytes throws comes through, and so does what the giver throws")
  func failures() throws {
    struct Full: Error {}
    var room = 100
    #expect(throws: Full.self) {
      var writer = try ParquetWriter<Full>(columns: Samples.columns) { bytes throws(Full) in
        guard bytes.count <= room else { throw Full() }
        room -= bytes.count
      }
      try writer.write(group: Samples.values(1000))
      try writer.finish()
    }
    #expect {
      _ = try ParquetReader<Full>(size: 1000) { _, _ throws(Full) in throw Full() }
    } throws: { error in
      if case ParquetReader<Full>.Failed.source = error { true } else { false }
    }
  }

  @Test("functionality: asking a column for values of another kind is refused by its name")
  func kinds() throws {
    let reader = try ParquetReader(Samples.file([3]))
    #expect(throws: ParquetFault.kind(column: "portfolio", .string)) { try fault { try reader.floats(0, group: 0) } }
    #expect(throws: ParquetFault.kind(column: "error", .double)) { try fault { try reader.doubles(5, group: 0) } }
    #expect(throws: ParquetFault.kind(column: "year", .int32)) { try fault { try reader.words(1, group: 0) } }
    #expect(reader.place(of: "stock.nobody") == nil)
  }
}

/// Throws what is wrong with a file that is in memory, without the rest.
func fault<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch ParquetReader<Never>.Failed.fault(let fault) {
    throw fault
  }
}
