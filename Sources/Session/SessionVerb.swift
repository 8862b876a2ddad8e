/// What can be asked of a session.
package enum SessionVerb: String, CaseIterable, Sendable {
  case open
  case show
  case set
  case add
  case dose
  case drop
  case assume
  case undo
  case redo
  case diff
  case check
  case run
  case compare
  case decide
  case goal
  case best
  case explain
  case why
  case plot
  case list
  case grade
  case save
  case report
  case history
  case version
  case transcript
  case help
  case quit

  /// The verb a word stands for; `exit` and `?` are understood too.
  init?(typed word: String) {
    switch word.lowercased() {
    case "exit", "bye": self = .quit
    case "?": self = .help
    case let word:
      guard let verb = SessionVerb(rawValue: word) else { return nil }
      self = verb
    }
  }

  /// How it is typed.
  package var usage: String {
    switch self {
    case .open: "open FILE | open AREA"
    case .show: "show"
    case .set: "set horizon|draws|replications|seed|area|evidence|name|about|priors|prices VALUE"
    case .add: "add INTERVENTION [NUMBER UNIT] [YEARS] [ramp N months] [to PORTFOLIO]"
    case .dose: "dose INTERVENTION [NUMBER UNIT] [YEARS] [ramp N months] [in PORTFOLIO]"
    case .drop: "drop INTERVENTION [from PORTFOLIO] | drop PORTFOLIO | drop PARAMETER | drop evidence|about|priors"
    case .assume: "assume PARAMETER FAMILY NUMBER... because REASON"
    case .undo: "undo [TIMES]"
    case .redo: "redo [TIMES]"
    case .diff: "diff [file|baseline] [lines]"
    case .check: "check | check FILE"
    case .run: "run [DRAWS] | run until decided [within POINTS]"
    case .compare: "compare [INDICATOR|AREA|STOCK] | compare all | compare RUN RUN ... [all]"
    case .decide: "decide [OUTCOME] [--worth POUNDS] [--want '<= NUMBER'] [--study CASES] [--total]"
    case .goal: "goal 'OUTCOME <= NUMBER' INTERVENTION [--chance 0.8] [--in YEAR] [--portfolio NAME]"
    case .best: "best POUNDS [OUTCOME] [--worth POUNDS] [--draws DRAWS]"
    case .explain: "explain AREA|INTERVENTION|INDICATOR|PARAMETER|ASPECT | explain draw NUMBER"
    case .why: "why AREA [PORTFOLIO] | why RUN AREA [PORTFOLIO]"
    case .plot: "plot INDICATOR|STOCK|COST|AREA [PORTFOLIO]"
    case .list: "list KIND [AREA or WORD] [--aspect ASPECT] [--grade 1-4]"
    case .grade: "grade FILE [--instrument jar|apa|apa2006] [--what-if ASPECT=RUNG]"
    case .save: "save | save as FILE"
    case .report: "report [FILE] | report RUN [FILE]"
    case .history: "history [LINES]"
    case .version: "version"
    case .transcript: "transcript FILE | transcript off"
    case .help: "help [WORD]"
    case .quit: "quit"
    }
  }

  /// What it does, in a line.
  package var summary: String {
    switch self {
    case .open: "read a scenario, or begin a new one for an area"
    case .show: "the scenario as it is now"
    case .set: "change what the whole scenario shares"
    case .add: "deploy an intervention; without a dose its usual one, without years all of them"
    case .dose: "change the dose, the years or the ramp of what is deployed"
    case .drop: "take a deployment, a portfolio, an assumption or a line such as `evidence` out"
    case .assume: "put a number of your own in the place of the catalogue's, and say why"
    case .undo: "take the last change back"
    case .redo: "make it again"
    case .diff: "what was added, dropped and changed since the file, or since the scenario was opened"
    case .check: "whether the scenario can be played, or a file is valid"
    case .run: "play it; a first picture at once, finer ones as futures come in"
    case .compare: "the portfolios side by side, or finished runs; `all` leaves nothing out"
    case .decide: "which plan to choose, for whose money, and what to find out first"
    case .goal: "the dose with which a wish comes true as often as you ask"
    case .best: "what a sum does best, among the interventions of the scenario"
    case .explain: "what a word stands for, and what the data say about it; or what happened in one draw"
    case .why: "a grade: its chances, what holds it back, what moves it"
    case .plot: "a course over the years, with its fan of futures"
    case .list: "interventions, indicators, areas, parameters, levers, sources, descriptors, portfolios"
    case .grade: "judge documented evidence, without any simulation"
    case .save: "write the scenario to its file"
    case .report: "play the saved scenario in full and write its results and report; or the report of a run"
    case .history: "what was typed"
    case .version: "which versions this is made of"
    case .transcript: "keep this session in a file that can be replayed"
    case .help: "this list, or more about one word"
    case .quit: "leave"
    }
  }

  /// Does it.
  func perform(
    _ session: inout Session, _ line: TypedLine, _ watch: SessionWatch
  ) throws(SessionProblem) -> SessionReply {
    switch self {
    case .open: try session.openDocument(line)
    case .show: try session.show()
    case .set: try session.set(line)
    case .add: try session.add(line)
    case .dose: try session.dose(line)
    case .drop: try session.drop(line)
    case .assume: try session.assume(line)
    case .undo: try session.undo(line)
    case .redo: try session.redo(line)
    case .diff: try session.diff(line)
    case .check: try session.check(line, watch)
    case .run: try session.run(line, watch)
    case .compare: try session.compare(line)
    case .decide: try session.decide(line, watch)
    case .goal: try session.goal(line, watch)
    case .best: try session.best(line, watch)
    case .explain: try session.explain(line, watch)
    case .why: try session.why(line, watch)
    case .plot: try session.plot(line)
    case .list: try session.list(line)
    case .grade: try session.grade(line)
    case .save: try session.save(line)
    case .report: try session.report(line, watch)
    case .history: try session.history(line)
    case .version: session.version()
    case .transcript: try session.transcribe(line)
    case .help: try session.help(line)
    case .quit: session.quit(line)
    }
  }
}
