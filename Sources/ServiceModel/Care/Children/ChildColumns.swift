/// All looked-after children: the clocks as columns, the rest as records in the same order.
///
/// A clock's budget is what is left until its next event in units of accumulated hazard: minus the logarithm of a keyed
/// uniform number to begin with, less the weekly hazard each week. Identity is never the slot, so a leaving child's slot
/// is filled with the last one.
struct ChildColumns {
  var records: [ChildRecord] = []
  var exitBudget: [Double] = []
  var exitRate: [Double] = []
  var moveBudget: [Double] = []
  var moveRate: [Double] = []
  /// 1, or what support does to moves in a supported household.
  var moveScale: [Double] = []
  var workerBudget: [Double] = []
  /// Weeks until age, stay, a review or a worker's newness next change anything, less a half: below 0 once they do.
  var refreshIn: [Double] = []
  /// The least of the four; below 0 where the child needs attention this week.
  var least: [Double] = []
  /// Whether the child waits for a placement.
  var waiting: [Bool] = []

  var count: Int { records.count }

  mutating func reserve(_ capacity: Int) {
    records.reserveCapacity(capacity)
    exitBudget.reserveCapacity(capacity)
    exitRate.reserveCapacity(capacity)
    moveBudget.reserveCapacity(capacity)
    moveRate.reserveCapacity(capacity)
    moveScale.reserveCapacity(capacity)
    workerBudget.reserveCapacity(capacity)
    refreshIn.reserveCapacity(capacity)
    least.reserveCapacity(capacity)
    waiting.reserveCapacity(capacity)
  }

  mutating func append(_ record: ChildRecord, exit: Double, move: Double, worker: Double) {
    records.append(record)
    exitBudget.append(exit)
    exitRate.append(0)
    moveBudget.append(move)
    moveRate.append(0)
    moveScale.append(1)
    workerBudget.append(worker)
    refreshIn.append(0)
    least.append(1)
    waiting.append(false)
  }

  mutating func remove(_ slot: Int) {
    let last = records.count - 1
    if slot != last {
      records[slot] = records[last]
      exitBudget[slot] = exitBudget[last]
      exitRate[slot] = exitRate[last]
      moveBudget[slot] = moveBudget[last]
      moveRate[slot] = moveRate[last]
      moveScale[slot] = moveScale[last]
      workerBudget[slot] = workerBudget[last]
      refreshIn[slot] = refreshIn[last]
      least[slot] = least[last]
      waiting[slot] = waiting[last]
    }
    records.removeLast()
    exitBudget.removeLast()
    exitRate.removeLast()
    moveBudget.removeLast()
    moveRate.removeLast()
    moveScale.removeLast()
    workerBudget.removeLast()
    refreshIn.removeLast()
    least.removeLast()
    waiting.removeLast()
  }

  /// Lists the slots of children who need attention this week.
  func collectDue(into slots: inout [Int32]) {
    let least = least.span
    var slot = 0
    // Few are due: eight are passed over at once where no number among them has a sign.
    while slot + 8 <= least.count {
      var signs: UInt64 = 0
      for place in 0..<8 { signs |= least[unchecked: slot + place].bitPattern }
      if signs >> 63 != 0 {
        for place in slot..<(slot + 8) where least[unchecked: place] < 0 { slots.append(Int32(place)) }
      }
      slot += 8
    }
    while slot < least.count {
      if least[unchecked: slot] < 0 { slots.append(Int32(slot)) }
      slot += 1
    }
  }

  /// A week passes on every clock.
  ///
  /// - Parameters:
  ///   - workerHazard: the week's hazard of a change of worker.
  ///   - exits: what the year does to the hazards of leaving care, 1 as usual.
  ///   - moves: likewise to those of a move.
  mutating func advance(workerHazard: Double, exits: Double, moves: Double) {
    Self.advance(
      exits: &exitBudget, at: exitRate, moves: &moveBudget, at: moveRate, scaled: moveScale,
      workers: &workerBudget, at: workerHazard, refreshes: &refreshIn, least: &least, exitScale: exits, scale: moves)
  }

  private static func advance(
    exits: inout [Double], at exitRate: [Double], moves: inout [Double], at moveRate: [Double],
    scaled moveScale: [Double], workers: inout [Double], at workerHazard: Double, refreshes: inout [Double],
    least: inout [Double], exitScale: Double, scale: Double
  ) {
    let (exitRate, moveRate, moveScale) = (exitRate.span, moveRate.span, moveScale.span)
    var exits = exits.mutableSpan
    var moves = moves.mutableSpan
    var workers = workers.mutableSpan
    var refreshes = refreshes.mutableSpan
    var least = least.mutableSpan
    for slot in 0..<exitRate.count {
      let exit = exits[unchecked: slot] - exitRate[unchecked: slot] * exitScale
      let move = moves[unchecked: slot] - moveRate[unchecked: slot] * moveScale[unchecked: slot] * scale
      let worker = workers[unchecked: slot] - workerHazard
      let refresh = refreshes[unchecked: slot] - 1
      exits[unchecked: slot] = exit
      moves[unchecked: slot] = move
      workers[unchecked: slot] = worker
      refreshes[unchecked: slot] = refresh
      let first = exit < move ? exit : move
      let second = worker < refresh ? worker : refresh
      least[unchecked: slot] = first < second ? first : second
    }
  }
}
