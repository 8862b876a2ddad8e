import Foundation
import TestSupport
import Testing

@Suite struct `Beginning something of one's own` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  static let kinds = ["area", "scenario", "intervention", "indicator"]

  /// The file that a kind is edited in.
  private func file(_ kind: String, _ name: String) -> String {
    kind == "scenario" ? "\(name).yaml" : "Data/\(kind)s/\(name).yaml"
  }

  @Test(arguments: kinds)
  func `functionality: a template passes check at once and says the next step in a sentence`(_ kind: String) throws {
    let outcome = try program.run("new", kind, "my-own")
    #expect(outcome.code == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
    let file = file(kind, "my-own")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == file)
    #expect(lines.last?.hasPrefix("Next: ") == true && lines.last?.hasSuffix("`windscreen check \(file)`.") == true)
    let text = try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
    #expect(text.hasPrefix("# ") && !text.contains("NAME") && !text.contains("TITLE"))
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("#") || $0.count <= 130 })
    let checked = try program.run("check", file)
    #expect(checked.code == 0 && checked.output.hasPrefix("\(file): valid: "), "\(checked.complaints)")
  }

  @Test(arguments: kinds) func `dirty: nothing is ever written over`(_ kind: String) throws {
    #expect(try program.run("new", kind, "my-own").code == 0)
    try folder.write("mine\n", to: file(kind, "my-own"))
    let before = folder.everything
    let again = try program.run("new", kind, "my-own")
    #expect(again.code == 73 && again.output.isEmpty)
    #expect(again.complaints.contains("\(file(kind, "my-own")): this is there already"))
    #expect(folder.everything == before)
    #expect(try String(contentsOfFile: "\(folder.path)/\(file(kind, "my-own"))", encoding: .utf8) == "mine\n")
  }

  @Test func `dirty: where one of two files is there, neither is written`() throws {
    try folder.write("mine\n", to: "Data/parameters/my-own.yaml")
    #expect(try program.run("new", "area", "my-own").code == 73)
    #expect(folder.everything == ["Data", "Data/parameters", "Data/parameters/my-own.yaml"])
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/plan.yaml", withDestinationPath: "\(folder.path)/nowhere.yaml")
    #expect(try program.run("new", "scenario", "plan").code == 73)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/nowhere.yaml"))
  }

  @Test(arguments: [
    ("My Town", "my-town"), ("my_town", "my-town"), ("MYTOWN", "mytown"), ("-mytown", "mytown"),
    ("my--town", "my-town"),
    ("../mytown", "mytown"), ("areas/mytown", "areas-mytown"), ("mytown.yaml", "mytown-yaml"),
    ("2006-mytown", "mytown"),
    ("Käse", "kase"), ("mytown\n", "mytown"), ("mytown-", "mytown"), (" ", nil), ("", nil), ("..", nil),
    ("\u{1b}[31m", "m"),
  ]) func `dirty: a name that is not kebab-case is refused with the nearest that is`(name: String, nearest: String?)
    throws
  {
    for kind in Self.kinds {
      let outcome = try program.wait(for: program.start(["new", kind, "--", name]))
      #expect(outcome.code == 64 && outcome.output.isEmpty, "\(kind) \(name)")
      #expect(outcome.complaints.contains("small letters, digits and single hyphens"))
      #expect(!outcome.complaints.contains("\u{1b}"))
      if let nearest { #expect(outcome.complaints.contains("Did you mean '\(nearest)'?"), "\(outcome.complaints)") }
    }
    #expect(folder.everything.isEmpty)
  }

  @Test func `extreme value: a name of 48 signs is taken and one of 49 is not`() throws {
    let longest = String(repeating: "a", count: 48)
    #expect(try program.run("new", "scenario", longest).code == 0)
    #expect(try program.run("new", "scenario", longest + "a").code == 64)
  }

  @Test(arguments: [
    ("area", "rotherham-2006"), ("area", "fostering"), ("intervention", "foster-carer-support"),
    ("indicator", "looked-after-rate"), ("indicator", "staying-safe"), ("area", "fc-leaving"),
  ]) func `dirty: a name that the data use is refused, since it would stand in the place of theirs`(
    kind: String, name: String
  ) throws {
    let outcome = try program.run("new", kind, name)
    #expect(outcome.code == 64 && outcome.complaints.contains("already use the name '\(name)'"))
    #expect(folder.everything.isEmpty)
  }

  @Test func `dirty: an unknown kind gets the nearest, and a folder that cannot be made is told`() throws {
    let outcome = try program.run("new", "aera", "mytown")
    #expect(outcome.code == 64 && outcome.complaints.contains("Did you mean 'area'?"))
    try folder.write("x", to: "taken")
    let refused = try program.run("new", "area", "mytown", "--output", "taken")
    #expect(refused.code == 73 && refused.complaints.contains("taken"))
    #expect(folder.everything == ["taken"])
  }

  @Test func `functionality: files go where --output says, scenarios and data alike`() throws {
    for kind in Self.kinds { #expect(try program.run("new", kind, "my-own", "--output", "here/mine").code == 0) }
    for name in [
      "areas/my-own.yaml", "parameters/my-own.yaml", "my-own.yaml", "interventions/my-own.yaml",
      "indicators/my-own.yaml",
    ] {
      #expect(folder.everything.contains("here/mine/\(name)"))
    }
  }

  @Test func `functionality: help is plain ASCII`() throws {
    let help = try program.run("help", "new")
    #expect(help.code == 0 && help.output.utf8.allSatisfy { $0 < 128 })
  }
}
