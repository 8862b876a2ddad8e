import ArgumentParser
import LocatedYAML

/// The command line: `windscreen <verb>`; without a verb, the prompt.
@main struct Windscreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "windscreen",
    abstract: "Try a children and young people's plan out before you sign it.",
    discussion: """
      A scenario file says what an area would do, for how much and when. Windscreen moves the area through the years, \
      week by week and thousands of times, with and without the plan, and shows what changes for children, what it \
      costs, and which grades an inspection under the 2007 framework would be likely to give.

      Begin with: windscreen run Scenarios/rotherham-2006/first-look.yaml
      """,
    version: VersionCommand.words,
    subcommands: [
      NewCommand.self, CheckCommand.self, RunCommand.self, ExtendCommand.self, ListCommand.self, GradeCommand.self,
      CompareCommand.self, ReportCommand.self, ExportCommand.self,
      DecideCommand.self, GoalCommand.self, BestCommand.self, BatchCommand.self,
      ExplainCommand.self, WhyCommand.self, BacktestCommand.self, ValidateCommand.self,
      VersionCommand.self,
    ])

  /// Runs the words typed and ends the program with its number.
  static func main() {
    Console.prepare()
    Room.checkFiles()
    Room.checkMemory()
    Room.work {
      perform()
      Console.finish()
    }
  }

  /// Does what the words typed say; what goes wrong ends the program.
  private static func perform() {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.isEmpty { Console.end(with: Prompt.open()) }
    if let verb = words.first, let wrong = unknownVerb(verb) {
      Console.complain(wrong)
      Console.end(with: .usage)
    }
    do {
      var command = try parseAsRoot(words)
      try command.run()
    } catch let ending as Ending {
      Console.end(with: ending)
    } catch {
      leave(error)
    }
  }

  /// Prints help, versions and completions as any other answer, and says what is wrong with words that mean nothing.
  private static func leave(_ error: any Error) {
    let (message, code) = (fullMessage(for: error), exitCode(for: error).rawValue)
    if code == 0 { Console.write(message + "\n") } else if !message.isEmpty { Console.say(message) }
    Console.end(with: Ending(code: code))
  }

  /// What to say about a first word that is no verb; nil where it is one, or an option.
  private static func unknownVerb(_ word: String) -> String? {
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !(verbs + ["help"]).contains(word) else { return nil }
    let nearest = nearestNames(to: word, among: verbs)
    let hint =
      nearest.isEmpty
      ? "There are: \(verbs.joined(separator: ", "))." : "Did you mean '\(nearest.joined(separator: "' or '"))'?"
    return "there is no command '\(harmless(String(word.prefix(60))))'\n\(hint)"
  }
}
