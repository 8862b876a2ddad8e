import ArgumentParser
import Runs

/// `windscreen version`
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Say which versions this is made of.")

  /// The versions in a line.
  static var words: String { Version.current.words }

  func run() { Console.write(Self.words + "\n") }
}
