import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import TestSupport
import Testing

@Suite struct `Deflators as data` {
  private let folder = TemporaryFolder()

  private static let source = "confidence: assumption, source: {reference: assumption}"

  private func put(_ text: String, _ name: String = "later.yaml") throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/deflators", withIntermediateDirectories: true)
    try text.write(toFile: "\(folder.path)/deflators/\(name)", atomically: true, encoding: .utf8)
  }

  private func rows(base: String = "2011/12", _ rows: String...) -> String {
    "base: \"\(base)\"\ndeflators:\n" + rows.map { "  - {\($0), \(Self.source)}\n" }.joined()
  }

  private func deflators() throws -> Deflators {
    try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders()).deflators
  }

  private func faults() throws -> String {
    let ladders = try Example.ladders()
    let path = folder.path
    return try #require(throws: Faults.self) { try CatalogueFolder(path: path).catalogue(ladders: ladders) }.description
  }

  @Test func `law: the bundled table has the changes from year to year that its source prints`() throws {
    let table = try Example.catalogue().deflators
    #expect(
      table.years.map(\.financial) == [
        "2005/06", "2006/07", "2007/08", "2008/09", "2009/10", "2010/11", "2011/12", "2018/19",
      ])
    for (ending, printed) in [(2007, 2.69), (2008, 2.49), (2009, 2.73), (2010, 1.50), (2011, 2.71), (2012, 2.06)] {
      let now = try #require(table.index(of: Year(ending: ending)))
      let before = try #require(table.index(of: Year(ending: ending - 1)))
      #expect(abs(100 * (now / before - 1) - printed) <= 0.0051, "\(ending)")
    }
    // Linked at 2008-09, which is 84.421 where 2018-19 is 100.
    let (link, last) = (
      try #require(table.index(of: Year(ending: 2009))), try #require(table.index(of: Year(ending: 2019)))
    )
    #expect(abs(last - link / 0.84421) < 0.0005)
    #expect(
      table.entries.allSatisfy {
        $0.citation.confidence == (["2005/06", "2018/19"].contains($0.year.financial) ? .derived : .sourced)
      })
  }

  @Test func `functionality: a folder of one's own adds later years, or puts a table in the place of the bundled one`()
    throws
  {
    try put(rows("year: \"2019/20\", index: 113.9", "year: 2020/21, index: 120"))
    let added = try deflators()
    #expect(added.years.map(\.financial).suffix(3) == ["2018/19", "2019/20", "2020/21"])
    #expect(added.index(of: Year(ending: 2021)) == 120)
    #expect(try added.factor(to: Year(ending: 2011)) == Example.catalogue().deflators.factor(to: Year(ending: 2011)))
    try FileManager.default.removeItem(atPath: folder.path + "/deflators/later.yaml")
    try put(rows(base: "2020/21", "year: 2005/06, index: 50", "year: 2020/21, index: 100"), "gdp.yaml")
    let other = try deflators()
    #expect(other.years.map(\.financial) == ["2005/06", "2020/21"] && other.factor(to: Year(ending: 2021)) == 2)
  }

  @Test(arguments: [
    ("year: 2010/11, index: 99", "is here twice", 3), ("year: 2019, index: 99", "Write 2018/19", 3),
    ("year: 2019/21, index: 99", "expected a financial year", 3), ("year: 2019-20, index: 99", "Write 2019/20", 3),
    ("year: 2019/20, index: 0", "outside", 3), ("year: 2019/20, index: -4", "outside", 3),
    ("year: 2019/20, index: 1e9", "outside", 3), ("year: 2019/20, index: dear", "expected a number", 3),
    ("year: 2019/20", "'index' is missing", 3), ("year: 2019/20, index: 99, unit: GBP", "unknown key 'unit'", 3),
    ("index: 99", "'year' is missing", 3),
  ])
  func `dirty: a row that cannot be is told with its line`(row: String, told: String, line: Int) throws {
    try put(rows(row))
    let page = try faults()
    #expect(page.contains(told) && page.contains("later.yaml:\(line):"), "\(page)")
  }

  @Test func `dirty: a row without a source, another base and a base that is not 100 are told`() throws {
    try put("base: 2011/12\ndeflators:\n  - {year: 2019/20, index: 99}\n")
    #expect(try faults().contains("'source' is missing"))
    try put(rows(base: "2018/19", "year: 2019/20, index: 102"))
    let page = try faults()
    #expect(
      page.contains("on the base 2018/19, and the others on 2011/12") && page.contains("later.yaml:1:"), "\(page)")
    #expect(page.contains("Bring them to one scale"))
    try put(rows(base: "soon", "year: 2019/20, index: 102"))
    #expect(try faults().contains("expected a financial year"))
    try FileManager.default.removeItem(atPath: folder.path + "/deflators/later.yaml")
    try put(rows("year: 2005/06, index: 90", "year: 2011/12, index: 101"), "gdp.yaml")
    #expect(try faults().contains("the index of the base year is 100, not 101"))
    try put(rows("year: 2011/12, index: 100"), "gdp.yaml")
    let without = try faults()
    #expect(without.contains("there is no index of 2005/06") && without.contains("gdp.yaml:"), "\(without)")
    try put("base: 2011/12\ndeflators: []\n", "gdp.yaml")
    #expect(try faults().contains("there is no index of 2005/06"))
    try put("", "gdp.yaml")
    #expect(try faults().contains("the file is empty"))
  }
}

@Suite struct `The price year of a scenario` {
  private func scenario(_ prices: String) throws -> Scenario {
    try ScenarioFile(text: Example.spoilt("seed: 7}", "seed: 7, prices: \(prices)}"), file: "plan.yaml")
      .scenario(in: Example.catalogue())
  }

  @Test func `functionality: it is one of the table, and the catalogue's own where none is written`() throws {
    #expect(try scenario("2010/11").design.prices == Year(ending: 2011))
    #expect(try scenario("\"2018/19\"").design.prices == Year(ending: 2019))
    let usual = try ScenarioFile(text: Example.scenario, file: "plan.yaml").scenario(in: Example.catalogue())
    #expect(usual.design.prices == Defaults.priceYear)
    #expect(try scenario("2005/06").design == usual.design)
  }

  @Test func `functionality: a scenario is written out with it, and without it where it is the catalogue's`() throws {
    func resolved(_ text: String) throws -> String {
      let file = try ScenarioFile(text: text, file: "plan.yaml")
      let catalogue = try Example.catalogue()
      return try ResolvedScenario(file.scenario(in: catalogue), file: file, evidence: nil, catalogue: catalogue).text
    }
    let asked = try resolved(Example.spoilt("seed: 7}", "seed: 7, prices: 2010/11}"))
    #expect(asked.contains("chance-varies: yes, prices: 2010/11}"))
    #expect(try resolved(asked) == asked)
    let usual = try resolved(Example.scenario)
    #expect(try resolved(Example.spoilt("seed: 7}", "seed: 7, prices: 2005/06}")) == usual && !usual.contains("prices"))
  }

  @Test(arguments: [
    ("2012/13", "The nearest is 2011/12."), ("2016/17", "The nearest is 2018/19."),
    ("1999/00", "The nearest is 2005/06."),
    ("2010-11", "The nearest is 2010/11."), ("2011", "The nearest is 2010/11."), ("2010/12", ""), ("today", ""),
    ("[2010/11]", "expected text"), ("", "a value is missing here"),
  ])
  func `dirty: another year is told with its place, what there is, and the nearest`(written: String, told: String)
    throws
  {
    let page = try Example.page(Example.spoilt("seed: 7}", "seed: 7, prices: \(written)}"))
    #expect(page.contains("plan.yaml:14:") && (told.isEmpty || page.contains(told)), "\(page)")
    guard !told.hasPrefix("expected"), !written.isEmpty else { return }
    #expect(page.contains("there is no price year '\(written)'"), "\(page)")
    #expect(
      page.contains("Allowed here: 2005/06, 2006/07, 2007/08, 2008/09, 2009/10, 2010/11, 2011/12, 2018/19."), "\(page)")
    #expect(told.contains("nearest") || !page.contains("nearest"), "\(page)")
  }
}
