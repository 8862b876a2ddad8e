import ArgumentParser
import LocatedYAML
import Reports
import Runs

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

  func run() throws {
    let library = try options.library(ofRun: folder)
    var request = ReportRequest(folder: folder)
    request.format = format
    request.output = output
    request.playsParts = parts
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    let words = try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      return output == "-"
        ? try library.reportText(request, observer: observer)
        : harmless(try library.report(request, observer: observer)) + "\n"
    }
    Console.write(words)
  }
}

extension ReportFormat: ExpressibleByArgument {}
