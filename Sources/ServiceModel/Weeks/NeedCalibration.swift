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
    fall = meanWeeks.map { 1 / $0 }
    ageing = AgeBand.allCases.map { 1 / ($0.years * 52) }
    rise = []
    migration = [0]
    for band in 0..<NeedStock.bands {
      let stock = shares.map { $0 * children[band] }
      let net = [entries[band] - returns[band], entries[band] - returns[band], entries[band]].map { $0 / 52 }
      for level in 0..<3 {
        rise.append((stock[level + 1] * fall[level] + net[level]) / stock[level])
      }
      guard band > 0 else { continue }
      let leave = children[band] * ageing[band]
      let join = children[band - 1] * ageing[band - 1]
      migration.append(leave - join + (entries[band] - returns[band]) / 52)
    }
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
