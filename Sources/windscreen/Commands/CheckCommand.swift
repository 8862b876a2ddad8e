import ArgumentParser
import LocatedYAML
import Runs
import Wording

/// `windscreen check FILE...`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether scenarios and evidence are valid, and show every fault with its place."
  )

  @Argument(
    help: ArgumentHelp("Scenario or evidence files.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var files: [String]
  @OptionGroup var options: DataOptions

  func run() throws {
    let library = try options.library()
    var ending = Ending.well
    for file in files {
      do throws(WorkbenchError) {
        let words = try library.checked(file).words
        Console.write("\(harmless(file)): \(words)\n")
      } catch {
        Console.say(error.description)
        // Faults of the content weigh more than a file that is not there, so that a script sees them.
        if ending != Ending(code: 65) { ending = Ending(error) }
      }
    }
    if ending != .well { throw ending }
  }
}
