import Foundation
import LocatedYAML
import ModelInputs
import Testing

@Suite final class `A scenario file that is none` {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scenario-file-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `dirty: there is no file`() throws {
    let found = try faults(of: "absent.yaml")
    #expect(found.description == "\(folder.path)/absent.yaml: there is no such file")
    #expect(found.isUnreadable)
  }

  @Test func `dirty: a folder instead of a file`() throws {
    let found = try faults(of: "")
    #expect(found.description == "\(folder.path)/: this is a folder, not a file")
    #expect(found.isUnreadable)
  }

  @Test func `dirty: an empty file`() throws {
    try Data().write(to: folder.appending(path: "empty.yaml"))
    let found = try faults(of: "empty.yaml")
    #expect(found.description == "\(folder.path)/empty.yaml: the file is empty")
    #expect(!found.isUnreadable)
  }

  @Test func `dirty: a binary file`() throws {
    try Data((0...255).map { UInt8($0) }).write(to: folder.appending(path: "photograph.yaml"))
    #expect(
      try faults(of: "photograph.yaml").description == "\(folder.path)/photograph.yaml: this is not a text file")
  }

  @Test func `dirty: a list where a scenario should be`() throws {
    #expect(
      try Example.page("- one\n- two\n") == """
        plan.yaml:1:1: expected keys and values but found a list
            1 | - one
              | ^
        """)
  }

  @Test(.timeLimit(.minutes(10))) func `dirty: an alias bomb`() throws {
    var lines = ["scenario: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for level in 1..<20 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("x\(level): &a\(level) [\(aliases)]")
    }
    let page = try Example.page(lines.joined(separator: "\n"))
    #expect(page.hasPrefix("plan.yaml:6:"))
    #expect(page.contains("the document has more than 200000 parts once its aliases are followed"))
  }

  @Test func `dirty: a scenario with everything wrong says everything at once`() throws {
    let page = try Example.page(
      """
      scenario: no
      aera: rotherham-2006
      horizon: 2007-2011
      portfolios:
        - name: A
          deploy:
            - foster-carer-suport: {dose: 20 households, years: 2007}
            - foster-carer-support: {dose: 20 carers, years: 2012}
      run: {draws: 010}
      """)
    let places = page.split(separator: "\n").filter { $0.hasPrefix("plan.yaml:") }
    #expect(
      places.map(String.init) == [
        "plan.yaml:2:1: unknown key 'aera'",
        "plan.yaml:7:9: there is no intervention 'foster-carer-suport'",
        "plan.yaml:8:41: the unit 'carers' does not fit here",
        "plan.yaml:8:56: the years '2012' are not all within 2007-2011",
        "plan.yaml:9:14: '010' begins with a zero, which some programs read as another number",
      ])
  }

  private func faults(of name: String) throws -> Faults {
    let path = name.isEmpty ? folder.path + "/" : folder.appending(path: name).path
    let catalogue = try Example.catalogue()
    return try #require(throws: Faults.self) { try ScenarioFile(path: path).scenario(in: catalogue) }
  }
}
