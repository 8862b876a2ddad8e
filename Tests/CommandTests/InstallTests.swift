import Foundation
import TestSupport
import Testing

@Suite struct `What scripts do for a user` {
  let folder = TemporaryFolder()

  /// Runs bash words in the package's folder, with the built program's folder as `$1`; gives its number and its words.
  private func bash(_ words: String, _ arguments: String...) throws -> Program.Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let built = (Program.path as NSString).deletingLastPathComponent
    process.arguments = ["-c", words, "bash", built] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Program.package)
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Program.Outcome(code: process.terminationStatus, output: said, complaints: "")
  }

  @Test func `functionality: an installed program runs on its own data, completes in bash and has a manual`() throws {
    let prefix = folder.path + "/a prefix"
    let installed = try bash("scripts/install --from \"$1\" \"$2\"", prefix)
    #expect(installed.code == 0 && installed.output.contains("is installed"), "\(installed.output)")
    #expect(try bash("cd / && \"$2/bin/windscreen\" list areas", prefix).output.contains("rotherham-2006"))
    // Its data are the installed ones: without them it fails.
    let data = try FileManager.default.contentsOfDirectory(atPath: prefix + "/lib/windscreen").filter {
      $0.hasSuffix(".resources")
    }
    #expect(data.count == 2)
    let completions = "source \"$2/share/bash-completion/completions/windscreen\" && complete -p windscreen"
    #expect(try bash(completions, prefix).output.contains("windscreen"))
    for path in ["zsh/site-functions/_windscreen", "fish/vendor_completions.d/windscreen.fish"] {
      #expect(try String(contentsOfFile: "\(prefix)/share/\(path)", encoding: .utf8).contains("windscreen"))
    }
    let manual = try String(contentsOfFile: prefix + "/share/man/man1/windscreen.1", encoding: .utf8)
    for verb in ["check", "run", "list", "grade", "compare", "report", "explain", "why", "version"] {
      #expect(manual.contains("\n.SS \(verb)\n"), "\(verb)")
    }
    let groff = try bash(
      "command -v groff >/dev/null || exit 0; groff -man -ww -z \"$2\"", prefix + "/share/man/man1/windscreen.1")
    #expect(groff.code == 0 && groff.output.isEmpty, "\(groff.output)")
    #expect(try bash("scripts/install --from \"$1\" \"$2\"", prefix).code == 0, "once more over the first")
  }

  @Test func `dirty: an install from nowhere or with an unknown option changes nothing`() throws {
    let prefix = folder.path + "/prefix"
    #expect(try bash("scripts/install --from /nowhere \"$2\"", prefix).code == 66)
    #expect(try bash("scripts/install --form \"$1\" \"$2\"", prefix).code == 64)
    #expect(!FileManager.default.fileExists(atPath: prefix))
  }

  @Test func `functionality: the README's commands can be typed as they stand`() throws {
    let checked = try bash("scripts/readme-check \"$1/windscreen\" --draws 2")
    #expect(checked.code == 0, "\(checked.output)")
  }
}
