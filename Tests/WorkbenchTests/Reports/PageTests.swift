import DecisionAnalysis
import Foundation
import Reports
import Runs
import ServiceModel
import Testing
import Wording

@Suite struct PageTests {
  private let page = HTMLReport.page(ExampleRun.report)

  @Test func `functionality: the page holds every part of a report`() {
    for id in ["answer", "children", "grades", "back", "gaps", "money", "parts", "depends", "noise", "basis", "again"] {
      #expect(page.contains("<section id=\"\(id)\""), "\(id)")
      #expect(page.contains("href=\"#\(id)\""), "\(id)")
    }
    #expect(page.contains("2007 framework"))
  }

  @Test func `functionality: the answer has three sentences`() {
    let sentences = Answer(ExampleRun.report.summary).sentences
    #expect(sentences.count == 3)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count < 330 }, "\(sentences)")
  }

  @Test func `functionality: the answer speaks of the plan that leads`() {
    #expect(Answer(ExampleRun.report.summary).spoken == [3])
  }

  @Test func `functionality: spending is left as it is where no draw moves it, and not where too few tell`() throws {
    var summary = ExampleRun.report.summary
    let place = try #require(summary.portfolios[3].budget.firstIndex { $0.line == .total })
    func words(_ column: [Float]) -> String {
      summary.portfolios[3].budget[place].undiscounted = DrawSummary(column)
      return Answer(summary).sentences[2]
    }
    #expect(words([0, 0, 0, 0]).contains("leaves spending as it is."))
    let few = words([-900_000, 1_000_000, -1_100_000, 1_010_000])
    #expect(few.contains("changes spending on average by less than this run can tell (8 in 10 futures: −£"), "\(few)")
  }

  @Test func `functionality: nothing is fetched and nothing runs`() {
    #expect(page.contains("default-src 'none'".replacingOccurrences(of: "'", with: "&#39;")))
    for word in ["<script", "@import", "url(", "srcset", "http://"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func `functionality: the policy knows the style sheet by its fingerprint`() {
    let start = page.range(of: "<style>")!.upperBound
    let end = page.range(of: "</style>")!.lowerBound
    #expect(String(page[start..<end]) == Stylesheet.markup.source)
    #expect(Stylesheet.fingerprint.count == 44 && Stylesheet.fingerprint.hasSuffix("="))
  }

  @Test func `extreme value: a run without plans, grades, gaps or money has a page`() {
    var report = ExampleRun.report
    var summary = report.summary
    let kept = summary.outputs.indices.filter { summary.outputs[$0].kind == .indicator }
    summary.portfolios = Array(summary.portfolios.prefix(1))
    summary.outputs = kept.map { summary.outputs[$0] }
    for year in summary.portfolios[0].years.indices {
      summary.portfolios[0].years[year].outputs = kept.map { summary.portfolios[0].years[year].outputs[$0] }
    }
    (summary.gaps, summary.influences) = ([], [])
    (report.summary, report.contributions, report.held, report.voices) = (summary, [], [:], [:])
    #expect(HTMLReport.page(report).contains("No plan was tried"))
    #expect(MarkdownReport.page(report).contains("No plan was tried"))
  }

  @Test func `functionality: every table row has as many cells as its head`() {
    for row in TidyReport.table(ExampleRun.report).text.split(separator: "\n") where !row.contains("\"") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == TidyReport.header.count)
    }
  }
}
