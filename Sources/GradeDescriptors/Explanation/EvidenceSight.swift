/// What evidence there is for one grade: how much of its weight, and which rungs it reaches.
struct EvidenceSight {
  /// Weight of each ladder in the grade, as shares of one.
  let shares: [Double]
  let framework: Framework
  let findings: [Int: [EvidenceFinding]]

  private var members: [Int] { shares.indices.filter { shares[$0] > 0 } }

  /// Share of weight on aspects without evidence.
  var weightWithoutEvidence: Double {
    members.filter { findings[$0] == nil }.reduce(0) { $0 + shares[$1] }
  }

  /// Aspects without evidence, heaviest first.
  var withoutEvidence: [Ladder.ID] {
    members.filter { findings[$0] == nil }.sorted { (shares[$1], $0) < (shares[$0], $1) }
      .map { framework.ladders[$0].id }
  }

  /// Critical aspects without evidence.
  var criticalWithoutEvidence: [Ladder.ID] {
    withoutEvidence.filter { framework.readingRules.limitAspects.critical.contains($0) }
  }

  /// Whether a grade can be given: enough of its weight has evidence, and so has every theme (G-9).
  ///
  /// A theme that hangs on a single ladder stops no grade: the Rotherham review itself says nothing of two such.
  var isEnough: Bool {
    let rules = framework.readingRules.findings
    return 1 - weightWithoutEvidence >= rules.enoughWeight
      && silentThemes.allSatisfy { theme in
        members.count { framework.ladders[$0].theme == theme } < rules.themeLadders
      }
  }

  /// Themes of the ladders that no evidence speaks to (G-9).
  var silentThemes: [Ladder.Theme] {
    let told = Set(members.filter { findings[$0] != nil }.map { framework.ladders[$0].theme })
    return Ladder.Theme.allCases.filter { theme in
      !told.contains(theme) && members.contains { framework.ladders[$0].theme == theme }
    }
  }

  /// Share of weight whose evidence meets a rung, over aspects whose evidence can tell.
  ///
  /// A demand carried up from a lower grade is met at the higher ones too (G-5); a tolerated weakness is not.
  func shareMeeting(_ grade: Grade) -> Double {
    var met = 0.0
    var told = 0.0
    for ladder in members {
      for finding in findings[ladder] ?? [] {
        guard let meets = meets(finding, grade, framework.ladders[ladder]) else { continue }
        let weight = shares[ladder] * Double(finding.strength) / strength(ladder)
        told += weight
        met += meets ? weight : 0
      }
    }
    return told > 0 ? met / told : 0
  }

  /// The rung that half the weight of evidence reaches.
  var medianRung: Int? {
    var votes = [0.0, 0, 0, 0]
    for ladder in members {
      for finding in findings[ladder] ?? [] {
        votes[Int(finding.rung.rawValue) - 1] += shares[ladder] * Double(finding.strength) / strength(ladder)
      }
    }
    let total = votes.reduce(0, +)
    guard total > 0 else { return nil }
    return (1...4).last { votes[($0 - 1)...].reduce(0, +) >= total / 2 }
  }

  private func strength(_ ladder: Int) -> Double {
    (findings[ladder] ?? []).reduce(0) { $0 + Double($1.strength) }
  }

  private func meets(_ finding: EvidenceFinding, _ grade: Grade, _ ladder: Ladder) -> Bool? {
    if finding.rungs.lowerBound >= grade { return true }
    if finding.rungs.upperBound < grade { return false }
    let demandsMet = finding.rungs.upperBound == .outstanding && finding.rungs.lowerBound > .inadequate
    return demandsMet && ladder.rung(finding.rungs.lowerBound).polarity != .tolerance ? true : nil
  }
}

extension InverseEvaluator {
  /// The pieces of the score published in a slot.
  func pieces(of slot: Int, _ instrument: Instrument) -> ScorePieces {
    let plan = forward.plans[instrument.index]
    if slot == plan.overallSlot { return overallPieces }
    return plan.stations.first { forward.scores.stations[$0].slot == slot }.map { pieces[$0] } ?? overallPieces
  }
}
