import Mathematics

/// The flow into care, and how much of it is children coming back.
///
/// Stock over mean stay gives the exits that the counted stock makes; entries are these and what the stock gains in a
/// year. A share of those who go home returns at a constant hazard for five years, and what is left is first entries, by
/// band.
struct EntryFlow: Sendable {
  /// Weeks after which a child who went home no longer returns.
  static let returnWindow = 260

  /// All entries a year.
  let perYear: Double
  /// Children who leave care or turn 18 in it, a year.
  let exitsPerYear: Double
  /// First entries a year, by band.
  let firstPerYear: [Double]
  /// Returns to care a year.
  let returnsPerYear: Double
  /// Of these, by band.
  let returnsByBand: [Double]
  /// Under-18s who leave care a year, by band.
  let leaversPerYear: [Double]
  /// Weekly hazard of a child who went home to return, within the window.
  let returnHazard: Double
  /// Home exits a week in the stationary state.
  let homeExitsPerWeek: Double
  /// Running share of home exits by quarter-year of age, ending at 1.
  let homeAges: [Double]

  init(
    solution: CareSolution, parameters: CareEntryParameters, lookedAfter: Int, change: Double
  ) throws(CareRejection) {
    let table = solution.table
    exitsPerYear = table.totalWeeks > 0 ? 52 * Double(lookedAfter) / table.totalWeeks : 0
    perYear = exitsPerYear + change
    returnHazard = -logarithm(1 - min(parameters.returnWithinFiveYears, 0.999)) / Double(Self.returnWindow)
    let home = table.homeByBlock
    let homes = home.reduce(0, +)
    homeExitsPerWeek = homes * exitsPerYear / 52
    var running = 0.0
    homeAges = home.map { share in
      running += homes > 0 ? share / homes : 0
      return running
    }
    let shares = parameters.bandShares
    var back = [Double](repeating: 0, count: CareBands.count)
    for (block, exits) in home.enumerated() {
      for delay in 0..<(Self.returnWindow / 13) {
        let returning =
          exponential(-returnHazard * 13 * Double(delay)) - exponential(-returnHazard * 13 * Double(delay + 1))
        // Mid-block ages and mid-quarter delays fall on the border of two blocks.
        for age in [block + delay, block + delay + 1] where age < CohortTable.blocks {
          back[CohortTable.band(ofBlock: age)] += exits * returning / 2
        }
      }
    }
    let first = zip(shares, back).map { $0 - $1 }
    if let band = first.firstIndex(where: { $0 < -1e-9 }) { throw .returnsExceedEntrants(band: band) }
    returnsByBand = back.map { [exitsPerYear] in $0 * exitsPerYear }
    returnsPerYear = back.reduce(0, +) * exitsPerYear
    leaversPerYear = table.leaversByBand(solution.hazards).map { [exitsPerYear] in $0 * exitsPerYear }
    let entering = perYear - returnsPerYear
    guard entering >= 0 else { throw .returnsExceedEntries(returns: returnsPerYear, entries: perYear) }
    let sum = first.reduce(0) { $0 + max(0, $1) }
    firstPerYear = first.map { sum > 0 ? max(0, $0) / sum * entering : 0 }
  }
}
