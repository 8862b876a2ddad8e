import GradeDescriptors
import ServiceModel

/// The outcome of a wish: a number of a year, a grade from 1 to 4, or what a plan adds to spending.
struct WishedOutcome: Sendable {
  let fact: RunSummary.OutputFact
  private let place: Int
  private let isSpending: Bool

  /// Finds the outcome that a wish names; `net-cost` is what a plan adds to spending over all years.
  ///
  /// - Throws: `unknownName` with the names that can be typed.
  init(_ wish: Wish, in futures: KeptFutures) throws(WorkbenchError) {
    let names = OutputName(outputs: futures.facts)
    isSpending = wish.outcome == "net-cost"
    guard let place = names.place(of: isSpending ? "total" : wish.outcome) else {
      throw .unknownName(kind: "outcome", name: wish.outcome, known: names.names + ["net-cost"])
    }
    self.place = place
    fact = futures.facts[place]
  }

  /// Its values under a plan, draw by draw; what has no value meets no wish.
  func values(_ futures: KeptFutures, plan: Int, year: Int) -> [Double] {
    let first = futures.engine.horizon.first.ending
    guard isSpending else { return futures.values(of: place, plan: plan, year: year - first) }
    let changes = (0...(year - first)).map { year in
      zip(futures.values(of: place, plan: plan, year: year), futures.values(of: place, plan: 0, year: year)).map {
        $0 - $1
      }
    }
    return changes[0].indices.map { draw in changes.reduce(0) { $0 + $1[draw] } }
  }
}
