extension Figure {
  /// What stands after a number for its error, such as ` ± 3`; nothing where the error is not known, as after one future.
  package static func error(_ error: Double, places: Int = 0) -> String {
    error.isFinite ? " ± \(fixed(error, places: places))" : ""
  }

  /// An error in a cell of its own; a dash where it is not known.
  package static func errorCell(_ error: Double, places: Int = 0) -> String {
    error.isFinite ? fixed(error, places: places) : "–"
  }
}
