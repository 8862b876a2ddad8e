import Foundation
import LocatedYAML
import Testing

@Suite final class `Files that cannot be read` {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "located-yaml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `dirty: a missing file`() {
    #expect(words(of: "absent.yaml") == "there is no such file")
    #expect(faults(of: "absent.yaml")?.isUnreadable == true)
  }

  @Test func `dirty: a file below another file`() throws {
    try write(Data("a: 1".utf8), "plan.yaml")
    #expect(words(of: "plan.yaml/inner.yaml") == "there is no such file")
  }

  @Test func `dirty: a folder instead of a file`() {
    #expect(words(of: "") == "this is a folder, not a file")
    #expect(faults(of: "")?.isUnreadable == true)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func `dirty: a file without leave to read`() throws {
    try write(Data("a: 1".utf8), "locked.yaml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.appending(path: "locked.yaml").path)
    #expect(words(of: "locked.yaml") == "the file cannot be read (Permission denied)")
  }

  @Test func `dirty: a loop of links cannot be read`() throws {
    let link = folder.appending(path: "loop.yaml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
    #expect(words(of: "loop.yaml") == "the file cannot be read (Too many levels of symbolic links)")
    #expect(faults(of: "loop.yaml")?.isUnreadable == true)
  }

  @Test(arguments: ["", " \n\n", "# only a remark\n", "---\n", "---\n...\n", "~", "\u{FEFF}"])
  func `dirty: an empty file`(_ text: String) throws {
    try write(Data(text.utf8), "empty.yaml")
    #expect(words(of: "empty.yaml") == "the file is empty")
    #expect(faults(of: "empty.yaml")?.isUnreadable == false)
  }

  @Test func `dirty: a binary file`() throws {
    try write(Data([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00, 0x00, 0x01]), "binary.yaml")
    #expect(words(of: "binary.yaml") == "this is not a text file")
  }

  @Test func `dirty: UTF-16 from a Windows editor`() throws {
    try write(Data([0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]), "wide.yaml")
    #expect(words(of: "wide.yaml") == "the text is not UTF-8; it looks like UTF-16")
  }

  @Test func `dirty: a Windows code page, with the place of the first wrong byte`() throws {
    try write(Data("a: 1\nname: Zo".utf8) + Data([0xEB, 0x0A]), "latin.yaml")
    let fault = try #require(faults(of: "latin.yaml")?.all.first)
    #expect(fault.words == "the text is not UTF-8; it looks like an older Windows code page")
    #expect(fault.location.line == 2)
    #expect(fault.location.column == 9)
  }

  @Test func `dirty: a file above the limit is refused, and one at the limit is read`() throws {
    var limits = Limits()
    limits.bytes = 1 << 20
    try write(Data("a: 1 #".utf8) + Data(repeating: 0x78, count: (1 << 20) - 6), "large.yaml")
    #expect(faults(of: "large.yaml", limits: limits) == nil)
    try write(Data("a: 1 #".utf8) + Data(repeating: 0x78, count: (1 << 20) - 5), "large.yaml")
    #expect(faults(of: "large.yaml", limits: limits)?.all.first?.words == "the file is larger than 1 MiB")
  }

  @Test func `dirty: an endless device is refused`() {
    #expect(shown(at: "/dev/zero") == "/dev/zero: this is a device, not a file")
  }

  @Test func `functionality: a byte-order mark is dropped and columns stay true`() throws {
    try write(Data([0xEF, 0xBB, 0xBF]) + Data("a: x\n".utf8), "mark.yaml")
    let document = try Document(contentsOf: folder.appending(path: "mark.yaml").path)
    let column = try document.read { $0.mapping(allowing: ["a"])?["a"]?.location.column }
    #expect(column == 4)
  }

  @Test func `functionality: Windows and old Macintosh line ends count as lines`() throws {
    for ending in ["\r\n", "\r", "\n"] {
      let document = try Document(text: "a: 1\(ending)# é\(ending)b: x\(ending)", file: "plan.yaml")
      let line = try document.read { $0.mapping(allowing: ["a", "b"])?["b"]?.location.line }
      #expect(line == 3)
      #expect(page("a: 1\(ending)b: 2\(ending)a: 3") { _ in }.contains("    3 | a: 3\n      | ^"))
    }
  }

  private func write(_ bytes: Data, _ name: String) throws {
    try bytes.write(to: folder.appending(path: name))
  }

  private func words(of name: String) -> String? {
    faults(of: name)?.all.first?.words
  }

  private func faults(of name: String, limits: Limits = Limits()) -> Faults? {
    do throws(Faults) {
      _ = try Document(contentsOf: folder.appending(path: name).path, limits: limits).read { _ in true }
      return nil
    } catch {
      return error
    }
  }

  private func shown(at path: String) -> String {
    do throws(Faults) {
      _ = try Document(contentsOf: path)
      return "no fault"
    } catch {
      return error.description
    }
  }
}
