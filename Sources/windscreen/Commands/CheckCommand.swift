import ArgumentParser
import LocatedYAML
import Runs
import Wording

/// `windscreen check FILE...`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether files are valid, and show every fault with its place.",
    discussion: """
      Takes scenarios, evidence, and the files of a folder with data of your own, which are read together with all that \
      lies in that folder.
      """)

  @Argument(
    help: ArgumentHelp("Scenarios, evidence or data.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var files: [String]
  @Flag(help: "Play one draw to the end too, and say so.") var play = false
  @OptionGroup var options: DataOptions

  func validate() throws { for file in files { try checkNamed(file, "a file to check") } }

  func run() throws {
    let library = try options.library()
    var ending = Ending.well
    for file in files {
      do throws(WorkbenchError) {
        Console.write("\(harmless(file)): \(try words(file, library))\n")
      } catch {
        Console.say(error.words(about: file))
        // Faults of the content weigh more than a file that is not there, so that a script sees them.
        if ending != Ending(code: 65) { ending = Ending(error) }
      }
    }
    if ending != .well { throw ending }
  }

  private func words(_ file: String, _ library: Library) throws(WorkbenchError) -> String {
    if let place = DataPlace(file) {
      let library = try Library(data: place.folder)
      let words = try library.checked(place).words
      return try play ? words + PlayedDraw.words(library.playedDraw(place)) : words
    }
    let words = try library.checked(file).words
    return try play ? words + PlayedDraw.words(library.playedDraw(file)) : words
  }
}
