import Foundation

/// This program as another process.
enum Child {
  /// The path of this program, wherever its child runs.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL

  /// Runs it to its end in a folder; gives the lines that it wrote, how it ended, and the signal that ended it, 0 where none did.
  static func run(_ words: [String], folder: String) -> (lines: [String], status: Int32, signal: Int32) {
    let worker = Process()
    worker.executableURL = program
    worker.arguments = words
    worker.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipe = Pipe()
    worker.standardOutput = pipe
    worker.standardError = FileHandle.nullDevice
    guard (try? worker.run()) != nil else { return ([], -1, 0) }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    worker.waitUntilExit()
    let signal = worker.terminationReason == .uncaughtSignal ? worker.terminationStatus : 0
    return (text.split(separator: "\n").map(String.init), worker.terminationStatus, signal)
  }
}
