import ArgumentParser
import LocatedYAML
import Runs
import Wording

/// `windscreen new KIND NAME`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin an area, a scenario, an intervention or an indicator of your own.",
    discussion: """
      Writes a commented file that passes 'windscreen check' as it stands, and never over a file that is there. Areas, \
      interventions and indicators go into a folder with data of your own, which other commands take with --data.
      """)

  @Argument(
    help: ArgumentHelp("One of: \(NewCommand.kinds.joined(separator: ", ")).", valueName: "kind"),
    completion: .list(NewCommand.kinds))
  var kind: String
  @Argument(help: ArgumentHelp("Its name: small letters, digits and hyphens.", valueName: "name")) var name: String
  @Option(
    help: ArgumentHelp(
      "Folder to write to. (default: Data, and for a scenario where you are)", valueName: "folder"),
    completion: .directory)
  var output: String?

  private static let kinds = TemplateKind.allCases.map(\.rawValue)

  func validate() throws { try checkNamed(output, "the folder of --output") }

  func run() throws {
    let files = try telling { () throws(WorkbenchError) in
      guard let kind = TemplateKind(rawValue: kind) else {
        throw .unknownName(kind: "template", name: kind, known: Self.kinds)
      }
      return try Library.writeNew(kind, name: name, folder: output)
    }
    Console.write(files.words + "\n")
  }
}
