/// What a user asks for of a finished run in other formats.
package struct ExportRequest: Hashable, Sendable {
  /// The run's folder.
  package var folder: String
  /// Where the table of results goes as a Parquet file.
  package var parquet: String?
  /// Where it goes as comma-separated values.
  package var csv: String?
  /// Whether these begin with a byte-order mark, by which spreadsheets know their encoding.
  package var hasMark = false
  /// Where the draws go as a NetCDF file.
  package var netCDF: String?

  /// An export of a run that asks for nothing yet.
  package init(folder: String) { self.folder = folder }

  /// Every file that is asked for.
  package var files: [String] { [parquet, csv, netCDF].compactMap(\.self) }
}
