/// Limits on one input.
struct Ends: Hashable {
  var input: Int
  var low: Double?
  var high: Double?

  func contains(_ value: Double) -> Bool { (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true) }
}

/// A box that is being peeled: for each input, from which place to which of its rising order it reaches.
struct BoxSearch {
  let inputs: [[Double]]
  let orders: [[Int32]]
  let cases: [Bool]
  /// How often each draw counts.
  let weights: [Int32]
  let settings: ScenarioDiscovery.Settings
  let total: Double
  let totalCases: Double
  /// First and last place of each input that lies inside.
  var first: [Int]
  var last: [Int]
  /// How many draws and cases are inside, by weight.
  var mass: Double
  var hits: Double
  /// How many inputs put each draw outside.
  var outside: [Int32]
  /// Inputs that may be peeled.
  var peeled: [Int] = []

  /// `nil` where the cases that count are none or all.
  init?(
    _ inputs: [[Double]], _ orders: [[Int32]], _ cases: [Bool], _ weights: [Int32],
    _ settings: ScenarioDiscovery.Settings
  ) {
    (self.inputs, self.orders, self.cases) = (inputs, orders, cases)
    (self.weights, self.settings) = (weights, settings)
    total = Double(weights.reduce(0) { $0 + Int($1) })
    totalCases = Double(zip(weights, cases).reduce(0) { $0 + ($1.1 ? Int($1.0) : 0) })
    guard totalCases > 0, totalCases < total else { return nil }
    first = [Int](repeating: 0, count: inputs.count)
    last = [Int](repeating: cases.count - 1, count: inputs.count)
    (mass, hits) = (total, totalCases)
    outside = [Int32](repeating: 0, count: cases.count)
    peeled = inputs.indices.filter(tellsApart)
  }

  /// The harmonic mean of coverage and density.
  func worth(mass: Double, hits: Double) -> Double { 2 * hits / (totalCases + mass) }

  /// Peels, takes the best box on the way, moves its ends and takes off limits that chance explains.
  mutating func box() -> [Ends] {
    var (bestFirst, bestLast, best) = (first, last, worth(mass: mass, hits: hits))
    while hits > 0, hits < mass, let end = bestPeel() {
      move(end)
      let worth = worth(mass: mass, hits: hits)
      if worth > best { (bestFirst, bestLast, best) = (first, last, worth) }
    }
    restore(bestFirst, bestLast)
    while let end = bestShift() { move(end) }
    takeOffChanceLimits()
    return limited.map(ends)
  }

  /// Inputs that have a limit.
  var limited: [Int] { inputs.indices.filter { first[$0] > 0 || last[$0] < cases.count - 1 } }

  private func ends(_ input: Int) -> Ends {
    let value = { (place: Int) in inputs[input][Int(orders[input][place])] }
    let (from, to) = (first[input], last[input])
    return Ends(
      input: input, low: from > 0 ? (value(from - 1) + value(from)) / 2 : nil,
      high: to < cases.count - 1 ? (value(to) + value(to + 1)) / 2 : nil)
  }

  /// Puts other limits in place.
  mutating func restore(_ newFirst: [Int], _ newLast: [Int]) {
    (first, last) = (newFirst, newLast)
    outside = [Int32](repeating: 0, count: cases.count)
    for input in limited {
      for place in 0..<first[input] { outside[Int(orders[input][place])] += 1 }
      for place in (last[input] + 1)..<cases.count { outside[Int(orders[input][place])] += 1 }
    }
    (mass, hits) = (0, 0)
    for draw in cases.indices where outside[draw] == 0 { count(draw, 1) }
  }

  private mutating func count(_ draw: Int, _ sign: Double) {
    mass += sign * Double(weights[draw])
    if cases[draw] { hits += sign * Double(weights[draw]) }
  }

  /// Moves one end; draws come in or go out.
  private mutating func move(_ end: MovedEnd) {
    let order = orders[end.input]
    let now = end.isLow ? first[end.input] : last[end.input]
    let isPeel = end.isLow ? end.place > now : end.place < now
    let range =
      end.isLow ? min(now, end.place)..<max(now, end.place) : (min(now, end.place) + 1)..<(max(now, end.place) + 1)
    for place in range {
      let draw = Int(order[place])
      if isPeel {
        if outside[draw] == 0 { count(draw, -1) }
        outside[draw] += 1
      } else {
        outside[draw] -= 1
        if outside[draw] == 0 { count(draw, 1) }
      }
    }
    if end.isLow { first[end.input] = end.place } else { last[end.input] = end.place }
  }
}

/// Where one end of a box could go, and how many draws and cases that moves in or out.
struct MovedEnd {
  var input: Int
  var isLow: Bool
  /// The first place inside for a low end, the last for a high one.
  var place: Int
  var mass: Double
  var hits: Double
}
