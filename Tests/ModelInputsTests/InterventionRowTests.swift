import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import TestSupport
import Testing

@Suite struct `What interventions rest on` {
  private let folder = TemporaryFolder()
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Example.catalogue()
  }

  /// Targets that an intervention acts on directly, that a mechanism carries, and that are left out.
  private func targets(_ one: Intervention) -> [String] {
    one.effects.compactMap { effect in if case .indicator(let id) = effect.target { id } else { nil } }
      + one.carried.map(\.target) + one.leftOut.map(\.target)
  }

  @Test func `law: no row of evidence is used twice`() {
    for one in catalogue.interventions {
      let targets = targets(one)
      #expect(Set(targets).count == targets.count, "\(one.id): \(targets.sorted())")
      #expect(!targets.isEmpty, "\(one.id)")
    }
  }

  @Test func `functionality: all rows of the evidence are there, and one assumed besides`() {
    #expect(catalogue.interventions.flatMap(targets).count == 186)
  }

  @Test func `law: what a mechanism gives is moved through levers alone`() throws {
    for one in catalogue.interventions {
      for effect in one.effects + (one.beliefs2007 ?? []) {
        guard case .indicator(let id) = effect.target else { continue }
        #expect(try #require(catalogue.indicator(id)).carrier == .process, "\(one.id) moves \(id)")
      }
    }
  }

  @Test func `law: every lever that an intervention moves is accounted for by a row, or the row is assumed`() {
    for one in catalogue.interventions where one.id != "voluntary-sector-commissioning" {
      let moved = Set(
        one.effects.compactMap { effect in if case .lever(let lever) = effect.target { lever } else { nil } })
      #expect(moved == Set(one.carried.flatMap(\.levers)), "\(one.id)")
    }
  }

  @Test func `functionality: somebody pays for every intervention`() {
    for one in catalogue.interventions { #expect(!one.pays.isEmpty, "\(one.id)") }
    #expect(catalogue.intervention("youth-crime-prevention")?.pays == [.justice, .youthServices])
    #expect(catalogue.intervention("social-workers-in-schools")?.saves == [])
  }

  @Test func `law: evidence that came after 2006 has beliefs of 2007 beside it`() throws {
    let later = try Regex("20(0[7-9]|[12][0-9])")
    for one in catalogue.interventions {
      let keys = one.evidence.keys.filter { !["S001", "S003"].contains($0) }
      let years = keys.filter { catalogue.sources[$0]?.citation.firstMatch(of: later) != nil }
      #expect(years.isEmpty || one.beliefs2007 != nil, "\(one.id) rests on \(years)")
      for effect in one.beliefs2007 ?? [] { #expect(effect.citation.confidence == .assumption, "\(one.id)") }
    }
  }

  @Test func `law: beliefs of 2007 move what the evidence to date moves`() {
    for one in catalogue.interventions {
      guard let beliefs = one.beliefs2007 else { continue }
      #expect(Set(beliefs.map(\.target)) == Set(one.effects.map(\.target)), "\(one.id)")
    }
  }

  @Test(arguments: [
    ("pays: [social-care]", "pays: [social-car]", "social-car"),
    ("pays: [social-care]", "pays: []", "somebody pays for an intervention"),
    ("saves: [social-care]\n", "", "saves"),
    ("target: fc-leaving, table: [0, -0.06, -0.15]", "target: fc-leaving, table: [0, -0.06]", "most favourable value"),
    ("target: fc-leaving,", "target: lac-three-placements,", "row of evidence"),
    ("levers: [carers-supported, carer-leaving-supported]", "levers: [duty-posts]", "duty-posts"),
    ("carried-by-mechanism:\n", "left-out:\n  - {target: x, table: [0, 0, 0]}\ncarried-by-mechanism:\n", "because"),
  ])
  func `dirty: what is wrong about payers and rows is told`(right: String, wrong: String, told: String) throws {
    let name = "interventions/foster-carer-support.yaml"
    let text = try String(contentsOfFile: CatalogueFolder.bundled.file(name), encoding: .utf8)
    let spoilt = text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(spoilt != text)
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try spoilt.write(toFile: path, atomically: true, encoding: .utf8)
    let ladders = try Example.ladders()
    let faults = try #require(throws: Faults.self) {
      try CatalogueFolder(path: self.folder.path).catalogue(ladders: ladders)
    }
    #expect(faults.description.contains(told), "\(faults)")
  }
}
