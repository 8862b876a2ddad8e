import LocatedYAML
import ModelInputs
package import Runs

/// What is said of batches.
package enum BatchWords {
  /// A batch that was planned.
  package static func planned(_ batch: PlannedBatch) -> String {
    let plan = batch.plan
    let portfolios = plan.tiles.reduce(0) { $0 + $1.portfolios.count }
    let shards = plan.shards().count
    return """
      \(harmless(batch.folder)): \(counted(plan.scenarios.count, "scenario")) of \(counted(plan.draws, "draw")), \
      \(counted(portfolios, "portfolio")) to play in \(counted(shards, "shard"))\(batch.wasThere ? "; planned before" : "")
      """
  }

  /// How much of a batch is played.
  package static func status(_ batch: OpenBatch, missing: [BatchShard]) -> String {
    let all = batch.shards.count
    let head =
      "\(harmless(batch.path)): \(all - missing.count) of \(counted(all, "shard")) played"
      + ", \(counted(batch.plan.scenarios.count, "scenario")) of \(counted(batch.draws, "draw"))"
    guard !missing.isEmpty else { return head + "\nTo sum it up: windscreen batch merge \(harmless(batch.path))" }
    let numbers = missing.prefix(20).map { String($0.number) }.joined(separator: ", ")
    let more = missing.count > 20 ? " and \(missing.count - 20) more" : ""
    return head + "\nStill to be played: \(missing.count == 1 ? "shard" : "shards") \(numbers)\(more)"
  }

  /// A batch that was summed up.
  package static func merged(_ batch: MergedBatch) -> String {
    let csv = batch.csv.map { " and \(harmless($0))" } ?? ""
    return "\(counted(batch.scenarios, "scenario")) of \(counted(batch.draws, "draw")): \(harmless(batch.table))\(csv)"
  }

  /// The scenarios that a plan leaves out; nil where it leaves none out.
  package static func refusals(_ refused: [RefusedScenario]) -> String? {
    guard !refused.isEmpty else { return nil }
    let left = refused.count == 1 ? "is" : "are"
    return "\(counted(refused.count, "scenario")) cannot be played and \(left) left out:\n"
      + told(refused, rest: "all in plan.json")
  }

  /// Those of so many scenarios that cannot be played.
  static func refusals(_ refused: [RefusedScenario], of all: Int) -> String {
    guard !refused.isEmpty else { return "there is no scenario to play" }
    let many = refused.count < all ? "\(refused.count) of \(counted(all, "scenario"))" : counted(all, "scenario")
    return "\(many) cannot be played:\n" + told(refused, rest: "which a plan lists")
  }

  private static func told(_ refused: [RefusedScenario], rest: String) -> String {
    let shown = refused.prefix(20).map { one in
      let reason = harmlessLines(one.reason)
      return one.varied.isEmpty ? reason : "\(harmless(one.file)) with \(harmless(one.varied)): \(reason)"
    }
    let more = refused.count > 20 ? ["and \(refused.count - 20) more, \(rest)"] : []
    return (shown + more).joined(separator: "\n")
  }

  /// The scenarios of which a draw could not be played; nil where there are none.
  package static func failures(_ failed: [FailedScenario]) -> String? {
    guard !failed.isEmpty else { return nil }
    let shown = failed.prefix(20).map { one in
      let first = one.draws.first.map { "draw \($0.draw): \(harmlessLines($0.reason))" } ?? ""
      let more = one.draws.count > 1 ? " (and \(counted(one.draws.count - 1, "more draw")))" : ""
      return "scenario \(one.number), \(first)\(more)"
    }
    let more = failed.count > 20 ? ["and \(failed.count - 20) more"] : []
    return
      (["\(counted(failed.count, "scenario")) had draws that cannot be played, and nothing is told of them:"]
      + shown + more).joined(separator: "\n")
  }
}
