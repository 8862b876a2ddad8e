/// A value for each case of an enumeration whose raw values count up from 0, kept in place without allocating.
package struct PerCase<Case: RawRepresentable, let count: Int, Value> where Case.RawValue == Int {
  private var values: InlineArray<count, Value>

  /// The same value for every case.
  package init(repeating value: Value) { values = InlineArray(repeating: value) }

  /// Values in the order of the cases.
  package init(_ values: InlineArray<count, Value>) { self.values = values }

  /// The value of a case.
  package subscript(_ key: Case) -> Value {
    @inline(__always) get { values[key.rawValue] }
    @inline(__always) set { values[key.rawValue] = newValue }
  }
}

extension PerCase: Sendable where Value: Sendable {}

/// Position of a case in its declaration, for an enumeration without payloads of 2 to 256 cases.
///
/// The week loop reads columns by it, so it is the case's own byte and no search by name.
@inline(__always)
func ordinal<Case: CaseIterable>(_ value: Case) -> Int { Int(unsafeBitCast(value, to: UInt8.self)) }
