import TestSupport

extension TemporaryFolder {
  /// Whether a run of `small.yaml` that was stopped left what it should: nothing, or its whole draws with their note.
  var isWholeAfterStop: Bool {
    let left = everything.filter { $0 != "small.yaml" }
    guard !left.isEmpty else { return true }
    let names = left.map { String($0.split(separator: "/").last ?? "") }
    let folder = names.filter { $0.hasPrefix("stopped-100000x1-") }
    return folder.count == 1
      && Set(names) == ["Results", "a-small-question", folder[0], "draws.parquet", "stopped.json"]
  }
}
