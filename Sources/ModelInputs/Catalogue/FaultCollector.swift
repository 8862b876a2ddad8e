import LocatedYAML

/// Gathers the faults of many files, so that one run shows them all.
struct FaultCollector {
  private var faults: [Fault] = []

  /// The value of `body`, or nil after noting what it throws.
  mutating func attempt<Value>(_ body: () throws(Faults) -> Value) -> Value? {
    do throws(Faults) {
      return try body()
    } catch {
      faults += error.all
      return nil
    }
  }

  /// Throws what was gathered, if anything was.
  func finish() throws(Faults) {
    if !faults.isEmpty { throw Faults(faults) }
  }
}
