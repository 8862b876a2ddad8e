import ArgumentParser
import Runs
import Session
import Terminal

/// `windscreen explain WORDS`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a word means: an intervention, indicator, parameter, lever, aspect, area or source.",
    discussion: "What holds a grade back in one's own results is for the prompt: `why staying-safe`.")

  @Argument(help: ArgumentHelp("An id or a label as `windscreen list` shows it.", valueName: "words"))
  var words: [String]
  @OptionGroup var options: DataOptions

  /// The words as they would be typed at the prompt, where quotation marks and `#` mean something else.
  private var line: String {
    words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-./".contains($0) } ? String(word) : hyphened(String(word))
    }.joined(separator: " ")
  }

  func validate() throws {
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("a name has letters, digits, hyphens, dots and slashes")
    }
  }

  func run() throws {
    var session = Session(library: try options.library())
    let reply = session.perform("explain \(line)")
    guard !reply.isRefusal else {
      Console.say(reply.text)
      throw Ending.usage
    }
    for case .page(let page) in reply.blocks { Console.show(page) }
  }
}
