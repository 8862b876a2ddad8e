import Foundation
import TestSupport
import Testing

/// Nothing that the program does asks for a network.
@Suite struct `Verbs without a network` {
  let folder = TemporaryFolder()

  @Test(.enabled(if: Strace.isThere, "needs strace; scripts/setup --tests installs it"))
  func `functionality: no verb that plays or reads opens a socket`() throws {
    let verbs = try EveryVerb(in: folder)
    let followed = Program(
      folder: folder.path, before: "exec strace -f --seccomp-bpf -qq -e trace=%network -e signal=none -o calls",
      isRunBefore: true)
    for command in verbs.quick + verbs.long + [["export", verbs.run, "--parquet", "p", "--netcdf", "n"]] {
      let outcome = try followed.wait(for: followed.start(command))
      let calls = try String(contentsOfFile: "\(folder.path)/calls", encoding: .utf8)
      #expect(outcome.code == 0, "\(command): \(outcome.complaints)")
      #expect(!calls.contains("("), "\(command): \(calls)")
    }
  }

  @Test(.enabled(if: Strace.isThere, "needs strace; scripts/setup --tests installs it"))
  func `functionality: a socket that is opened is seen`() throws {
    let shell = Program(
      folder: folder.path,
      before:
        "strace -f --seccomp-bpf -qq -e trace=%network -o calls python3 -c 'import socket; socket.socket()'; exit;")
    #expect(try shell.run().code == 0)
    #expect(try String(contentsOfFile: "\(folder.path)/calls", encoding: .utf8).contains("socket("))
  }
}

/// The tool that follows another program's calls.
enum Strace {
  /// Whether it is there and may follow another program.
  static let isThere: Bool = {
    let strace = Process()
    strace.executableURL = URL(filePath: "/usr/bin/env")
    strace.arguments = ["strace", "-o", "/dev/null", "true"]
    strace.standardError = FileHandle.nullDevice
    guard (try? strace.run()) != nil else { return false }
    strace.waitUntilExit()
    return strace.terminationStatus == 0
  }()
}
