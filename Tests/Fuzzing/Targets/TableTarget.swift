import Reports
import Runs
import Terminal

/// A table of many areas' figures: read, forecast from every origin with two futures each, scored, and told in every format.
struct TableTarget: FuzzTarget {
  let name = "table"
  let seeds: [[UInt8]]
  private let library: Library
  private let file: String
  private let request: BacktestRequest

  init(_ library: Library, scratch: String) throws {
    self.library = library
    file = "\(scratch)/table.csv"
    var request = BacktestRequest(table: file)
    try request.read(
      columns: [], conditions: [], map: ["L=stock.looked-after,E=flow.entries,X=flow.exits"])
    (request.draws, request.threads) = (2, 1)
    self.request = request
    seeds = [TableTarget.table(flows: true), TableTarget.table(flows: false)].map { Array($0.utf8) }
  }

  /// Twelve areas over seven years, as few as simple methods can be given a width from; the first alone may have flows.
  private static func table(flows: Bool) -> String {
    var lines = ["area,year,measure,value"]
    for area in 0..<12 {
      for year in 2010...2016 {
        lines.append("A\(area),\(year),L,\(90 + 9 * area + (area * year * 7) % 23)")
        if flows || area == 0 { lines += ["A\(area),\(year),E,\(40 + area)", "A\(area),\(year),X,\(35 + year % 9)"] }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    do { try ScratchFile.put(input, at: file) } catch { return .broken("\(error)") }
    do throws(WorkbenchError) {
      // One who stops before the first forecast has everything read and checked.
      let result = try library.backtest(request, observer: RunObserver(shouldStop: { !playing }))
      _ = result.page()
      _ = result.tidyTable.text
      _ = try json(result)
      _ = BacktestReport.page(result)
      return .played
    } catch {
      switch error {
      case .interrupted: return .accepted
      case .ourFault: return .broken("\(error)")
      default: return ScenarioTarget.told(error)
      }
    }
  }
}
