import DecisionAnalysis
import Foundation
import Reports
import Runs
import Testing
import Wording

@Suite struct PageTests {
  private let page = HTMLReport.page(ExampleFacts.facts)

  @Test func `functionality: the page holds every part of a report`() {
    for id in ["answer", "children", "grades", "back", "gaps", "money", "parts", "depends", "noise", "basis", "again"] {
      #expect(page.contains("<section id=\"\(id)\""), "\(id)")
      #expect(page.contains("href=\"#\(id)\""), "\(id)")
    }
    #expect(page.contains("2007 framework"))
  }

  @Test func `functionality: the answer has three sentences`() {
    let sentences = Answer(ExampleFacts.facts).sentences
    #expect(sentences.count == 3)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count < 330 }, "\(sentences)")
  }

  @Test func `functionality: the answer speaks of the plan that leads`() {
    #expect(Answer(ExampleFacts.facts).spoken == [3])
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
    var facts = ExampleFacts.facts
    facts.portfolios = [facts.portfolios[0]]
    facts.leading = .none
    facts.grades = []
    facts.gaps = []
    facts.money = nil
    facts.contributions = []
    facts.dependences = []
    for place in facts.indicators.indices {
      facts.indicators[place].courses = [facts.indicators[place].courses[0]]
      facts.indicators[place].changes = []
    }
    #expect(HTMLReport.page(facts).contains("No plan was tried"))
    #expect(MarkdownReport.page(facts).contains("No plan was tried"))
  }

  @Test func `functionality: every table row has as many cells as its head`() {
    for row in TidyReport.table(ExampleFacts.facts).text.split(separator: "\n") where !row.contains("\"") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == TidyReport.header.count)
    }
  }
}
