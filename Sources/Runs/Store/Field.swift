import DecisionAnalysis

/// A place in a document that was read, by which what is wrong there is named.
struct Field {
  private var path = ""

  /// The field inside.
  subscript(_ key: String) -> Field {
    var inner = self
    inner.path = path.isEmpty ? key : "\(path).\(key)"
    return inner
  }

  /// Throws unless something holds.
  func expect(_ holds: Bool, _ wanted: @autoclosure () -> String) throws(FieldProblem) {
    if !holds { throw FieldProblem(field: path.isEmpty ? "the whole" : path, wanted: wanted()) }
  }

  /// Looks at each of several values by its place.
  func each<Value>(
    _ values: [Value], _ body: (Value, Field) throws(FieldProblem) -> Void
  ) throws(FieldProblem) {
    for (place, value) in values.enumerated() { try body(value, self["\(place)"]) }
  }

  /// How many draws and replications a run may have.
  static let draws = 1...1_000_000
  static let replications = 1...1_000
  /// No number of a run is larger: 32-bit floating point has none beyond 3.5e38, and no area's numbers come near.
  private static let largest = 1e30

  func finite(_ value: Double) throws(FieldProblem) {
    try expect(value.isFinite && abs(value) <= Field.largest, "a number")
  }

  func share(_ value: Double) throws(FieldProblem) { try expect((-1e-6...1 + 1e-6).contains(value), "from 0 to 1") }

  /// 5th percentile, centre and 95th percentile; none where they are not known.
  func three(_ values: [Double], orNone: Bool = false) throws(FieldProblem) {
    try expect(values.count == 3 || (orNone && values.isEmpty), "three numbers")
    try each(values) { (value, field) throws(FieldProblem) in try field.finite(value) }
  }

  /// A number with its error, which may be without a bound.
  func estimate(_ estimate: Estimate) throws(FieldProblem) {
    try self["value"].finite(estimate.value)
    try self["error"].expect(estimate.error >= 0, "0 or more")
    if estimate.error.isFinite { try self["error"].finite(estimate.error) }
  }

  /// A chance with its error.
  func chance(_ estimate: Estimate?) throws(FieldProblem) {
    guard let estimate else { return }
    try self.estimate(estimate)
    try self["value"].share(estimate.value)
  }

  func range(_ range: ClosedRange<Double>) throws(FieldProblem) {
    try finite(range.lowerBound)
    try finite(range.upperBound)
  }

  func spread(_ draws: DrawSummary?) throws(FieldProblem) {
    guard let draws else { return }
    try self["mean"].estimate(draws.mean)
    try self["median"].estimate(draws.median)
    try self["spread"].expect(draws.spread >= 0, "0 or more")
    try self["spread"].finite(draws.spread)
    for (name, range) in [("half", draws.half), ("eighty", draws.eighty), ("ninetyFive", draws.ninetyFive)] {
      try self[name].range(range)
    }
  }

  func difference(_ change: PairedDifference?) throws(FieldProblem) {
    guard let change else { return }
    try self["difference"].spread(change.difference)
    try self["better"].chance(change.better)
    try self["unchanged"].share(change.unchanged)
    guard let inside = change.inside else { return }
    let field = self["inside"]
    try field["written"].range(inside.written)
    try field["adjusted"].range(inside.adjusted)
    try field["portfolio"].chance(inside.portfolio)
    try field["counterfactual"].chance(inside.counterfactual)
    try field["change"].estimate(inside.change)
  }

  func correlation(_ correlation: RankCorrelation) throws(FieldProblem) {
    try self["value"].expect(abs(correlation.value) <= 1 + 1e-6, "from -1 to 1")
    try self["error"].expect(correlation.error >= -1e-6 && correlation.error <= 2, "from 0 to 2")
  }
}
