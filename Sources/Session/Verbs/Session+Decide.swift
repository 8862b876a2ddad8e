import LocatedYAML
import Runs
import ServiceModel
import Terminal

extension Session {
  /// `decide`, or `decide lac-three-placements --worth 20000 --want '<= 11' --study 200`: of the futures that were played; with
  /// `--total` some are played again.
  mutating func decide(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["worth", "want", "study"], flags: ["total"])
    let summary = try known()
    let (play, cache) = (try futurePlay(), self.cache)
    let worth = try options.pounds("worth")
    let (outcome, pounds) = (options.words.isEmpty ? nil : options.joined, worth)
    let study = try options.number("study", in: DecisionRequest.studies, line)
    let (threads, observer) = (threads, watch.searching)
    let result = try working { () throws(WorkbenchError) in
      let futures = try KeptFutures(play, from: cache, draws: summary.question.draws)
      var result = try futures.decision(outcome: outcome, worth: pounds, want: options["want"], study: study)
      if options.has("total") {
        try futures.addTotals(to: &result, outcome: outcome, threads: threads, observer: observer)
      }
      return result
    }
    return SessionReply([.page(result.page())])
  }

  /// `goal 'lac-three-placements <= 11' foster-carer-recruitment --chance 0.8 --in 2011`
  mutating func goal(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["chance", "in", "portfolio", "least", "most", "draws"])
    guard let want = options.words.first?.text, options.words.count == 2 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: SessionVerb.goal.usage))
    }
    let playable = try futurePlay().playable
    var request = GoalRequest(
      scenario: "", want: want, chance: try options.decimal("chance", line) ?? 0.8,
      intervention: options.words[1].text)
    request.chanceAsTyped = options["chance"]
    request.year = try options.number("in", in: 1900...2200, line)
    request.plan = options["portfolio"]
    (request.least, request.most) = (try options.decimal("least", line), try options.decimal("most", line))
    request.threads = threads
    let (asked, draws) = (request, try options.number("draws", in: 1...100_000, line))
    let result = try working { () throws(WorkbenchError) in
      var playable = playable
      if let draws { playable.scenario.design.draws = draws }
      return try playable.goal(asked, observer: watch.searching)
    }
    return SessionReply([.page(result.page())])
  }

  /// `best 500000 lac-three-placements --worth 20000`
  mutating func best(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["worth", "draws"])
    guard let sum = options.words.first else {
      throw .faults(line.fault(.missingValue, at: nil, advice: SessionVerb.best.usage))
    }
    guard let budget = try? NumberGrammar.decimal(sum.text.filter { $0 != "," && $0 != "£" }),
      DecisionRequest.pounds.contains(budget)
    else {
      throw .workbench(
        .badOption(name: "best", found: sum.text, wanted: "a sum of pounds up to 1e12, such as 500000"))
    }
    let playable = try futurePlay().playable
    var request = BestRequest(scenario: "", budget: budget)
    let outcome = options.words.dropFirst().map(\.text).joined(separator: " ")
    if !outcome.isEmpty { request.outcome = outcome }
    request.worth = try options.pounds("worth")
    if let draws = try options.number("draws", in: 50...100_000, line) { request.draws = draws }
    request.threads = threads
    let asked = request
    let result = try working { () throws(WorkbenchError) in try playable.best(asked, observer: watch.searching) }
    return SessionReply([.page(result.page())])
  }
}

extension SessionWatch {
  /// Looks on while doses or plans are tried, of which nobody knows beforehand how many there are.
  fileprivate var searching: RunObserver {
    let tell = progress
    return RunObserver(
      progress: { done, all in tell(SessionProgress(done: done, all: all, isOpen: true)) }, shouldStop: shouldStop)
  }
}

extension TypedOptions {
  /// A sum of pounds that an option was given.
  fileprivate func pounds(_ name: String) throws(SessionProblem) -> Double? {
    guard let typed = self[name] else { return nil }
    guard let pounds = try? NumberGrammar.decimal(typed), DecisionRequest.pounds.contains(pounds) else {
      throw .workbench(.badOption(name: "--\(name)", found: typed, wanted: "from 0 to 1e12 pounds"))
    }
    return pounds
  }

  /// A number that an option was given.
  fileprivate func decimal(_ name: String, _ line: TypedLine) throws(SessionProblem) -> Double? {
    guard let typed = self[name] else { return nil }
    guard let number = try? NumberGrammar.decimal(typed), number >= 0 else {
      throw .workbench(.badOption(name: "--\(name)", found: typed, wanted: "a number of 0 or more"))
    }
    return number
  }
}
