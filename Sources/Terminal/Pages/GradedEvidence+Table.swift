import GradeDescriptors
package import Runs

extension GradedEvidence {
  /// The chances, the standing of each score and the limits as a tidy table.
  package var table: TidyTable {
    var table = TidyTable(header: ["evidence", "instrument", "subject", "supposed", "grade", "statistic", "value"])
    append(judgement, supposed: "", to: &table)
    let words = suppositions.map { "\($0.aspect)=\($0.grade.rawValue)" }.joined(separator: " ")
    if let supposed { append(supposed, supposed: words, to: &table) }
    return table
  }

  private func append(_ judgement: EvidenceJudgement, supposed: String, to table: inout TidyTable) {
    for grade in judgement.grades {
      let chances = zip(1...4, grade.probabilities).map { ("chance-\($0)", $1) }
      for (statistic, value) in chances + [("chance-at-least-good", grade.atLeastGood)] + grade.reasons.statistics {
        table.append([
          .words(judgement.evidence.title), .words(judgement.instrument.rawValue), .words(grade.subject.rawValue),
          .words(supposed), .words(grade.id), .words(statistic), .number(value),
        ])
      }
    }
  }
}

extension Reasons {
  /// What the reasons say in numbers, by name.
  fileprivate var statistics: [(name: String, value: Double)] {
    let shares = zip(2...4, sharesMeeting).map { (name: "share-meeting-\($0)", value: $1) }
    let effects = (holdingBack + carrying).map { (name: "effect:\($0.aspect)", value: $0.change) }
    let next = distanceToNextCut.map { [(name: "distance-to-next-cut", value: $0)] } ?? []
    return [
      (name: "score", value: score.mean), (name: "score-low", value: score.low),
      (name: "score-high", value: score.high),
    ] + next + shares + [
      (name: "weight-without-evidence", value: weightWithoutEvidence), (name: "sufficient", value: sufficient ? 1 : 0),
    ] + effects + limits.map { (name: "limit-\($0.rule.id)", value: $0.share) }
  }
}
