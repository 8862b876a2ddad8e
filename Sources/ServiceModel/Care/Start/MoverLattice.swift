/// The ages at which children of the reference cohort move, each weighed by its hazard of moving.
struct MoverLattice {
  private var ages: [Int] = []
  private var cumulative: [Double] = []
  /// Moves a year of the average child.
  private(set) var movesPerYear = 0.0

  init(_ cohort: ReferenceCohort, moves: MoveRates) {
    var sum = 0.0
    for child in cohort.children where !child.adoptive {
      let phase = StayClass.movePhase(StayClass.of(weeks: child.stay))
      sum += moves.weekly(phase: phase, frailty: child.frailty, ratios: moves.norm[phase]) + moves.forced
      ages.append(child.entryAge + child.stay)
      cumulative.append(sum)
    }
    movesPerYear = ages.isEmpty ? 0 : 52 * sum / Double(ages.count)
  }

  func age(_ uniform: Double) -> Int {
    let target = uniform * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < target { low = middle + 1 } else { high = middle }
    }
    return ages.isEmpty ? 0 : ages[low]
  }
}
