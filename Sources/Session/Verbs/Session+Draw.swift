import LocatedYAML
import Runs
import Terminal
import Wording

extension Session {
  /// `explain draw 17`: what happened in one draw of the scenario as it is now; nil where the line asks for something else.
  func story(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply? {
    guard Session.drawWords.contains(line.words[1].text.lowercased()) else { return nil }
    guard line.words.count > 2 else {
      throw .faults(
        line.fault(
          .missingValue, at: nil, advice: "`explain draw 17` tells draw 17 of the open scenario, 0 the central one."))
    }
    let draw = try line.number(at: 2, in: PlayableScenario.toldDraws)
    if line.words.count > 3 {
      throw .faults(
        line.fault(
          .rule("a draw is told of the scenario that is open"), at: line.words[3],
          advice: "`windscreen explain --draw \(draw) RUN` tells one of a finished run."))
    }
    let playable = try futurePlay().playable
    let stop = watch.shouldStop
    let story = try working { () throws(WorkbenchError) in
      try playable.story(of: draw, shouldStop: stop)
    }
    return SessionReply(Page(story.text, width: Page.width))
  }

  /// How a draw is asked for, here and on the command line.
  private static var drawWords: [String] { ["draw", "--draw"] }
}
