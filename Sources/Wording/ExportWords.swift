package import Runs

/// What is said of a run that was written in other formats.
package enum ExportWords {
  /// How many figures were held back.
  package static func heldBack(_ export: RunExport) -> String {
    let (held, all) = export.heldBackFigures
    return held == 0
      ? "no figure counts so few people: nothing was held back"
      : "\(held) of \(counted(all, "figure")) \(held == 1 ? "is" : "are") held back, marked '\(SmallCounts.mark)'"
  }
}
