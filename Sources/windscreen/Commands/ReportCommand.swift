import ArgumentParser
import LocatedYAML
import Reports
import Runs
import Wording

/// `windscreen report RUN`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a finished run as a document for a board, with charts.")

  @Argument(help: ArgumentHelp("A run's folder.", valueName: "run"), completion: .directory) var folder: String
  @Option(help: "What to write: html, md, csv or json.") var format: ReportFormat = .html
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; '-' prints it.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(
    inversion: .prefixedNo,
    help:
      "Play futures again, to see what each intervention adds alone and which aspects hold grades back; takes longer.")
  var parts = true
  @OptionGroup var options: DataOptions

  func validate() throws {
    try checkNamed(folder, "the run's folder")
    if output?.isEmpty == true { throw ValidationError("--output must name a file") }
  }

  func run() throws {
    var request = ReportRequest(folder: folder)
    request.format = format
    request.output = output
    request.playsParts = parts
    let (asked, folder) = (request, folder)
    let (words, otherData) = try options.playing(ofRun: folder) { library, observer throws(WorkbenchError) in
      let words =
        asked.output == "-"
        ? try library.reportText(asked, observer: observer)
        : harmless(try library.report(asked, observer: observer)) + "\n"
      return (words, try ResultsFolder(path: folder).record().differing(library))
    }
    Console.write(words)
    if !otherData.isEmpty { Console.complain(RecordWords.caution(otherData)) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
