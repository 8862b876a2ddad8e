/// A place in a document from which values are read; faults are collected, not thrown.
///
/// Every reading method returns nil after it has reported why, so a reader goes on to the next field and one run
/// shows all faults of a file.
package struct Cursor {
  /// The part of the document the cursor stands at.
  package let node: Node
  let log: FaultLog

  init(_ node: Node, log: FaultLog) {
    self.node = node
    self.log = log
  }

  /// Where the cursor stands.
  package var location: Location { node.location }

  /// Adds a fault at this place, or at another place of the same document.
  ///
  /// `found` is compared with `allowed` for the nearest name.
  package func report(
    _ kind: Fault.Kind, at place: Location? = nil, found: String? = nil, allowed: [String] = [], advice: String? = nil
  ) {
    log.report(Fault(kind, at: place ?? location, found: found, allowed: allowed, advice: advice))
  }

  /// Adds a fault that has its own place.
  package func report(_ fault: Fault) { log.report(fault) }

  func moved(to node: Node) -> Cursor {
    Cursor(node, log: log)
  }

  /// Reports that something other than `expected` stands here.
  func reportType(expected: String) {
    report(node.isEmpty ? .missingValue : .wrongType(expected: expected, found: node.kindInWords))
  }
}

/// The faults met while a document is read.
final class FaultLog {
  private(set) var faults: [Fault]

  init(_ faults: [Fault]) {
    self.faults = faults
  }

  func report(_ fault: Fault) {
    faults.append(fault)
  }
}

extension Node {
  /// What stands here, for a sentence that begins "expected … but found".
  var kindInWords: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "keys and values"
    case .scalar(let scalar) where scalar.style == .block: "a block of text"
    case .scalar(let scalar): inQuotes(scalar.text)
    }
  }
}
