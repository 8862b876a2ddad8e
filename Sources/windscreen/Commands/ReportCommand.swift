import ArgumentParser
import LocatedYAML
import Workbench

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
  @OptionGroup var options: DataOptions

  func run() throws {
    let library = try options.library()
    if output == "-" {
      Console.write(try telling { () throws(WorkbenchError) in try library.reportText(of: folder, format: format) })
    } else {
      let path = try telling { () throws(WorkbenchError) in try library.report(run: folder, format: format, to: output)
      }
      Console.write(harmless(path) + "\n")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
