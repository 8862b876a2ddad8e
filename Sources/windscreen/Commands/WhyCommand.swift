import ArgumentParser
import LocatedYAML
import Runs
import Terminal

/// `windscreen why RUN GRADE`
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say what holds a grade of a finished run back, and what the plan does to it.")

  @Argument(help: ArgumentHelp("A run's folder.", valueName: "run"), completion: .directory) var folder: String
  @Argument(help: ArgumentHelp("A grade, such as staying-safe or childrens-services.", valueName: "grade"))
  var grade: String
  @Option(help: ArgumentHelp("The plan it is about; the last one of the run if none is named.", valueName: "name"))
  var portfolio: String?
  @OptionGroup var options: DataOptions

  func validate() throws { try checkNamed(folder, "the run's folder") }

  func run() throws {
    var request = WhyRequest(folder: folder, grade: grade)
    request.portfolio = portfolio
    let asked = request
    let blocks = try options.playing(isQuiet: true, ofRun: folder) { library, observer throws(WorkbenchError) in
      try library.why(asked, observer: observer)
    }
    for block in blocks {
      switch block {
      case .page(let page): Console.show(page)
      case .picture(let picture): Console.write(picture.text(PromptTerminal.style))
      }
    }
  }
}
