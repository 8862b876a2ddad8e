import Mathematics

/// Weekly hazards of the need continuum, solved so that the area's stocks by level and band stand still on average.
///
/// Levels form a birth-death chain. Downward hazards come from the mean weeks at a level; upward hazards balance them
/// and replace the children who enter care. The same shares hold in every age band, so that birthdays leave them as they are.
package struct NeedCalibration: Sendable {
  /// Children at the start by band.
  var children: [Double]
  /// Share of children at each level.
  var shares: [Double]
  /// Weekly hazard of moving up, by band (major) and level 0 to 2.
  package var rise: [Double]
  /// Weekly hazard of moving down from level 1, 2, 3.
  var fall: [Double]
  /// Weekly hazard of moving to the next band, by band.
  var ageing: [Double]
  /// Net children moving in a week, by band; negative where they leave.
  var migration: [Double]
  /// Births a week.
  var births: Double

  /// Solves the hazards.
  ///
  /// - Parameters:
  ///   - children: children not looked after, by band.
  ///   - entries: children entering care a year, by band.
  ///   - returns: children returning from care a year, by band; they come back at the complex level.
  package init(
    children: [Double], births: Double, shares: [Double], meanWeeks: [Double], entries: [Double], returns: [Double]
  ) {
    self.children = children
    self.shares = shares
    self.births = births / 52
    fall = meanWeeks.map { hazard(1 / $0) }
    ageing = AgeBand.allCases.map { hazard(1 / ($0.years * 52)) }
    rise = []
    migration = []
    for band in 0..<NeedStock.bands {
      let weekly = (entry: entries[band] / 52, home: returns[band] / 52)
      rise += NeedCalibration.rises(
        stock: shares.map { $0 * children[band] }, falling: meanWeeks.map { 1 / $0 }, entry: weekly.entry,
        home: weekly.home)
      let leave = children[band] / (AgeBand.allCases[band].years * 52)
      let join = band == 0 ? self.births : children[band - 1] / (AgeBand.allCases[band - 1].years * 52)
      migration.append(leave - join + weekly.entry - weekly.home)
    }
  }

  /// Hazards of moving up that balance the week's chances exactly, in the order in which `NeedStock` draws them.
  private static func rises(stock: [Double], falling: [Double], entry: Double, home: Double) -> [Double] {
    let top = stock[3] * falling[2]
    let second = (top + entry) / stock[2]
    let fromComplex = stock[2] * (1 - second) * falling[1]
    let first = (stock[2] * second + fromComplex - top - home) / stock[1]
    let fromAdditional = stock[1] * (1 - first) * falling[0]
    let none = (stock[1] * first + fromAdditional - fromComplex) / stock[0]
    return [none, first, second].map(hazard)
  }

  /// The stocks at the start: whole children, the largest remainders rounded up.
  package func start() -> NeedStock {
    var stock = NeedStock()
    for band in 0..<NeedStock.bands {
      let counts = wholeNumbers(shares.map { $0 * children[band] })
      for level in 0..<NeedStock.levels { stock[band, level] = counts[level] }
    }
    return stock
  }
}

/// Whole numbers that add up to the rounded total, largest remainders rounded up first.
package func wholeNumbers(_ shares: [Double]) -> [Int] {
  var whole = shares.map { Int($0.rounded(.down)) }
  let missing = Int(shares.reduce(0, +).rounded()) - whole.reduce(0, +)
  let order = shares.indices.sorted { one, other in
    let first = shares[one] - shares[one].rounded(.down)
    let second = shares[other] - shares[other].rounded(.down)
    return first == second ? one < other : first > second
  }
  for place in order.prefix(max(0, missing)) { whole[place] += 1 }
  return whole
}

/// The weekly hazard whose chance within a week is `chance`.
func hazard(_ chance: Double) -> Double { -logarithm(1 - chance) }
