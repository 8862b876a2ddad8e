import DecisionAnalysis
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Terminal
import Wording

/// How far a run goes.
enum RunGoal: Hashable, Sendable {
  /// So many draws.
  case draws(Int)
  /// Until the chance of a good grade is told apart from doing nothing more, or known to within so many points.
  case decided(within: Double)
}

extension Session {
  /// Draws of the first picture.
  static let firstPicture = 64
  /// Draws after which an undecided run gives up.
  static let mostDraws = 16_384

  /// `run`, `run 500` or `run until decided within 2`
  mutating func run(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    let goal = try self.goal(line, usual: plan.document.scenario.design.draws)
    var play = try futurePlay()
    let all = play.missing(upTo: goal.most, in: cache)
    var target = min(Session.firstPicture, goal.most)
    var reached = 0
    while true {
      let before = goal.isOpen ? nil : all - play.missing(upTo: goal.most, in: cache)
      let ending = try self.play(&play, upTo: target, watch.observer(before: before, all: all))
      reached = min(target, play.draws(in: cache))
      guard reached > 0 else { return Session.stopped(at: 0, line) }
      let summary = try sumUp(play, draws: reached, watch: watch)
      if ending == .stopped, reached < target { return Session.stopped(at: reached, line, page: headlines(summary)) }
      if isReached(goal, by: summary, draws: reached) { return answer(goal, summary) }
      watch.picture(SessionReply(picture(goal, summary)))
      target = min(target * (goal.isOpen ? 2 : 4), goal.most)
    }
  }

  /// Plays what every first picture of the open scenario needs, doing nothing more, while its author reads; the starts
  /// that this solves are kept for the plans.
  package mutating func prepareFirstPicture(shouldStop: @escaping @Sendable () -> Bool = { false }) {
    guard let scenario = plan?.document.scenario else { return }
    guard var play = try? futurePlay() else { return }
    let world = play.world
    guard world != prepared else { return }
    play.playable.scenario.portfolios = []
    let ending = try? self.play(
      &play, upTo: min(Session.firstPicture, scenario.design.draws), RunObserver(shouldStop: shouldStop))
    // What cannot be played is told by `run`, and not tried again here.
    if ending != .stopped { prepared = world }
  }

  private mutating func play(
    _ play: inout FuturePlay, upTo draws: Int, _ observer: RunObserver
  ) throws(SessionProblem) -> RunEnding {
    var cache = self.cache
    self.cache = FutureCache()
    defer { self.cache = cache }
    do throws(WorkbenchError) {
      return try play.play(upTo: draws, into: &cache, observer: observer)
    } catch {
      throw .workbench(error)
    }
  }

  private func goal(_ line: TypedLine, usual: Int) throws(SessionProblem) -> RunGoal {
    let words = line.words.map(\.text)
    if words.count == 3, words[1] == "--draws" { return .draws(try line.number(at: 2, in: 1...1_000_000)) }
    guard words.count > 1 else { return .draws(usual) }
    guard words[1] == "until" else {
      guard words[1].first?.isLetter == false, words.count == 2 else {
        throw .faults(
          line.fault(
            .rule("a run takes a number of draws, or `until decided`"), at: line.words[words.count > 2 ? 2 : 1],
            allowed: ["until"], advice: "It plays the scenario that is open; `open FILE` opens another."))
      }
      return .draws(try line.number(at: 1, in: 1...1_000_000))
    }
    guard words.count > 2, words[2] == "decided" else {
      let word = words.count > 2 ? line.words[2] : nil
      throw .faults(
        line.fault(.rule("a run goes on `until decided`, or for a number of draws"), at: word, allowed: ["decided"]))
    }
    guard words.count > 3 else { return .decided(within: 2) }
    guard words[3] == "within", words.count > 4 else {
      throw .faults(line.fault(.rule("say `within` so many percentage points"), at: line.words[3], allowed: ["within"]))
    }
    let points: Double
    do throws(NumberProblem) {
      points = try NumberGrammar.decimal(words[4])
    } catch {
      throw .faults(line.fault(.number(error, found: words[4]), at: line.words[4]))
    }
    guard (0.5...50).contains(points) else {
      throw .faults(line.fault(.outOfRange(found: words[4], allowed: "0.5 to 50 points"), at: line.words[4]))
    }
    return .decided(within: points)
  }

  private func isReached(_ goal: RunGoal, by summary: RunSummary, draws: Int) -> Bool {
    switch goal {
    case .draws(let all): draws >= all
    case .decided(let points):
      draws >= Session.mostDraws
        || summary.headlineChanges.allSatisfy { $0.change.isDecided(within: points, draws: draws) }
    }
  }

  private func answer(_ goal: RunGoal, _ summary: RunSummary) -> SessionReply {
    var page = headlines(summary)
    if case .decided(let points) = goal {
      let draws = summary.question.draws
      let open = summary.headlineChanges.contains { !$0.change.isDecided(within: points, draws: draws) }
      page.space()
      page.paragraph(DecidedWords.decided(draws: draws, points: points, isOpen: open), indent: 0)
      standing(points, summary, &page)
    }
    return SessionReply(page)
  }

  /// What is shown while futures are still coming in.
  private func picture(_ goal: RunGoal, _ summary: RunSummary) -> Page {
    var page = headlines(summary)
    if case .decided(let points) = goal {
      page.paragraph(DecidedWords.undecided(draws: summary.question.draws, points: points), indent: 0)
    }
    return page
  }

  private func standing(_ points: Double, _ summary: RunSummary, _ page: inout Page) {
    for (plan, change) in summary.headlineChanges {
      let words = DecidedWords.standing(plan, change, points: points, draws: summary.question.draws)
      page.paragraph("\(words).", hanging: 4)
    }
  }

  private static func stopped(at draws: Int, _ line: TypedLine, page: Page = Page()) -> SessionReply {
    var whole = page
    whole.space()
    whole.paragraph(SessionWords.stopped(draws), indent: 0, style: .poor)
    var reply = SessionReply(whole)
    // A stop depends on the moment, so a transcript keeps the run that gives the same futures.
    reply.replay = draws == 0 ? .nothing : .instead("run \(draws)", answer: page.text)
    return reply
  }
}

extension RunGoal {
  fileprivate var most: Int {
    switch self {
    case .draws(let draws): draws
    case .decided: Session.mostDraws
    }
  }

  fileprivate var isOpen: Bool { if case .decided = self { true } else { false } }
}

extension SessionWatch {
  /// An observer of one stretch of a run: `before` futures of all that the run needs are played; nil where nobody knows
  /// how many it needs.
  fileprivate func observer(before: Int?, all: Int) -> RunObserver {
    let tell = progress
    return RunObserver(
      progress: { done, stretch in
        tell(
          SessionProgress(done: (before ?? 0) + done, all: before == nil ? stretch : all, isOpen: before == nil))
      }, shouldStop: shouldStop)
  }
}
