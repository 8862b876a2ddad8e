import Foundation

/// This program as another process.
enum Child {
  /// Runs it to its end; gives the lines that it wrote and the signal that ended it, 0 where none did.
  static func run(_ words: [String]) -> (lines: [String], signal: Int32) {
    let worker = Process()
    worker.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    worker.arguments = words
    let pipe = Pipe()
    worker.standardOutput = pipe
    worker.standardError = FileHandle.nullDevice
    guard (try? worker.run()) != nil else { return ([], 0) }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    worker.waitUntilExit()
    let signal = worker.terminationReason == .uncaughtSignal ? worker.terminationStatus : 0
    return (text.split(separator: "\n").map(String.init), signal)
  }
}
