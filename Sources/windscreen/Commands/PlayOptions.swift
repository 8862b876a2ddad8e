import ArgumentParser
import Runs
import Terminal

/// What every command shares that plays a scenario, writes no results and prints an answer.
struct PlayOptions: ParsableArguments {
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
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
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: !quiet && Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    let library = try data.library()
    return try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      return try body(library, observer)
    }
  }

  /// Prints an answer as it was asked for.
  func show(_ answer: some Encodable, page: (Int) -> Page, table: () -> TidyTable) throws(Ending) {
    switch format {
    case .table: Console.show(page(PromptTerminal.columns))
    case .csv: Console.write(table().rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try json(answer) })
    }
  }
}

/// A sum of pounds that is none is refused.
func checkPounds(_ pounds: Double?, _ option: String) throws {
  guard let pounds, !(pounds.isFinite && pounds >= 0) else { return }
  throw ValidationError("\(option) must be a sum of pounds, not \(pounds)")
}
