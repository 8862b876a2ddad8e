import GradeDescriptors
import ServiceModel

/// The outcome of a wish: a number of a year, a grade from 1 to 4, a gap between two groups, or what a plan adds to spending.
struct WishedOutcome: Sendable {
  /// Its name and its unit.
  let name: String
  let unit: String
  private let source: Source

  private enum Source: Sendable {
    case output(Int)
    /// What a plan adds to spending over all years up to the wished one.
    case addedSpending(Int)
    case gap(GapSides)
  }

  /// Finds the outcome that a wish names; `net-cost` is what a plan adds to spending over all years, and gaps have the ids of
  /// the catalogue.
  ///
  /// - Throws: `unknownName` with the names that can be typed.
  init(_ wish: Wish, in engine: Engine, _ catalogue: Catalogue) throws(WorkbenchError) {
    let facts = engine.outputFacts
    if let gap = catalogue.gaps.first(where: { $0.id == wish.outcome || "gap.\($0.id)" == wish.outcome }),
      let sides = GapSides(gap, in: engine)
    {
      source = .gap(sides)
      name = "Gap between ‘\(facts[sides.vulnerable].name)’ and ‘\(facts[sides.universal].name)’"
      unit = sides.isStandardised ? "SD" : facts[sides.vulnerable].unit
      return
    }
    let names = OutputName(outputs: facts)
    let isSpending = wish.outcome == "net-cost"
    guard let place = names.place(of: isSpending ? "total" : wish.outcome) else {
      throw .unknownName(
        kind: "outcome", name: wish.outcome,
        known: names.allNames + ["net-cost"] + catalogue.gaps.filter(\.isCore).map(\.id))
    }
    source = isSpending ? .addedSpending(place) : .output(place)
    (name, unit) = (isSpending ? "What the plan adds to spending" : facts[place].name, facts[place].unit)
  }

  /// The outputs that it is read off.
  var outputs: Set<Int> {
    switch source {
    case .output(let place), .addedSpending(let place): [place]
    case .gap(let sides): [sides.universal, sides.vulnerable]
    }
  }

  /// Its values under a plan, draw by draw; what has no value meets no wish.
  func values(_ futures: KeptFutures, plan: Int, year: Int) -> [Double] {
    let last = year - futures.engine.horizon.first.ending
    switch source {
    case .output(let place): return futures.values(of: place, plan: plan, year: last)
    case .gap(let sides):
      return zip(
        futures.values(of: sides.universal, plan: plan, year: last),
        futures.values(of: sides.vulnerable, plan: plan, year: last)
      ).map(sides.gap)
    case .addedSpending(let place):
      let changes = (0...last).map { year in
        zip(futures.values(of: place, plan: plan, year: year), futures.values(of: place, plan: 0, year: year)).map {
          $0 - $1
        }
      }
      return changes[0].indices.map { draw in changes.reduce(0) { $0 + $1[draw] } }
    }
  }
}
