import ArgumentParser

/// What `windscreen` alone opens.
enum Prompt {
  /// Shows what can be typed.
  static func open() -> Ending {
    Console.write(Windscreen.helpMessage() + "\n")
    return .well
  }
}
