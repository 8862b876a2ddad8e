import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import TestSupport
import Testing

@Suite struct `Links between sectors as data` {
  private let folder = TemporaryFolder()

  private func put(_ row: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/links", withIntermediateDirectories: true)
    try "links:\n  - {\(row)}\n".write(toFile: folder.path + "/links/own.yaml", atomically: true, encoding: .utf8)
  }

  private func faults(_ row: String) throws -> String {
    try put(row)
    let ladders = try Example.ladders()
    let path = folder.path
    return try #require(throws: Faults.self) { try CatalogueFolder(path: path).catalogue(ladders: ladders) }.description
  }

  @Test func `functionality: a file of one's own adds a link to the bundled ones`() throws {
    try put("id: mine, from: placement-moves, to: lac-offending, lag-years: 1, strength: link-moves-absence")
    let catalogue = try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders())
    #expect(try catalogue.sectorLinks.count == Example.catalogue().sectorLinks.count + 1)
    #expect(catalogue.sectorLinks.contains { $0.id == "mine" && $0.driver == .care(.moves) && $0.lagYears == 1 })
  }

  @Test(arguments: [
    (
      "id: a, from: placement-moves, to: looked-after-rate, lag-years: 0, strength: link-moves-absence",
      "looked-after-rate"
    ),
    ("id: a, from: referral-rate, to: neet-16-18, lag-years: 0, strength: link-moves-absence", "referral-rate"),
    ("id: a, from: lac-offending, to: neet-16-18, lag-years: 0, strength: link-moves-absence", "a year later"),
    ("id: a, from: placement-moves, to: neet-16-18, lag-years: -1, strength: link-moves-absence", "-1"),
    ("id: a, from: placement-moves, to: neet-16-18, lag-years: 0, strength: link-moves-absense", "link-moves-absence"),
    (
      "id: moves-on-gcse, from: placement-moves, to: neet-16-18, lag-years: 0, strength: link-moves-absence",
      "moves-on-gcse"
    ),
  ])
  func `dirty: a link that cannot be is told with its line`(row: String, told: String) throws {
    let page = try faults(row)
    #expect(page.contains(told) && (page.contains("own.yaml:2") || told == "moves-on-gcse"), "\(page)")
  }
}
