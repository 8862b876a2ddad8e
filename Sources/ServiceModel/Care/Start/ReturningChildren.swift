import Mathematics
import Stochastics

/// Children who went home and will be back: who, when, and what carries over.
///
/// Whether and when a child returns is settled when it leaves, by its own keyed uniform number under a constant hazard over
/// five years, so only those who will return before they are 18 need keeping.
struct ReturningChildren {
  /// A child on its way back.
  struct Child {
    var record: ChildRecord
    var due: Int32
    /// Placements already had in the year of leaving.
    var placementsInYear: UInt16
    var leftInYear: Int32
  }

  var waiting: [Child] = []

  mutating func sendHome(_ record: ChildRecord, returnHazard hazard: Double, _ now: CareWeek) {
    let uniform = now.key.uniform(process: CareProcess.returnTime, entity: record.identity, step: 0)
    guard hazard > 0 else { return }
    let weeks = InverseContinuous.exponential(uniform) / hazard
    guard weeks < Double(EntryFlow.returnWindow) else { return }
    let due = now.week + 1 + Int(weeks)
    guard record.age(due) < CareBands.adult else { return }
    waiting.append(
      Child(
        record: record, due: Int32(due), placementsInYear: record.movesThisYear &+ 1,
        leftInYear: Int32((now.week - 1) / 52)))
  }
}
