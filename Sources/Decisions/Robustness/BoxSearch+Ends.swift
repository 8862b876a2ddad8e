import CGSL
import Mathematics
import Stochastics

extension BoxSearch {
  /// Whether cases and other draws differ in an input by more than chance allows (Kolmogorov and Smirnov's test at one in a
  /// hundred over all inputs together).
  func tellsApart(_ input: Int) -> Bool {
    let others = total - totalCases
    var (below, belowCases, greatest) = (0.0, 0.0, 0.0)
    for place in cases.indices {
      let draw = Int(orders[input][place])
      if cases[draw] { belowCases += Double(weights[draw]) } else { below += Double(weights[draw]) }
      if place == cases.count - 1 || value(input, place) != value(input, place + 1) {
        greatest = max(greatest, abs(belowCases / totalCases - below / others))
      }
    }
    let level = 0.01 / Double(inputs.count)
    return greatest * greatest > -logarithm(level / 2) / 2 * total / (totalCases * others)
  }

  /// The peel that raises the density most for what it takes off.
  func bestPeel() -> MovedEnd? {
    var best: (end: MovedEnd, gain: Double)?
    for input in peeled {
      for isLow in [true, false] {
        guard let end = inward(input, isLow: isLow, atLeast: settings.peel * mass) else { continue }
        let gain = ((hits - end.hits) / (mass - end.mass) - hits / mass) / end.mass
        if gain > best?.gain ?? -.infinity { best = (end, gain) }
      }
    }
    return best?.end
  }

  /// The small move of an end, out or in, that raises the worth of the box most.
  func bestShift() -> MovedEnd? {
    let step = mass / 100
    var best: (end: MovedEnd, worth: Double)?
    let now = worth(mass: mass, hits: hits) * (1 + 1e-12)
    for input in limited {
      for isLow in [true, false] where isLow ? first[input] > 0 : last[input] < cases.count - 1 {
        if let end = inward(input, isLow: isLow, atLeast: step) {
          let worth = worth(mass: mass - end.mass, hits: hits - end.hits)
          if worth > best?.worth ?? now { best = (end, worth) }
        }
        if let end = outward(input, isLow: isLow, atLeast: step) {
          let worth = worth(mass: mass + end.mass, hits: hits + end.hits)
          if worth > best?.worth ?? now { best = (end, worth) }
        }
      }
    }
    return best?.end
  }

  /// The end moved inwards over so many draws that are inside, and over all that share a value; `nil` where too few would be left.
  private func inward(_ input: Int, isLow: Bool, atLeast wanted: Double) -> MovedEnd? {
    let step = isLow ? 1 : -1
    var place = isLow ? first[input] : last[input]
    let stop = (isLow ? last[input] : first[input]) + step
    var end = MovedEnd(input: input, isLow: isLow, place: place, mass: 0, hits: 0)
    while place != stop {
      meet(Int(orders[input][place]), outside: 0, &end)
      place += step
      if end.mass >= wanted, place != stop, value(input, place) != value(input, place - step) { break }
    }
    guard place != stop, end.mass > 0, mass - end.mass > 0, mass - end.mass >= settings.leastMass * total else {
      return nil
    }
    end.place = place
    return end
  }

  /// The end moved outwards over so many draws that nothing else keeps outside, and over all that share a value.
  private func outward(_ input: Int, isLow: Bool, atLeast wanted: Double) -> MovedEnd? {
    let step = isLow ? -1 : 1
    var place = isLow ? first[input] : last[input]
    let edge = isLow ? 0 : cases.count - 1
    var end = MovedEnd(input: input, isLow: isLow, place: place, mass: 0, hits: 0)
    while place != edge {
      place += step
      meet(Int(orders[input][place]), outside: 1, &end)
      if end.mass >= wanted, place != edge, value(input, place) != value(input, place + step) { break }
    }
    end.place = place
    return end.mass > 0 || place == edge ? end : nil
  }

  private func meet(_ draw: Int, outside inputs: Int32, _ end: inout MovedEnd) {
    guard outside[draw] == inputs else { return }
    end.mass += Double(weights[draw])
    if cases[draw] { end.hits += Double(weights[draw]) }
  }

  private func value(_ input: Int, _ place: Int) -> Double { inputs[input][Int(orders[input][place])] }

  /// For each input with a limit: how likely as many cases would lie inside if the input did not matter.
  var chances: [Double] {
    GSLStatus.prepare()
    return limited.map { input in
      var (mass, hits) = (self.mass, self.hits)
      for place in Array(0..<first[input]) + Array((last[input] + 1)..<cases.count) {
        let draw = Int(orders[input][place])
        guard outside[draw] == 1 else { continue }
        mass += Double(weights[draw])
        if cases[draw] { hits += Double(weights[draw]) }
      }
      guard self.hits > 0 else { return 1 }
      return gsl_cdf_binomial_Q(UInt32(self.hits) - 1, hits / mass, UInt32(self.mass))
    }
  }

  /// Takes limits off, the likeliest to be chance first, until none is likelier than the settings allow.
  mutating func takeOffChanceLimits() {
    while let worst = zip(limited, chances).max(by: { $0.1 < $1.1 }), worst.1 > settings.chance {
      var (newFirst, newLast) = (first, last)
      newFirst[worst.0] = 0
      newLast[worst.0] = cases.count - 1
      restore(newFirst, newLast)
    }
  }
}
