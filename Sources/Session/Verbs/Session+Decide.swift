import LocatedYAML
import Runs
import Terminal

extension Session {
  /// `decide`, or `decide lac-three-placements --worth 20000 --want '<= 11'`: of the futures that were played.
  mutating func decide(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["worth", "want"])
    let summary = try known()
    let (play, cache) = (try futurePlay(), self.cache)
    var worth: Double?
    if let typed = options["worth"] {
      guard let pounds = Double(typed), pounds.isFinite, pounds >= 0 else {
        throw .workbench(.badOption(name: "--worth", found: typed, wanted: "a sum of pounds"))
      }
      worth = pounds
    }
    let (outcome, pounds) = (options.words.isEmpty ? nil : options.joined, worth)
    let result = try working { () throws(WorkbenchError) in
      try KeptFutures(play, from: cache, draws: summary.question.draws)
        .decision(outcome: outcome, worth: pounds, want: options["want"])
    }
    return SessionReply([.page(result.page())])
  }
}
