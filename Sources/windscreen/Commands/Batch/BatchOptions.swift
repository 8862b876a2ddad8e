import ArgumentParser
import Runs
import Wording

/// What is asked of a batch when it is planned.
struct BatchOptions: ParsableArguments {
  @Option(help: "Sets of uncertain assumptions to play of every scenario, instead of the files' own number.")
  var draws: Int?
  @Option(
    help: ArgumentHelp(
      "Outputs to sum up, with commas between, or all; the outcomes of the scenarios where none are named.",
      valueName: "names"))
  var outputs: String?
  @Option(help: ArgumentHelp("The folder of the batch.", valueName: "folder"), completion: .directory) var into: String?
  @Option(help: ArgumentHelp("Where batches go that are given no folder.", valueName: "folder"), completion: .directory)
  var results = "Results"
  @Option(help: "Portfolios that are played together, and share the start of a draw.") var tile = BatchRequest.usualTile
  @Option(help: "Draws of a shard; about a minute of work where none are named.") var block: Int?
  @Flag(help: "Stop at the first scenario that cannot be played, and play none.") var failFast = false

  func validate() throws {
    try checkWithin(draws, BatchRequest.draws, "--draws")
    try checkWithin(tile, BatchRequest.tiles, "--tile")
    try checkWithin(block, BatchRequest.blocks, "--block")
    _ = try readNames(outputs, "--outputs")
    if into == "" { throw ValidationError("--into must name a folder") }
    if results.isEmpty { throw ValidationError("--results must name a folder") }
  }

  /// The request for some files.
  func request(_ files: [String], threads: Int) throws -> BatchRequest {
    var request = BatchRequest(files: files, threads: threads)
    (request.folder, request.results, request.draws) = (into, results, draws)
    (request.tile, request.block, request.failsFast) = (tile, block, failFast)
    request.outputs = try readNames(outputs, "--outputs") ?? []
    return request
  }
}

/// What every command of a batch shares that plays.
struct BatchPlayOptions: ParsableArguments {
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Flag(help: "Say nothing while it plays.") var quiet = false

  func validate() throws { try checkWithin(threads, 1...1_024, "--threads") }

  /// Does what plays, with progress and an ear for Ctrl-C, and tells what goes wrong.
  ///
  /// - Parameter further: what to say where it was interrupted.
  func playing<Answer>(
    further: String? = nil, _ body: (RunObserver) throws(WorkbenchError) -> Answer
  ) throws(Ending) -> Answer {
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: !quiet && Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1, rate: true) }, shouldStop: { flag.isUp })
    do throws(WorkbenchError) {
      defer { progress.clear() }
      return try body(observer)
    } catch {
      Console.complain(error.description)
      switch error {
      case .interrupted, .cannotWrite: if let further, !quiet { Console.say(further) }
      default: break
      }
      throw Ending(error)
    }
  }
}
