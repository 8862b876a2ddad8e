import Columns
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Outside.hasPython, "needs .venv-tests; scripts/setup --tests makes it"))
struct `Parquet read back by others` {
  static let libraries = ["pyarrow", "polars", "duckdb"]

  @Test(
    "law: other libraries read every value to the last bit, gaps, words and what is said of columns",
    arguments: libraries)
  func sameBits(library: String) throws {
    for (groups, pageLimit) in [([1000], 1 << 30), ([1], 1 << 30), ([7, 1, 100], 64), ([], 1 << 30)] {
      let folder = TemporaryFolder()
      let path = "\(folder.path)/table.parquet"
      try Data(Samples.file(groups, pageLimit: pageLimit)).write(to: URL(filePath: path))
      try expect(groups, in: folder.path)
      let (words, status) = try Outside.python([library, path, folder.path])
      #expect(status == 0, "\(groups): \(words)")
    }
  }

  /// Writes what a file of some groups should hold, in a form in which nothing can be lost.
  private func expect(_ groups: [Int], in folder: String) throws {
    var notes = Dictionary(uniqueKeysWithValues: Samples.notes.map { ($0.key, $0.value) })
    for column in Samples.columns {
      if let unit = column.unit { notes["unit:" + column.name] = unit }
      if let label = column.label { notes["label:" + column.name] = label }
    }
    let told: [String: Any] = [
      "names": Samples.columns.map(\.name), "kinds": Samples.columns.map { "\($0.kind)" }, "notes": notes,
    ]
    try JSONSerialization.data(withJSONObject: told).write(to: URL(filePath: "\(folder)/columns.json"))
    let values = Samples.values(groups.reduce(0, +))
    for (place, values) in values.enumerated() {
      let (bytes, texts, gaps) = plain(values)
      try Data(gaps.map { $0 ? 1 : 0 }).write(to: URL(filePath: "\(folder)/\(place).none"))
      if let texts {
        let cells: [Any] = texts.map { $0.map { $0 as Any } ?? NSNull() }
        try JSONSerialization.data(withJSONObject: cells).write(to: URL(filePath: "\(folder)/\(place).json"))
      } else {
        try bytes.write(to: URL(filePath: "\(folder)/\(place).bin"))
      }
    }
  }

  private func plain(_ values: ColumnValues) -> (bytes: Data, texts: [String?]?, gaps: [Bool]) {
    func bytes(_ values: [some BitwiseCopyable]) -> Data { values.withUnsafeBytes { Data($0) } }
    let none = Array(repeating: false, count: values.count)
    return switch values {
    case .floats(let values): (bytes(values), nil, none)
    case .doubles(let values): (bytes(values), nil, none)
    case .int32s(let values): (bytes(values), nil, none)
    case .int64s(let values): (bytes(values), nil, none)
    case .optionalDoubles(let values): (bytes(values.map { $0 ?? 0 }), nil, values.map { $0 == nil })
    case .words(let words): (Data(), words.values, words.values.map { $0 == nil })
    }
  }
}
