import Foundation
import Testing

/// The prompt through a real pseudo-terminal; skipped where Python or pexpect is missing (`scripts/prompt-check` fetches it).
@Suite struct PromptHourTests {
  @Test(
    .enabled(if: PromptHour.canRun, "needs python3 with pexpect; scripts/prompt-check installs it"),
    .timeLimit(.minutes(10)))
  func `functionality: a new user's hour at the prompt, with Tab, history, Ctrl-C, a typo and a wrong year`() throws {
    let (status, words) = try PromptHour.run(["scripts/prompt-hour.py", PromptHour.program])
    #expect(status == 0 && words.contains("everything held"), "\(PromptHour.fault(in: words))")
  }
}

/// Runs Python in the package's folder.
enum PromptHour {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program, which is built beside the tests.
  static var program: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "windscreen").path
  }

  /// What failed and the claim before it, first; all that was said where nothing is named.
  static func fault(in words: String) -> String {
    let lines = words.split(separator: "\n")
    guard let failed = lines.firstIndex(where: { $0.contains("FAILED") }) else { return words }
    return lines[max(0, failed - 1)...].joined(separator: "\n")
  }

  static let canRun =
    FileManager.default.isExecutableFile(atPath: program) && (try? run(["-c", "import pexpect"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, words: String) {
    let own = root.appending(path: ".build/prompt-check/bin/python3").path
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: hasOwn ? own : "/usr/bin/env")
    process.arguments = (hasOwn ? [] : ["python3"]) + arguments
    process.currentDirectoryURL = root
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let words = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }
}
