package import Runs

/// Every target, made ready with one library of data and a folder to write in.
package struct FuzzTargets {
  /// The targets in order.
  package let all: [any FuzzTarget]

  /// The names of all targets, in the same order.
  package static let names = ["scenario", "evidence", "data", "folder", "results", "batch", "prompt", "table"]

  /// Targets that read the library's data and write into a folder of their own; all of them, or those that are named.
  ///
  /// - Parameter library: read with its documents kept, so that others can be laid over it.
  package init(_ library: Library, scratch: String, only names: [String] = FuzzTargets.names) throws {
    all = try names.map { name in
      switch name {
      case "scenario": ScenarioTarget(library, scratch: scratch)
      case "evidence": try EvidenceTarget(library, scratch: scratch)
      case "data": try DataTarget(library, scratch: scratch)
      case "folder": FolderTarget(library, scratch: scratch)
      case "results": try ResultsTarget(library, scratch: scratch)
      case "batch": try BatchTarget(library, scratch: scratch)
      case "prompt": try PromptTarget(library, scratch: scratch)
      case "table": try TableTarget(library, scratch: scratch)
      default: throw UnknownTarget(name: name)
      }
    }
  }
}

/// A name that no target has.
package struct UnknownTarget: Error { let name: String }
