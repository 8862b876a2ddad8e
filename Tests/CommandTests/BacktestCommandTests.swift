import Foundation
import TestSupport
import Testing

@Suite struct `A backtest from the command line` {
  private let folder = TemporaryFolder()
  private var program: Program { Program(folder: folder.path) }

  private func table() throws -> String {
    var lines = ["who,when,what,how many"]
    for area in 0..<12 {
      for year in 2010...2016 { lines.append("A\(area),\(year),kids,\(90 + 9 * area + (area * year * 7) % 23)") }
    }
    return try folder.write(lines.joined(separator: "\n") + "\n", to: "table.csv")
  }

  private static let options = [
    "--columns", "area=who,year=when,measure=what,value=how many", "--map", "kids=stock.looked-after", "--draws", "40",
  ]

  private func backtest(_ more: String...) throws -> Program.Outcome {
    try program.wait(for: program.start(["backtest", try table()] + Self.options + more))
  }

  @Test func `functionality: every format and the page are written`() throws {
    let page = try backtest("--page", "page.html")
    #expect(page.code == 0 && page.complaints == "page.html\n" && page.output.contains("Persistence"))
    #expect(try String(contentsOfFile: "\(folder.path)/page.html", encoding: .utf8).contains("</html>"))
    #expect(try backtest("--format", "csv").output.hasPrefix("table,method,horizon,statistic,unit,value,error\n"))
    let json = try backtest("--format", "json", "--threads", "1").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    #expect(try backtest("--format", "json", "--threads", "3").output == json)
  }

  @Test func `dirty: a fault of the table ends with 65, of an option with 64, and no file with 66`() throws {
    #expect(try backtest("--where", "what=childs").code == 65)
    #expect(try backtest("--origins", "2030").code == 64 && backtest("--draws", "1").code == 64)
    #expect(try program.run("backtest", "none.csv", "--map", "kids=stock.looked-after").code == 66)
    #expect(try program.run("backtest", "none.csv").code == 64)
  }

  @Test func `dirty: a page that can go nowhere is told before anything is played, and ends with 73`() throws {
    let refused = try backtest("--page", "none/page.html", "--draws", "100000", "--origins", "2010-2015")
    #expect(refused.code == 73 && refused.output.isEmpty && refused.complaints.contains("none/page.html"))
    let own = try backtest("--page", "./table.csv")
    #expect(own.code == 64 && own.complaints.contains("the table itself"), "\(own)")
  }

  @Test func `dirty: validate refuses what is no area or no number of draws`() throws {
    #expect(try program.run("validate", "rotherham-2060", "--draws", "2").complaints.contains("rotherham-2006"))
    #expect(try program.run("validate", "--draws", "1").code == 64)
  }
}
