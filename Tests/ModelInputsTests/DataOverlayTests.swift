import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import Stochastics
import TestSupport
import Testing

@Suite struct `A folder that holds only what differs` {
  private let folder = TemporaryFolder()

  private func bundled(_ name: String) throws -> String {
    try String(contentsOfFile: CatalogueFolder.bundled.file(name), encoding: .utf8)
  }

  /// Puts a file into the folder.
  private func put(_ text: String, _ name: String) throws {
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func catalogue() throws -> Catalogue {
    try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders())
  }

  private func faults() throws -> String {
    let ladders = try Example.ladders()
    let path = folder.path
    return try #require(throws: Faults.self) { try CatalogueFolder(path: path).catalogue(ladders: ladders) }.description
  }

  @Test func `law: an empty folder is the bundled data, file for file`() throws {
    let data = CatalogueFolder(path: folder.path)
    #expect(data.allNames == CatalogueFolder.bundled.allNames)
    #expect(data.allNames.map(data.file) == CatalogueFolder.bundled.allNames.map(CatalogueFolder.bundled.file))
    #expect(data.differing.isEmpty)
    #expect(try catalogue().parameters.mapValues(\.prior) == Example.catalogue().parameters.mapValues(\.prior))
  }

  @Test func `functionality: an area is added, and nothing else changes`() throws {
    let text = try bundled("areas/england-250k.yaml").replacing("id: england-250k", with: "id: mytown")
    try put(text, "areas/mytown.yaml")
    #expect(Set(try catalogue().areas.keys) == ["england-250k", "large-county-2006", "mytown", "rotherham-2006"])
    #expect(CatalogueFolder(path: folder.path).differing == ["areas/mytown.yaml"])
    #expect(CatalogueFolder(path: folder.path).allNames.count == CatalogueFolder.bundled.allNames.count + 1)
  }

  private static let ghost = "  GHOST06:\n    citation: A report that nothing cites\n    seen: excerpt seen\n"

  @Test func `dirty: a source that nothing cites is told at its line, and a note that names it is enough`() throws {
    try put(try bundled("sources.yaml") + Self.ghost, "sources.yaml")
    let told = try faults()
    #expect(told.contains("nothing cites the source 'GHOST06'") && told.contains("sources.yaml"))
    let fostering = try bundled("parameters/fostering.yaml")
    for (words, isCited) in [("see GHOST06, table 2", true), ("GHOST06", true), ("XGHOST06 and GHOST065", false)] {
      let noted = fostering.replacing("    note: ", with: "    note: \(words). ", maxReplacements: 1)
      try #require(noted != fostering)
      try put(noted, "parameters/fostering.yaml")
      if isCited {
        #expect(try catalogue().sources["GHOST06"] != nil)
      } else {
        #expect(try faults().contains("GHOST06"))
      }
    }
  }

  @Test func `functionality: numbers of one's own may leave a bundled source without any that cites it`() throws {
    let fostering = try bundled("parameters/fostering.yaml").replacing("reference: POOLE-F", with: "reference: S003")
    try put(fostering, "parameters/fostering.yaml")
    #expect(try catalogue().parameters["fc-leaving"]?.citation.reference == "S003")
  }

  @Test func `functionality: a file stands in the place of the bundled one of its name`() throws {
    let text = try bundled("parameters/fostering.yaml")
    try put(text, "parameters/fostering.yaml")
    #expect(CatalogueFolder(path: folder.path).differing.isEmpty)
    try put(
      text.replacing("prior: {beta: [0.08, 0.11, 0.14]}", with: "prior: {beta: [0.10, 0.12, 0.14]}"),
      "parameters/fostering.yaml")
    #expect(CatalogueFolder(path: folder.path).differing == ["parameters/fostering.yaml"])
    #expect(try catalogue().parameters["fc-leaving"]?.prior.central == 0.12)
  }

  @Test func `dirty: a fault names the file it is in`() throws {
    try put(
      try bundled("areas/england-250k.yaml").replacing("baseline: 2006", with: "baseline: 206"), "areas/mytown.yaml")
    #expect(try faults().contains("\(folder.path)/areas/mytown.yaml:"))
  }

  @Test(arguments: [
    ("source.yaml", "sources.yaml"), ("parameter/fostering.yaml", "parameters"),
    ("areas/deep/mytown.yaml", nil), ("areas/mytown.yml", nil),
    ("crosswalk/indicator.yaml", "crosswalk/indicators.yaml"),
    ("notes.txt", nil),
  ])
  func `dirty: a file that nothing reads is told, with the nearest name`(name: String, meant: String?) throws {
    try put("a: 1\n", name)
    let told = try faults()
    #expect(told.hasPrefix("\(folder.path)/") && told.contains("nothing reads '"))
    if let meant { #expect(told.contains("Did you mean '\(meant)'?")) }
  }

  @Test func `extreme value: hidden files are left alone, and a link to nothing is not`() throws {
    try put("x", ".notes")
    #expect(try catalogue().areas.count == 3)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/gaps.yaml", withDestinationPath: "\(folder.path)/nowhere.yaml")
    #expect(try faults().contains("\(folder.path)/gaps.yaml: there is no such file"))
  }

  @Test(arguments: ["evidence/mytown.yaml", "areas/mytown.yaml", "gaps.yaml", "links"])
  func `dirty: a link that leads out of the folder is refused, one that stays inside is followed`(name: String) throws {
    let outside = TemporaryFolder()
    try outside.write("secret: of somebody else\n", to: "other/other.yaml")
    let target = name.hasSuffix(".yaml") ? "other/other.yaml" : "other"
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    for leading in ["\(outside.path)/\(target)", "../../\((outside.path as NSString).lastPathComponent)/\(target)"] {
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: leading)
      let told = try faults()
      // A link to nothing is told as such, wherever nothing is.
      let words = ["leads out of the folder with data", "there is no such file", "nothing reads 'links'"]
      #expect(words.contains(where: told.contains), "\(told)")
      #expect(!told.contains("somebody else"))
    }
    try FileManager.default.removeItem(atPath: path)
    let area = try bundled("areas/england-250k.yaml").replacing("id: england-250k", with: "id: mytown")
    try put(area, "areas/theirs.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/areas/mytown.yaml", withDestinationPath: "theirs.yaml")
    #expect(try faults().contains("mytown"))
    try FileManager.default.moveItem(atPath: "\(folder.path)/areas/theirs.yaml", toPath: "\(folder.path)/areas/.theirs")
    try FileManager.default.removeItem(atPath: "\(folder.path)/areas/mytown.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/areas/mytown.yaml", withDestinationPath: ".theirs")
    #expect(try catalogue().areas["mytown"] != nil)
  }

  @Test func `dirty: an area names findings that are there and about itself, and all findings are named`() throws {
    let text = try bundled("areas/england-250k.yaml").replacing("id: england-250k", with: "id: mytown")
    let naming = { (name: String) in text.replacing("baseline: 2006\n", with: "baseline: 2006\nevidence: \(name)\n") }
    try put(naming("evidence/rotherham-2006.yml"), "areas/mytown.yaml")
    #expect(try faults().contains("Did you mean 'evidence/rotherham-2006.yaml'?"))
    try put(naming("evidence/rotherham-2006.yaml"), "areas/mytown.yaml")
    #expect(try faults().contains("are about the area 'rotherham-2006', not 'mytown'"))
    try put(text, "areas/mytown.yaml")
    try put("evidence: A\nfindings: []\n", "evidence/mytown.yaml")
    #expect(try faults().contains("\(folder.path)/evidence/mytown.yaml: no area names these findings"))
    try put(naming("evidence/mytown.yaml"), "areas/mytown.yaml")
    #expect(try catalogue().areas["mytown"]?.evidence == "evidence/mytown.yaml")
  }

  @Test func `functionality: Rotherham and the illustrative county come with findings of their own`() throws {
    let areas = try Example.catalogue().areas
    #expect(areas["rotherham-2006"]?.evidence == "evidence/rotherham-2006.yaml")
    #expect(areas["large-county-2006"]?.evidence == "evidence/large-county-2006.yaml")
    #expect(areas["england-250k"]?.evidence == nil)
  }
}
