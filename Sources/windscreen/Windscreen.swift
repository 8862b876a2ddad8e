import ArgumentParser

@main struct Windscreen: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "windscreen")
}
