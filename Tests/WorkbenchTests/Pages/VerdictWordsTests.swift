import DecisionAnalysis
import Testing
import Wording

@Suite struct `Words of verdicts` {
  private func change(
    _ verdict: Verdict, better: Double? = 0.9, unchanged: Double = 0.05, inside: Double? = nil
  ) -> ChangeWords {
    var change = PairedDifference([2, 3], against: [0, 1], preference: .inside(0...9))
    // Ties count one half, as in a run.
    change.better = better.map { Estimate(value: $0 + unchanged / 2, error: 0.01) }
    change.unchanged = unchanged
    change.inside = inside.flatMap { moved in
      var chance = change.inside
      chance?.change = Estimate(value: moved, error: 0.01)
      return chance
    }
    return ChangeWords(change, verdict, unit: QuantityUnit("%"))
  }

  @Test func `functionality: every verdict has its words, with the share that bears it out`() {
    #expect(change(.real(.better)).words == "better in 9 of 10 futures")
    #expect(change(.real(.worse), better: 0.15).words == "worse in 8 of 10 futures")
    #expect(
      change(.realButSmall(.better)).words
        == "better in 9 of 10 futures, real but small: less than a usual year's change")
    #expect(
      change(.inSomeFutures(.better), better: 0.39, unchanged: 0.61).words
        == "better in some futures only: no difference in 61 of 100")
    #expect(
      change(.inSomeFutures(.better), better: 0.52, unchanged: 0.04).words
        == "better in some futures only: better in 52 of 100")
    #expect(change(.eitherWay).words == "may turn out either way")
    #expect(change(.noEffect, unchanged: 1).words == "no difference in any future")
    #expect(change(.noEffect).words == "hardly any effect")
    #expect(change(.tooFewDraws(enough: 1_200)).words == "too few draws to tell; about 1,200 would")
    #expect(change(.tooFewDraws(enough: nil)).words == "too few draws to tell")
    #expect(
      change(.real(.rises), better: nil).words == "rises; neither way is better in itself")
    #expect(
      change(.real(.worse), better: nil, inside: -0.12).words
        == "inside its band in 12 fewer of 100 futures")
  }

  @Test func `law: too few draws print no share of futures`() {
    for unchanged in [0.0, 0.3, 0.99] {
      let words = change(.tooFewDraws(enough: 40), unchanged: unchanged).words
      #expect(!words.contains("of 10"))
    }
  }

  @Test func `functionality: a headline counts what counts, and says how much of it is small`() {
    let verdicts: [Verdict] = [
      .real(.better), .realButSmall(.better), .realButSmall(.better), .real(.worse), .noEffect, .eitherWay,
      .inSomeFutures(.better), .tooFewDraws(enough: nil), .real(.rises),
    ]
    let tally = VerdictTally(verdicts)
    #expect(VerdictWords.counts(tally) == "improves 3 of 9 measures (2 of them small) and worsens 1")
    #expect(
      VerdictWords.others(tally)
        == "Of the other measures 1 rises or falls with neither way better, 1 changes in some futures only, 1 may turn out "
        + "either way, 1 is hardly changed, or not at all, 1 needs more draws to tell.")
    #expect(VerdictWords.counts(VerdictTally([.noEffect])) == "improves no measure and worsens none")
  }
}
