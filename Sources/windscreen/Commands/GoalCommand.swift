import ArgumentParser
import Runs
import Wording

/// `windscreen goal FILE --want ... --chance ... --move ...`
struct GoalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Find the dose with which a wish comes true as often as you ask.",
    discussion: """
      windscreen goal FILE --want 'lac-three-placements <= 11' --chance 0.8 --in 2011 --move foster-carer-recruitment
      """)

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var file: String
  @Option(
    help: ArgumentHelp(
      "What must come true: an outcome, <= or >=, and a number; net-cost is what the plan adds to spending.",
      valueName: "wish"))
  var want: String
  @Option(help: "In how many of all futures, such as 0.8. (default: 0.8)", transform: TypedNumber.read)
  var chance = TypedNumber(0.8)
  @Option(name: .customLong("in"), help: "The year by whose end; the last one if none is said.") var year: Int?
  @Option(help: ArgumentHelp("The intervention whose dose may be moved.", valueName: "intervention")) var move: String
  @Option(help: ArgumentHelp("The plan that holds it; the first that does if none is named.", valueName: "name"))
  var portfolio: String?
  @Option(
    help: ArgumentHelp("The lowest dose to look at, else the intervention's least.", valueName: "dose"),
    transform: TypedNumber.read)
  var least: TypedNumber?
  @Option(
    help: ArgumentHelp("The highest dose to look at, else the intervention's most.", valueName: "dose"),
    transform: TypedNumber.read)
  var most: TypedNumber?
  @Option(help: "Draws instead of the scenario's own number.") var draws: Int?
  @OptionGroup var play: PlayOptions

  func validate() throws {
    try checkNamed(file, "the scenario's file")
    if let draws, !(1...100_000).contains(draws) {
      throw ValidationError("--draws must lie between 1 and 100,000, not \(draws)")
    }
  }

  func run() throws {
    var request = GoalRequest(scenario: file, want: want, chance: chance.value, intervention: move)
    request.chanceAsTyped = chance.description
    (request.year, request.plan, request.draws) = (year, portfolio, draws)
    (request.least, request.most) = (least?.value, most?.value)
    (request.prices, request.threads) = (play.prices, play.playedThreads)
    let asked = request
    let result = try play.playing { library, observer throws(WorkbenchError) in
      try library.goal(asked, observer: observer)
    }
    try play.format.show(result, text: result.text, table: { result.tidyTable })
  }
}
