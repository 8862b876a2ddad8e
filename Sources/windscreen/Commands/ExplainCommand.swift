import ArgumentParser
import Runs
import Session
import Terminal
import Wording

/// `windscreen explain WORDS`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Say what a word means: an intervention, indicator, parameter, lever, aspect, area or source; or what happened in one draw.",
    discussion: """
      windscreen explain average weekly cost
      windscreen explain --draw 17 Scenarios/rotherham-2006/first-look.yaml
      windscreen explain --draw 17 --weeks looked-after,backlog-weeks RUN

      With --draw the words are a scenario's file or the folder of a run. What holds a grade back in one's own results is \
      for the prompt: `why staying-safe`.
      """)

  @Argument(help: ArgumentHelp("An id or a label as `windscreen list` shows it.", valueName: "words"))
  var words: [String]
  @Option(
    help: ArgumentHelp(
      "Tell what happened in this draw of a scenario or a run; 0 is the central one.", valueName: "number"))
  var draw: Int?
  @Option(
    help: ArgumentHelp("With --draw: print these, week by week, as comma-separated values.", valueName: "output,..."))
  var weeks: String?
  @Option(help: "With --draw: what to print: table, csv, json, md or html.") var format: DecisionFormat = .table
  @OptionGroup var options: DataOptions

  /// The words as they would be typed at the prompt, where quotation marks and `#` mean something else.
  private var line: String {
    words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-./".contains($0) } ? String(word) : hyphened(String(word))
    }.joined(separator: " ")
  }

  func validate() throws {
    if let draw {
      guard draw >= 0 else { throw ValidationError("--draw must be 0 or more, not \(draw)") }
      try checkNamed(words.joined(separator: " "), "the scenario or the run")
      _ = try readNames(weeks, "--weeks")
      return
    }
    if weeks != nil { throw ValidationError("--weeks goes with --draw") }
    if words.count == 2, words[0].lowercased() == "draw", Int(words[1]) != nil {
      throw ValidationError("a draw is told of a scenario or a run: explain --draw \(words[1]) FILE")
    }
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("a name has letters, digits, hyphens, dots and slashes")
    }
  }

  func run() throws {
    if let draw { return try tell(draw) }
    var session = Session(library: try options.library())
    let reply = session.perform("explain \(line)")
    guard !reply.isRefusal else {
      Console.say(reply.text)
      throw Ending.usage
    }
    for case .page(let page) in reply.blocks { Console.show(page) }
  }

  /// Tells what happened in a draw of the scenario, or of the run, that the words name.
  private func tell(_ draw: Int) throws {
    let (path, names) = (words.joined(separator: " "), try readNames(weeks, "--weeks"))
    let isRun = ResultsFolder(path: path).isThere
    let (story, table) = try options.playing(isQuiet: true, ofRun: isRun ? path : nil) {
      library, observer throws(WorkbenchError) in
      let playable =
        isRun
        ? try PlayableScenario(of: ResultsFolder(path: path), library: library)
        : try PlayableScenario(path: path, library: library)
      let stop = observer.shouldStop
      if let names {
        return (DrawStory?.none, TidyTable?.some(try playable.weeks(of: names, draw: draw, shouldStop: stop)))
      }
      return (try playable.story(of: draw, shouldStop: stop), nil)
    }
    if let table { Console.write(table.rows) }
    if let story { try format.show(story, text: story.text, table: { story.tidyTable }) }
  }
}
