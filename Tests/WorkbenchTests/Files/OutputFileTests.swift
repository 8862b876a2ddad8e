import Foundation
import Runs
import TestSupport
import Testing

@Suite struct `Putting a file in the place of another` {
  @Test func `functionality: an older file is replaced and a link stays a link`() throws {
    let folder = TemporaryFolder()
    let file = try folder.write("old", to: "plan.txt")
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try OutputFile.replace("new", at: link)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["link.txt", "plan.txt"])
  }

  @Test func `dirty: a pipe is written into and never replaced`() throws {
    let folder = TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try OutputFile.replace("through", at: pipe)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, 16) == 7)
    #expect(try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType != .typeRegular)
  }

  @Test func `dirty: a folder that is not there is named by the file that was asked for`() {
    let path = "/no/such/folder/report.html"
    #expect(throws: SystemFailure.self) { try OutputFile.replace("words", at: path) }
    do { try OutputFile.replace("words", at: path) } catch { #expect(error.path == path) }
  }
}
