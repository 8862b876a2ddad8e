/// Where every lever stands in one week, each at its neutral value when nothing is done.
public struct WeekLevers: Sendable {
  private var values: InlineArray<42, Double>

  /// Levers of a week in which nothing is done.
  public init() {
    precondition(Lever.allCases.count == 42, "one value a lever")
    values = InlineArray { Lever.allCases[$0].neutral }
  }

  /// Where one lever stands.
  public subscript(_ lever: Lever) -> Double {
    @inline(__always) get { values[lever.index] }
    @inline(__always) set { values[lever.index] = newValue }
  }
}
