import Decisions
import ModelInputs
import Runs

extension DecisionTables {
  /// How often a wish comes true, and where it fails.
  var failures: DecisionPart? {
    guard let wish = result.wish else { return nil }
    return DecisionPart(
      title: "Where the wish fails",
      reading: "\(result.outcomeName) \(bound(wish)) in \(result.lastYear): in so many of 100 futures.",
      heads: ["Plan", "Comes true"], rows: result.failures.map { [name($0.plan), share($0.meets)] },
      sentences: result.swept.map { smallest($0, wish) } + result.failures.compactMap(failure))
  }

  private func failure(_ failures: PlanFailures) -> String? {
    guard !failures.limits.isEmpty, let coverage = failures.coverage, let density = failures.density else { return nil }
    let limits = failures.limits.map { limit -> String in
      switch (limit.low.map { plain($0) }, limit.high.map { plain($0) }) {
      case (let low?, let high?): return "\(limit.name) is above \(low) and below \(unitWords(high, limit.unit))"
      case (let low?, nil): return "\(limit.name) is above \(unitWords(low, limit.unit))"
      case (nil, let high?): return "\(limit.name) is below \(unitWords(high, limit.unit))"
      case (nil, nil): break
      }
      let places = [
        limit.lowPlace.map { "in its upper \(Figure.percent(1 - $0)) of 100" },
        limit.highPlace.map { "in its lower \(Figure.percent($0)) of 100" },
      ].compactMap { $0 }
      return "\(limit.name) is \(places.joined(separator: " and "))"
    }
    return
      "‘\(name(failures.plan))’ fails where \(limits.joined(separator: " and ")): so lie \(share(coverage)) of 100 futures in which it "
      + "fails, and \(share(density)) of 100 futures that lie so fail."
  }

  private func bound(_ wish: Wish) -> String { "\(wish.isAtLeast ? "at least" : "at most") \(plain(wish.bound))" }

  /// The smallest dose of a sweep with which the wish comes true in 8 of 10 futures.
  private func smallest(_ swept: SweptWish, _ wish: Wish) -> String {
    let sweep = swept.sweep
    return swept.smallest.sentence(
      "‘\(result.outcomeName)’ \(bound(wish))", dose: { "\(sweep.words($0)) of ‘\(sweep.intervention)’" },
      often: { place in
        let share = result.failures[sweep.plans[place]].meets
        return "in \(self.share(share)) of 100"
          + (share.error.isFinite ? ", ± \(Figure.fixed(max(1, 200 * share.error)))" : "")
      })
  }
}
