package import Runs

/// Every target, made ready with one library of data and a folder to write in.
package struct FuzzTargets {
  /// The targets in order.
  package let all: [any FuzzTarget]

  /// Targets that read the library's data and write into a folder of their own.
  package init(_ library: Library, scratch: String) throws {
    all = [
      try ScenarioTarget(library, scratch: scratch), try EvidenceTarget(library, scratch: scratch),
      try DataTarget(scratch: scratch),
    ]
  }
}
