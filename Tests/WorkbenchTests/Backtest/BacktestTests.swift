import DecisionAnalysis
import Foundation
import Reports
import RunSupport
import Runs
import Stochastics
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `A backtest` {
  private let folder = TemporaryFolder()

  /// A table of areas whose stocks wander, with entries and exits, as a lookup tool gives it.
  private static func table(
    areas: Int = 14, years: ClosedRange<Int> = 2010...2018, flows: Bool = true,
    change: (_ area: Int, _ year: Int, _ value: Double) -> Double = { $2 }
  ) -> String {
    let key = ReplicateKey(seed: 5, draw: 1, replication: 0)
    var lines = ["measure,year_end,level,area,value"]
    for area in 0..<areas {
      var stock = 80.0 + 40 * Double(area)
      for year in years {
        let u = key.uniform(process: 1, entity: UInt64(area), step: UInt32(year))
        stock *= 0.9 + 0.2 * u
        lines.append("Kids,\(year),la,\"Area \(area)\",\(change(area, year, stock.rounded()))")
        guard flows else { continue }
        lines.append("In,\(year),la,\"Area \(area)\",\((0.4 * stock).rounded())")
        lines.append("Out,\(year),la,\"Area \(area)\",\((0.38 * stock).rounded())")
      }
    }
    return lines.joined(separator: "\n") + "\nKids,2010,national,England,99999\n"
  }

  private func request(_ text: String, map: [String]? = nil) throws -> BacktestRequest {
    var request = BacktestRequest(table: try folder.write(text, to: "table-\(text.count).csv"))
    try request.read(
      columns: ["area=area,year=year_end", "measure=measure,value=value"], conditions: ["level=la"],
      map: map ?? ["Kids=stock.looked-after,In=flow.entries", "Out=flow.exits"])
    request.draws = 60
    return request
  }

  private func result(_ request: BacktestRequest) throws -> BacktestResult {
    try BundledLibrary.shared.get().backtest(request)
  }

  private func refusal(_ text: String, map: [String]? = nil, columns: [String] = []) throws -> String {
    var request = try request(text, map: map)
    for pair in columns where pair.hasPrefix("year=") { request.columns.year = String(pair.dropFirst(5)) }
    let error = #expect(throws: WorkbenchError.self) { try result(request) }
    #expect(error?.exitCode == 65)
    return error?.description ?? ""
  }

  @Test func `extreme value: stocks that flows cannot move so far are forecast all the same`() throws {
    func far(_ times: Double) throws -> BacktestRequest {
      var lines = ["measure,year_end,level,area,value"]
      for area in 0..<12 {
        for year in 2010...2018 {
          lines.append("Kids,\(year),la,A\(area),\(year.isMultiple(of: 2) ? 100 : Int(100 * times))")
          lines += ["In", "Out"].map { "\($0),\(year),la,A\(area),1" }
        }
      }
      return try request(lines.joined(separator: "\n") + "\n")
    }
    for times in [1.5, 20] {
      let rows = try result(try far(times)).rows
      #expect(rows.allSatisfy { $0.scores.rankedScorePercent.isFinite && $0.scores.rankedScorePercent >= 0 })
    }
    let refused = #expect(throws: WorkbenchError.self) { try result(try far(21)) }
    #expect(refused?.exitCode == 65 && refused?.description.contains(":5:") == true)
  }

  @Test func `functionality: it stops between two draws, and refuses more futures than memory has room for`() throws {
    var request = try request(Self.table())
    request.draws = 100_000
    let stopped = #expect(throws: WorkbenchError.self) {
      try BundledLibrary.shared.get().backtest(request, observer: RunObserver(shouldStop: { true }))
    }
    #expect(stopped?.exitCode == 130)
    var large = try self.request(Self.table(areas: 60))
    (large.draws, large.horizon) = (100_000, 8)
    let refused = #expect(throws: WorkbenchError.self) { try result(large) }
    #expect(refused?.description.contains("--draws") == true)
  }

  @Test func `functionality: every method is scored at every horizon on the same forecasts`() throws {
    let result = try result(try request(Self.table()))
    #expect(result.areas == 14 && result.origins == Array(2011...2017) && result.horizons == [1, 2, 3, nil])
    for horizon in result.horizons {
      let rows = BacktestResult.Method.all.compactMap { result.row($0, horizon: horizon) }
      #expect(rows.count == 4 && Set(rows.map(\.scores.forecasts)).count == 1)
      #expect(rows.allSatisfy { $0.scores.rankedScore > 0 && $0.scores.rankedScore < $0.scores.absoluteError })
      #expect(rows[1].overPersistence == 1)
    }
    #expect(result.fans.count == 14 && result.fans.allSatisfy { $0.origin == 2015 && $0.outcomes.count == 3 })
  }

  @Test func `law: nothing after an origin changes a forecast from it`() throws {
    var request = try request(Self.table())
    request.origins = 2014...2014
    let before = try result(request)
    var changed = try self.request(Self.table(change: { area, year, value in year > 2014 ? value + 77 : value }))
    changed.origins = 2014...2014
    let after = try result(changed)
    #expect(before.fans.map(\.course) == after.fans.map(\.course) && before.fans.map(\.past) == after.fans.map(\.past))
    #expect(before.fans.map(\.outcomes) != after.fans.map(\.outcomes))
    var earlier = try self.request(Self.table(change: { _, year, value in year == 2013 ? value + 77 : value }))
    earlier.origins = 2014...2014
    #expect(try result(earlier).fans.map(\.course) != before.fans.map(\.course))
  }

  @Test func `deterministic: the same bits on any number of threads, in another order of areas and rows`() throws {
    var request = try request(Self.table())
    request.threads = 1
    let one = try result(request)
    request.threads = 5
    #expect(try json(try result(request)) == json(one))
    let lines = Self.table().split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n\n"
    let other = try result(try self.request(turned))
    let fans = { (result: BacktestResult) in Dictionary(uniqueKeysWithValues: result.fans.map { ($0.area, $0.course) })
    }
    #expect(fans(other) == fans(one))
    request.seed = 1
    #expect(try json(try result(request)) != json(one))
  }

  @Test func `functionality: without flows the turnover is England's, and is told`() throws {
    let result = try result(try request(Self.table(flows: false), map: ["Kids=stock.looked-after"]))
    #expect(result.withoutFlows == 14)
    #expect(result.page().text.contains("Without entries and exits of their own"))
  }

  @Test func `functionality: small and incomplete areas are left out and named`() throws {
    let text =
      Self.table() + "Kids,2010,la,Scilly,3\nKids,2010,la,Gone,300\nKids,2011,la,Gone,310\nKids,2010,la,Small,c\n"
    let result = try result(try request(text))
    #expect(result.areas == 14)
    #expect(result.leftOut.map(\.area) == ["Scilly", "Gone"] && result.leftOut.map(\.reason) == [.small, .incomplete])
  }

  @Test func `functionality: the page, the table and JSON say the same, and the page is harmless`() throws {
    let text = Self.table().replacingOccurrences(of: "Area 3", with: "<script>x</script>")
    let result = try result(try request(text))
    let page = BacktestReport.page(result)
    #expect(page.hasPrefix("<!DOCTYPE html>") && !page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(page.components(separatedBy: "class=\"all-children\"").count == 14 * 3 + 1)
    let own = try #require(result.row(.model, horizon: nil))
    let ratio = Figure.fixed(try #require(own.overPersistence), places: 3)
    #expect(page.contains(ratio) && result.page().text.contains(ratio))
    #expect(
      result.tidyTable.text.contains("windscreen,all,crps-over-persistence,ratio,\(try #require(own.overPersistence))"))
    #expect(result.page().text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try json(result).contains("\"overPersistence\""))
  }

  @Test func `dirty: all faults of a table come at once with line, column and what is allowed`() throws {
    let text =
      Self.table()
      + "Kids,2010,la,Area 1,9\nKids,20x0,la,Area 2,9\nKids,2020,la,Area 2,many\nKids,2020,la,A,-4\nIn,2020,la,,4\nKids,2030,la,Area 2,2.5\nshort,row\n"
    let words = try refusal(text)
    let first = text.split(separator: "\n").count - 6
    for (place, said) in [
      (first, "twice"), (first + 1, "'20x0'"), (first + 2, "'many'"), (first + 3, "-4 is outside 0 and above"),
      (first + 4, "missing"), (first + 5, "2.5"), (first + 6, "2 cells"),
    ] {
      let line = words.split(separator: "\n").first { $0.contains(".csv:\(place):") } ?? ""
      #expect(line.contains(said), "\(said): \(line)")
    }
  }

  @Test func `dirty: an unknown column, measure or value is told with the nearest`() throws {
    #expect(try refusal(Self.table(), columns: ["year=year_ned"]).contains("Did you mean 'year_end'"))
    #expect(try refusal(Self.table(), map: ["Kidz=stock.looked-after"]).contains("Did you mean 'Kids'"))
    var request = try request(Self.table())
    request.conditions = [("level", "las")]
    let error = #expect(throws: WorkbenchError.self) { try result(request) }
    #expect(error?.description.contains("there is no row with level 'las'\n") == true)
    #expect(error?.description.contains("Did you mean 'la'?") == true)
  }

  @Test func `dirty: a year missing inside a series is told at the figure after it`() throws {
    let lines = Self.table().split(separator: "\n").filter { !$0.hasPrefix("Kids,2013,la,\"Area 4\"") }
    let words = try refusal(lines.joined(separator: "\n") + "\n")
    #expect(words.contains("Area 4 has no stock for 2013, between 2012 and 2014"))
  }

  @Test func `dirty: a table with too few years is told as such where no origins were asked for`() throws {
    let words = try refusal(Self.table(years: 2010...2011))
    #expect(words.contains("2010 to 2011, are too few") && !words.contains("--origins"))
  }

  @Test func `dirty: options that make no sense are refused before the table is read`() throws {
    var request = BacktestRequest(table: "none.csv")
    for (columns, conditions, map) in [
      (["aera=x"], [], ["a=stock.looked-after"]), ([","], [], ["a=stock.looked-after"]),
      ([], ["level"], ["a=stock.looked-after"]), ([], [], ["a=flow.exits"]),
      ([], [], ["a=stock.lookedafter"]), ([], [], ["a=stock.looked-after,b=stock.looked-after"]),
    ] {
      let error = #expect(throws: WorkbenchError.self) {
        try request.read(columns: columns, conditions: conditions, map: map)
      }
      #expect(error?.exitCode == 64)
    }
    for words in ["", "x", "2019-", "2024-2019", "1-2-3"] {
      #expect(throws: WorkbenchError.self) { try BacktestRequest.years(words) }
    }
    #expect(try BacktestRequest.years("2019") == 2019...2019)
    var late = try self.request(Self.table())
    late.origins = 2018...2018
    let error = #expect(throws: WorkbenchError.self) { try result(late) }
    #expect(error?.description.contains("--origins") == true)
  }
}
