import Columns
import Foundation

/// The numbers in a run's `draws.parquet`, in the order portfolio, year, output, replicate.
package struct DrawsRead {
  /// A column of replicates for each portfolio, year and output.
  package let columns: [[Float]]
  /// How many outputs there are.
  package let outputs: Int

  /// Reads the draws in a run's folder.
  package init(run folder: String) throws {
    let reader = try ParquetReader(Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/draws.parquet"))))
    let first = reader.columns.firstIndex { $0.kind == .float } ?? 0
    let draws = try reader.int32s(2, group: 0)
    let replications = reader.columns[3].name == "replication" ? try reader.int32s(3, group: 0).max() ?? 1 : 1
    let replicates = Int(draws.max() ?? 0) * Int(replications)
    let places = first..<reader.columns.count
    let values = try places.map { try reader.floats($0, group: 0) }
    outputs = values.count
    columns = stride(from: 0, to: draws.count, by: replicates).flatMap { row in
      values.map { Array($0[row..<(row + replicates)]) }
    }
  }

  /// All numbers one after the other, the lowest byte of each first.
  package var bytes: [UInt8] { columns.flatMap { $0.withUnsafeBytes { Array($0) } } }
}
