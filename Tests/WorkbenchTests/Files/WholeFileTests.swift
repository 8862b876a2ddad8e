import Foundation
import Runs
import TestSupport
import Testing

/// Saving keeps what makes a file somebody's, or leaves it alone.
@Suite struct `A file that is written over` {
  let folder = TemporaryFolder()

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  private func refusal(_ path: String) throws -> SystemFailure.Refusal? {
    try #require(throws: SystemFailure.self) { try OutputFile.replace("new", at: path) }.refusal
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o755, 0o666, 0o200])
  func `functionality: its mode stays`(mode: Int) throws {
    let file = try folder.write("old", to: "plan.yaml")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    try OutputFile.replace("new", at: file)
    #expect(try attributes(file)[.posixPermissions] as? Int == mode)
    #expect(FileManager.default.contents(atPath: file) == Data("new".utf8))
    #expect(folder.everything == ["plan.yaml"])
  }

  @Test(.enabled(if: geteuid() == 0, "only an administrator can give files away"))
  func `functionality: its owner stays`() throws {
    let file = try folder.write("old", to: "plan.yaml")
    try #require(chown(file, 65_534, 65_533) == 0 && chmod(file, 0o660) == 0)
    try OutputFile.replace("new", at: file)
    let facts = try attributes(file)
    #expect(facts[.ownerAccountID] as? Int == 65_534 && facts[.groupOwnerAccountID] as? Int == 65_533)
    #expect(facts[.posixPermissions] as? Int == 0o660)
  }

  @Test func `dirty: a read-only file is left alone, whoever asks`() throws {
    let file = try folder.write("old", to: "plan.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    #expect(try refusal(file) == .readOnly)
    #expect(FileManager.default.contents(atPath: file) == Data("old".utf8))
  }

  @Test func `dirty: a file of several names is left alone`() throws {
    let file = try folder.write("old", to: "plan.yaml")
    try #require(link(file, folder.path + "/other.yaml") == 0)
    #expect(try refusal(file) == .severalNames(2))
    #expect(FileManager.default.contents(atPath: folder.path + "/other.yaml") == Data("old".utf8))
  }

  @Test func `dirty: a link to nothing stays one, and a chain of links leads to its end`() throws {
    let dangling = folder.path + "/dangling.yaml"
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: "nowhere.yaml")
    #expect(try refusal(dangling) == .linkToNothing)
    #expect(folder.everything == ["dangling.yaml"])
    let file = try folder.write("old", to: "inner/plan.yaml")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/one", withDestinationPath: "two")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/two", withDestinationPath: "inner/plan.yaml")
    try OutputFile.replace("new", at: folder.path + "/one")
    #expect(FileManager.default.contents(atPath: file) == Data("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/one") == "two")
  }

  @Test func `dirty: folders and sockets are refused`() throws {
    try folder.write("", to: "inner/file")
    #expect(try refusal(folder.path + "/inner") == .special("a folder"))
  }

  @Test func `dirty: a pipe that takes nothing does not keep the program from stopping`() throws {
    let pipe = folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(try refusal(pipe) == .nobodyReads)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let much = String(repeating: "words ", count: 100_000)
    let failure = try #require(throws: SystemFailure.self) {
      try OutputFile.replace(much, at: pipe, shouldStop: { true })
    }
    #expect(failure.refusal == .stopped)
  }

  @Test func `functionality: remains of ours are taken away, and what only looks like them is not`() throws {
    try folder.write("half", to: ".unfinished-windscreen-123-456")
    let kept = [
      ".unfinished-mine", ".unfinished-windscreen-1", ".unfinished-windscreen-a-b", "plan.yaml.unfinished-12",
    ]
    for name in kept { try folder.write("mine", to: name) }
    try folder.write("mine", to: ".unfinished-windscreen-7-8/file")
    try OutputFile.create("new", at: folder.path + "/plan.yaml")
    let expected = kept + ["plan.yaml", ".unfinished-windscreen-7-8", ".unfinished-windscreen-7-8/file"]
    #expect(folder.everything == expected.sorted())
  }

  @Test func `functionality: a new file is never written over another`() throws {
    let file = try folder.write("old", to: "plan.yaml")
    #expect(throws: SystemFailure.self) { try OutputFile.create("new", at: file) }
    #expect(FileManager.default.contents(atPath: file) == Data("old".utf8) && folder.everything == ["plan.yaml"])
  }
}
