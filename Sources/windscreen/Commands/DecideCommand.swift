import ArgumentParser
import Runs
import Wording

/// `windscreen decide FILE`
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Compare a scenario's plans: what each buys, what to regret, what to find out first.",
    discussion: "Plays the scenario and writes no results; docs/decide.md says what the numbers mean.")

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var file: String
  @Option(
    help: ArgumentHelp(
      "The outcome by which plans are compared, such as without-help, lac-three-placements or staying-safe.",
      valueName: "outcome"))
  var outcome: String?
  @Option(
    help: ArgumentHelp("Pounds that one unit of the outcome is worth.", valueName: "pounds"),
    transform: TypedNumber.read)
  var worth: TypedNumber?
  @Option(
    help: ArgumentHelp("What must come true of the outcome, such as '<= 11'; tells where it fails.", valueName: "wish"))
  var want: String?
  @Option(
    help: ArgumentHelp("Say what a study of one number would be worth that counts so many cases.", valueName: "cases"))
  var study: Int?
  @Flag(help: "Take plans of several interventions apart; plays their combinations, which takes longer.")
  var parts = false
  @Flag(
    help:
      "Play each number that the gain follows with its values exchanged, for the share that it has a hand in; takes longer."
  )
  var total = false
  @Option(help: "Draws instead of the scenario's own number.") var draws: Int?
  @OptionGroup var play: PlayOptions

  func validate() throws {
    try checkNamed(file, "the scenario's file")
    if let draws, !(1...100_000).contains(draws) {
      throw ValidationError("--draws must lie between 1 and 100,000, not \(draws)")
    }
    if let study, !(1...1_000_000).contains(study) {
      throw ValidationError("--study must lie between 1 and 1,000,000, not \(study)")
    }
    try checkPounds(worth, "--worth")
  }

  func run() throws {
    var request = DecisionRequest(scenario: file, threads: play.playedThreads)
    (request.outcome, request.worth, request.want, request.draws) = (outcome, worth?.value, want, draws)
    (request.takesApart, request.playsTotals) = (parts, total)
    (request.study, request.prices) = (study, play.prices)
    let asked = request
    let result = try play.playing { library, observer throws(WorkbenchError) in
      try library.decide(asked, observer: observer)
    }
    try play.format.show(result, text: result.text, table: { result.tidyTable })
  }
}
