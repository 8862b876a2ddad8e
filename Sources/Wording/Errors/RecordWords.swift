import LocatedYAML
import Runs

/// What is said where results are not what was recorded of them.
package enum RecordWords {
  /// At most this many files are named.
  private static let most = 8

  /// What to say of a folder that was changed after its run.
  static func changed(_ path: String, _ faults: [RecordFault]) -> String {
    let lines = faults.prefix(most).map { "  \(harmless($0.file)) \(words($0.kind))" }
    let rest = faults.count > most ? ["  and \(counted(faults.count - most, "more file"))"] : []
    return
      (["\(harmless(path)): these results are not as the run left them"] + lines + rest + [
        "Nothing is told of them, since it might not be so. Run the scenario again, or use a copy that was kept."
      ]).joined(separator: "\n")
  }

  /// What to say where playing a run again would use other data than it was played with.
  static func otherData(_ path: String, _ files: [String]) -> String {
    """
    \(harmless(path)): it was played with other data than would be used now: \(named(files)) \
    \(files.count == 1 ? "differs" : "differ")
    What is played again would not fit its numbers. Name its data with --data, run its scenario again, or leave out what \
    is played again (`report --no-parts`).
    """
  }

  /// A caution on a report that is made with other data than its run was played with.
  package static func caution(_ files: [String]) -> String {
    "The run was played with other data than this page was made with: \(named(files)) "
      + "\(files.count == 1 ? "differs" : "differ"). Its numbers are those of the run; names, bands and sources may not be."
  }

  /// What to say where nothing of what comes with the program is to be found.
  static func missing(_ looked: [String]) -> String {
    """
    the data that come with Windscreen are not where they should be; looked in
    \(looked.map { "  \(harmless($0))" }.joined(separator: "\n"))
    Put the program back beside its folders Windscreen_*.resources, or install it again.
    """
  }

  private static func named(_ files: [String]) -> String {
    let shown = files.prefix(most).map { harmless($0) }.joined(separator: ", ")
    return files.count > most ? "\(shown) and \(files.count - most) more" : shown
  }

  private static func words(_ kind: RecordFault.Kind) -> String {
    switch kind {
    case .changed: "was changed"
    case .missing: "is missing"
    case .unreadable(let reason): "cannot be read (\(harmless(reason)))"
    case .unrecorded: "was not there"
    }
  }
}
