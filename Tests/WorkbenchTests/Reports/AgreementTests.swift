import DecisionAnalysis
import Foundation
import GradeDescriptors
import ModelInputs
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import Testing
import Wording

/// The terminal page and the HTML report of one run, both read back from their text.
@Suite struct `The page and the report of one run` {
  let run: RunFixture
  let lines: [String]
  let tables: [HTMLTable]

  init() throws {
    run = try RunFixture.shared.get()
    let page = RunPage(summary: run.outcome.summary, folder: "Results", wasThere: false, width: 200).page
    lines = page.text.components(separatedBy: "\n")
    tables = HTMLTable.all(in: HTMLReport.page(run.report))
  }

  private var plans: [String] { run.outcome.summary.portfolios.dropFirst().map(\.name) }

  /// The lines of a section, from its heading to the next.
  private func section(_ heading: String, until next: String) throws -> ArraySlice<String> {
    let start = try #require(lines.firstIndex { $0.hasPrefix(heading) })
    let end = try #require(lines[start...].firstIndex { $0.hasPrefix(next) })
    return lines[start..<end]
  }

  /// Every number in a text, with its sign.
  private func numbers(_ text: String) -> [Double] {
    text.replacing(",", with: "").matches(of: /[+−]?£?[0-9]+(?:\.[0-9]+)?m?/).compactMap { found in
      let word = String(found.output).replacing("−", with: "-").replacing("£", with: "")
      return word.hasSuffix("m") ? Double(word.dropLast()).map { $0 * 1e6 } : Double(word)
    }
  }

  @Test func `law: changes have the same mean, range and verdict on both`() throws {
    var compared = 0
    var plan = ""
    var title = ""
    for line in try section("What changes for children", until: "The cost") {
      if let name = plans.first(where: { line.hasPrefix("  ") && line.hasSuffix("  \($0)") }) { plan = name }
      if line.hasPrefix("     "), !line.hasPrefix("      ") { title = line }
      guard line.hasPrefix("       "), let shown = line.firstMatch(of: /(?: → |\s)(\S+)\s+([+−0]\S*) \((.+) to (.+)\)/)
      else { continue }
      let table = try #require(tables.first { $0.caption == "Changes by 2008 under ‘\(plan)’" })
      let row = try #require(
        table.rows.filter { title.trimmingCharacters(in: .whitespaces).hasPrefix($0[0] + ",") }
          .max { $0[0].count < $1[0].count })
      #expect(numbers(row[1]).first == numbers(String(shown.output.2)).first, "\(plan), \(row[0])")
      let range = numbers(String(shown.output.3)) + numbers(String(shown.output.4))
      #expect(Array(numbers(row[2].replacing("per 10,000", with: "")).prefix(2)) == range, "\(plan), \(row[0])")
      compared += 1
    }
    #expect(compared >= 4)
  }

  @Test func `law: chances of a good grade and how plans move them are the same on both`() throws {
    let good = try #require(tables.first { $0.caption.hasPrefix("Good or better in 2008") })
    let changes = try #require(tables.first { $0.caption.hasPrefix("Change in the chance of good or better in 2008") })
    let summary = run.outcome.summary
    let reviewed = summary.outputs.indices.filter { place in
      summary.outputs[place].kind == .grade && summary.outputs[place].id.instrument == .jointAreaReview
    }
    let moving = GradeColumns(summary, grades: reviewed).moving
    var compared = 0
    for line in try section("Grades", until: "  \(FirstYearWords.title(run.outcome.summary))") {
      // The longest name, since one grade's may begin another's.
      let rows = good.rows.filter { line.trimmingCharacters(in: .whitespaces).hasPrefix($0[0]) }
      guard let row = rows.max(by: { $0[0].count < $1[0].count }), let name = line.range(of: row[0]) else { continue }
      let shown = numbers(String(line[name.upperBound...]).replacing("*", with: ""))
      // The chance of good or better, what plans move it by, and last the chances of the four grades.
      guard shown.count >= 5 + moving.count else { continue }
      let first = shown.count - 4 - moving.count
      #expect(shown[first - 1] == Double(row[1]), "\(row[0])")
      let change = try #require(changes.rows.first { $0[0] == row[0] })
      for (place, plan) in moving.enumerated() {
        #expect(shown[first + place].rounded() == numbers(change[plan]).first, "\(plan), \(row[0])")
      }
      compared += 1
    }
    #expect(compared >= 5)
  }

  @Test func `law: what leads from the reading to the first year is the same on both, and adds up`() throws {
    let summary = run.outcome.summary
    let table = try #require(tables.first { $0.caption == FirstYearWords.title(summary) })
    let page = try section("Grades", until: "What the answer rests on")
    let start = try #require(page.firstIndex { $0.contains(FirstYearWords.title(summary)) })
    for row in table.rows {
      let line = try #require(
        page[start...].filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix(row[0]) }.max { $0.count < $1.count })
      let name = try #require(line.range(of: row[0]))
      let shown = numbers(String(line[name.upperBound...]))
      #expect(shown == row.dropFirst().compactMap { numbers($0).first }, "\(row[0])")
    }
    #expect(table.rows.count == 6)
    for year in try #require(summary.firstYear) {
      #expect(abs(year.reading + year.movement + year.severity + year.rest - year.found.value) < 1e-9)
      #expect(year.plans.count == plans.count)
    }
  }

  @Test func `law: how far a plan takes a score is said alike on both`() {
    let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    let html = HTMLReport.page(run.report)
    #expect(run.outcome.summary.reaches.count == plans.count)
    for reach in run.outcome.summary.reaches {
      #expect(words.contains(reach))
      #expect(html.contains(reach))
      #expect(MarkdownReport.page(run.report).contains(MarkdownReport.safe(reach)))
    }
  }

  @Test func `law: money is the same on both, mean and range, line by line`() throws {
    let totals = try #require(tables.first { $0.caption == "Change in spending over all years" })
    let cost = Array(try section("The cost", until: "Grades"))
    for (place, plan) in plans.enumerated() {
      let letter = portfolioLetter(place + 1)
      let mean = try #require(cost.firstIndex { $0.hasPrefix("  \(letter) ") })
      let rows = totals.rows.filter { $0[0] == plan }
      #expect(rows.count == 4)
      let means = rows.compactMap { numbers($0[2]).first.map { $0 / 1_000 } }
      #expect(numbers(cost[mean]) == means, "\(cost[mean])")
      let ranges = rows.flatMap { numbers($0[3]).map { $0 / 1_000 } }
      #expect(Array(numbers(cost[mean + 1]).prefix(ranges.count)) == ranges, "\(cost[mean + 1])")
      let chance = try #require(totals.rows.last { $0[0] == plan }?.last)
      let net = cost[mean...].prefix(5).joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(chance == "no change" || net.contains(chance), "\(net)")
    }
  }
}

/// A table of a page of ours, its texts read back.
struct HTMLTable {
  var caption: String
  var rows: [[String]]

  static func all(in page: String) -> [HTMLTable] {
    page.components(separatedBy: "<table>").dropFirst().map { part in
      let table = part.components(separatedBy: "</table>")[0]
      let caption = table.firstMatch(of: /(?s)<caption>(.*?)<\/caption>/).map { text(String($0.output.1)) } ?? ""
      let body = table.components(separatedBy: "<tbody>").last ?? ""
      let rows = body.components(separatedBy: "<tr>").dropFirst().map { row in
        row.matches(of: /(?s)<t[hd][^>]*>(.*?)<\/t[hd]>/).map { text(String($0.output.1)) }
      }
      return HTMLTable(caption: caption, rows: rows)
    }
  }

  private static func text(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
