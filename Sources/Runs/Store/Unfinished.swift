import Synchronization

/// How much is being written just now that is not whole: while there is any, whoever stops the program takes it away first.
package enum Unfinished {
  private static let count = Atomic<Int>(0)

  /// Whether there is any; asked from any thread.
  package static var isAny: Bool { count.load(ordering: .relaxed) > 0 }

  static func begin() { count.wrappingAdd(1, ordering: .relaxed) }
  static func end() { count.wrappingSubtract(1, ordering: .relaxed) }
}
