import ArgumentParser
import Session
import Terminal

/// `windscreen explain WORD`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a word means: an intervention, indicator, parameter, lever, aspect, area or source.",
    discussion: "What holds a grade back in one's own results is for the prompt: `why staying-safe`.")

  @Argument(help: ArgumentHelp("A name as `windscreen list` shows it.", valueName: "word")) var word: String
  @OptionGroup var options: DataOptions

  func validate() throws {
    let known = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-./".unicodeScalars.contains($0)
    }
    guard known, !word.isEmpty else { throw ValidationError("a name has letters, digits, hyphens, dots and slashes") }
  }

  func run() throws {
    var session = Session(library: try options.library())
    let reply = session.perform("explain \(word)")
    guard !reply.isRefusal else {
      Console.say(reply.text)
      throw Ending.usage
    }
    for case .page(let page) in reply.blocks { Console.show(page) }
  }
}
