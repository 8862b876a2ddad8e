import Foundation
import TestSupport

/// A page of the documentation whose commands a test types, block by block.
struct FollowedPage {
  /// Its name in `docs`.
  let name: String

  /// The blocks of shell commands on the page, in order.
  func blocks() throws -> [String] { try pieces().filter { $0.language == "sh" }.map(\.text) }

  /// Every block of a language on the page, in order.
  func pieces() throws -> [(language: String, text: String)] {
    let page = try String(contentsOfFile: Program.package + "/docs/\(name)", encoding: .utf8)
    return page.matches(of: /```([a-z]+)\n((?s:.*?))```/).map { (String($0.1), String($0.2)) }
  }

  /// Types a block in a folder, with the built program on the path.
  func type(_ block: String, in folder: String) throws -> Program.Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let built = (Program.path as NSString).deletingLastPathComponent
    process.arguments = ["-c", "set -eu; PATH=\"$1:$PATH\"\n\(block)", "bash", built]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Program.Outcome(code: process.terminationStatus, output: said, complaints: "")
  }
}
