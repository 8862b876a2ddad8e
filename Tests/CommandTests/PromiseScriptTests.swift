import Foundation
import TestSupport
import Testing

/// The scripts behind docs/promises.md, each in a small size.
@Suite struct `Promises that scripts try` {
  private func script(_ words: String) throws -> Program.Outcome {
    let shell = Program(folder: Program.package, before: "\(words) --program \"$0\"; exit;")
    return try shell.run()
  }

  @Test func `functionality: killed at any moment, the program leaves only what is whole`() throws {
    let outcome = try script("scripts/kill-test 25")
    #expect(outcome.code == 0 && outcome.output.contains(" 0 faults"), "\(outcome)")
  }

  @Test(.enabled(if: Strace.isThere, "needs strace; scripts/setup --tests installs it"))
  func `functionality: killed or failed where it names and removes files, it leaves only what is whole`() throws {
    let outcome = try script("scripts/kill-test 0 --steps --calls unlink")
    #expect(outcome.code == 0 && outcome.output.contains(" 0 faults"), "\(outcome)")
  }

  @Test(.enabled(if: Strace.isThere, "needs strace; scripts/setup --tests installs it"))
  func `functionality: a power cut at any moment leaves only what is whole`() throws {
    let outcome = try script("scripts/power-cut")
    #expect(outcome.code == 0 && outcome.output.contains(" 0 faults"), "\(outcome)")
  }

  @Test func `functionality: runs that begin at once in one folder never lose one`() throws {
    let outcome = try script("scripts/burst-test 2 12")
    #expect(outcome.code == 0 && outcome.output.contains(" 0 faults"), "\(outcome)")
  }

  @Test func `functionality: every suite that the page of promises names as a proof is there`() throws {
    let page = try String(contentsOfFile: Program.package + "/docs/promises.md", encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }.compactMap { $0.split(separator: "|").last }
    let named = rows.flatMap { row in row.matches(of: /"([^"]+)"/).map { String($0.output.1) } }
    #expect(named.count > 10)
    let tests = try FileManager.default.subpathsOfDirectory(atPath: Program.package + "/Tests")
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: Program.package + "/Tests/\($0)", encoding: .utf8) }.joined()
    for suite in named {
      let isThere =
        tests.contains("struct `\(suite)`") || tests.contains("struct \(suite) {")
        || tests.contains("@Suite(\"\(suite)\"") || tests.contains("  \"\(suite)\"")
      #expect(isThere, "\(suite)")
    }
  }
}
