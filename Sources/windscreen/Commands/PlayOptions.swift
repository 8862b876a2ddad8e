import ArgumentParser
import Reports
import Runs
import Terminal
import Wording

/// What every command shares that plays a scenario, writes no results and prints an answer.
struct PlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Tell sums at the prices of this year, such as 2010/11 (docs/scenarios.md).", valueName: "year"))
  var prices: String?
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: "What to print: table, csv, json, md or html.") var format: DecisionFormat = .table
  @Flag(help: "Say nothing while it plays.") var quiet = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
  }

  /// As many threads as were asked for, or as the machine offers.
  var playedThreads: Int { threads ?? RunRequest.allThreads }

  /// Does what plays, with progress and an ear for Ctrl-C, and tells what goes wrong.
  func playing<Answer>(
    _ body: @escaping (Library, RunObserver) throws(WorkbenchError) -> Answer
  ) throws(Ending) -> Answer {
    try data.playing(isQuiet: quiet, body)
  }
}

/// How an answer about plans is printed.
enum DecisionFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
  case md
  case html

  /// Prints an answer in this form.
  func show(
    _ answer: some Encodable, text: @autoclosure () -> DecisionText, table: () -> TidyTable
  ) throws(Ending) {
    switch self {
    case .table: Console.show(Page(text(), width: PromptTerminal.columns))
    case .csv: Console.write(table().rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try Runs.json(answer) })
    case .md: Console.write(DecisionReport.markdown(text()))
    case .html: Console.write(DecisionReport.page(text()))
    }
  }
}

extension Format {
  /// Prints an answer in this form.
  func show(_ answer: some Encodable, page: (Int) -> Page, table: () -> TidyTable) throws(Ending) {
    switch self {
    case .table: Console.show(page(PromptTerminal.columns))
    case .csv: Console.write(table().rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try Runs.json(answer) })
    }
  }
}

extension DataOptions {
  /// Does what plays, with progress and an ear for Ctrl-C, and tells what goes wrong.
  ///
  /// - Parameters:
  ///   - isQuiet: whether progress is not shown; what says nothing of it shows none either way.
  ///   - run: a finished run whose data are played with; nil for the data that were asked for.
  func playing<Answer>(
    isQuiet: Bool = false, ofRun run: String? = nil,
    _ body: @escaping (Library, RunObserver) throws(WorkbenchError) -> Answer
  ) throws(Ending) -> Answer {
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: !isQuiet && Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    let library = if let run { try library(ofRun: run) } else { try library() }
    return try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      return try body(library, observer)
    }
  }
}
