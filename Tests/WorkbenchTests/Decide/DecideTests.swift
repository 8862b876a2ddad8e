import Decisions
import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

/// Plans compared, doses sought and sums placed, on a small question.
@Suite struct DecideTests {
  private let folder = TemporaryFolder()

  private func scenario() throws -> String { try folder.carersOrTeachers() }

  private func decided(_ change: (inout DecisionRequest) -> Void = { _ in }) throws -> DecisionResult {
    var request = DecisionRequest(scenario: try scenario(), threads: 2)
    change(&request)
    return try BundledLibrary.shared.get().decide(request)
  }

  @Test func `functionality: plans are compared by the scenario's first outcome, and every part has its words`() throws
  {
    let result = try decided { $0.want = "<= 12" }
    #expect(result.outcome.description == "indicator.lac-three-placements" && !result.isMoreBetter)
    #expect(
      result.plans == ["Nothing more", "Carers", "Both"] && result.money.count == 2 && result.robustness.count == 3)
    #expect(result.money[1].cost.value > result.money[0].cost.value)
    let page = result.page().text
    for part in DecisionTables(result).parts { #expect(page.contains(part.title), "\(part.title)") }
    #expect(result.failures.count == 3)
    let read = try JSONDecoder().decode(DecisionResult.self, from: Data(try json(result).utf8))
    #expect(read.money == result.money && read.robustness == result.robustness)
  }

  @Test func `law: the parts of a plan add up to its gain, and what does nothing for an outcome has no part in it`()
    throws
  {
    let result = try decided { $0.takesApart = true }
    let both = try #require(result.attributions.first)
    #expect(result.attributions.count == 1 && both.isExact && both.parts.count == 2)
    #expect(abs(both.parts[0].value + both.parts[1].value - both.whole.value) < 1e-9)
    // Teachers move no child.
    #expect(both.parts[1].value == 0)
  }

  @Test func `law: the value of one number is no more than that of all, and money decides where a worth is given`()
    throws
  {
    let result = try decided { $0.worth = 0 }
    let information = try #require(result.information)
    for input in information.partial {
      let spare = 2 * (input.answer.value.error + information.perfect.value.error)
      #expect(input.answer.value.value >= 0 && input.answer.value.value <= information.perfect.value.value + spare)
    }
    // Where a unit is worth nothing, doing nothing more costs least.
    #expect(information.chosen == 0 && result.robustness[0].regret.value == 0)
    let said = DecisionTables(result).parts.flatMap(\.sentences)
    #expect(said.contains("In 19 of 20 futures ‘Nothing more’ misses nothing; no other plan’s figure is lower."))
  }

  @Test func `deterministic: threads change nothing`() throws {
    let (one, two) = (try decided { $0.threads = 1 }, try decided { $0.threads = 2 })
    #expect(try json(one) == json(two))
  }

  @Test(arguments: [
    "", "<= ", "lac-three-placements", "lac-three-placements <= 0x10", "lac-three-placements <= 1e400",
    "lac-three-placements < 11", "lac-three-placements <= eleven", "<= 11",
  ])
  func `dirty: what is no wish is refused with what one looks like`(text: String) {
    do {
      _ = try Wish(text, option: "--want")
      Issue.record("taken")
    } catch {
      #expect(error.description.contains("--want") && error.description.contains("<= 11") && error.exitCode == 64)
    }
  }

  @Test func `dirty: an outcome that is none, one without a better way, and too few draws are told`() throws {
    for (change, words) in [
      ({ (request: inout DecisionRequest) in request.outcome = "lac-tree-placements" }, "lac-three-placements"),
      ({ $0.outcome = "looked-after-rate" }, "better"), ({ $0.draws = 10 }, "at least 50"),
    ] {
      do {
        _ = try decided(change)
        Issue.record("taken")
      } catch let error as WorkbenchError {
        #expect(error.description.contains(words) && error.exitCode == 64, "\(error)")
      }
    }
  }

  @Test
  func `dirty: outcomes of the file of which neither more nor less is better are passed over, or told at their line`()
    throws
  {
    let text = try String(contentsOfFile: scenario(), encoding: .utf8)
    func asked(_ outcomes: String) throws -> DecisionRequest {
      let changed = text.replacing("outcomes: [lac-three-placements]", with: "outcomes: [\(outcomes)]")
      return DecisionRequest(scenario: try folder.write(changed, to: "outcomes.yaml"), threads: 2)
    }
    let library = try BundledLibrary.shared.get()
    let next = try library.decide(asked("stock.looked-after, lac-three-placements"))
    #expect(next.outcome.description == "indicator.lac-three-placements")
    let error = #expect(throws: WorkbenchError.self) { try library.decide(asked("stock.looked-after")) }
    #expect(error?.exitCode == 65 && error?.description.contains("outcomes.yaml:") == true)
    #expect(error?.description.contains("outcomes: [stock.looked-after]") == true)
  }

  @Test
  func `functionality: chances that so many futures cannot tell are refused, and others are said as they were typed`()
    throws
  {
    let library = try BundledLibrary.shared.get()
    func asked(_ chance: Double) throws -> GoalRequest {
      var request = GoalRequest(
        scenario: try scenario(), want: "grade.jar.staying-safe >= 1", chance: chance,
        intervention: "foster-carer-support")
      (request.draws, request.threads) = (60, 2)
      return request
    }
    for chance in [0.999_999, 1e-9, 0, 1, -1] {
      let error = #expect(throws: WorkbenchError.self) { try library.goal(asked(chance)) }
      #expect(error?.exitCode == 64 && error?.description.contains("60 futures can tell") == true)
    }
    let result = try library.goal(asked(0.975))
    #expect(result.answer == .throughout && GoalWords(result).question.contains("in 97.5 of 100 futures or more"))
    var misspelt = try asked(0.5)
    misspelt.want = "grade.jar.area.stayng-safe >= 3"
    let error = #expect(throws: WorkbenchError.self) { try library.goal(misspelt) }
    #expect(error?.description.contains("Did you mean 'grade.jar.area.staying-safe'?") == true)
  }

  @Test func `functionality: a goal is found, is always so, or is out of reach`() throws {
    let library = try BundledLibrary.shared.get()
    func answer(_ want: String, chance: Double) throws -> GoalResult {
      var request = GoalRequest(
        scenario: try scenario(), want: want, chance: chance, intervention: "foster-carer-support")
      (request.draws, request.threads, request.least) = (60, 2, 0)
      return try library.goal(request)
    }
    #expect(try answer("lac-three-placements <= 100", chance: 0.9).answer == .throughout)
    guard case .nowhere(_, let chance) = try answer("lac-three-placements <= 0", chance: 0.9).answer else {
      Issue.record("found")
      return
    }
    #expect(chance.value == 0)
    // Every household costs something, so the plan adds no more than a sum up to some dose.
    let cost = try answer("net-cost <= 100000", chance: 0.9)
    guard case .upTo(let dose, _) = cost.answer else {
      Issue.record("\(cost.answer)")
      return
    }
    #expect(dose > 0 && dose < cost.range[1] && cost.page().text.contains("or less"))
  }

  @Test func `functionality: the best plan for a sum is one that it pays for, and nothing is what nothing buys`() throws
  {
    let library = try BundledLibrary.shared.get()
    var request = BestRequest(scenario: try scenario(), budget: 150_000)
    (request.draws, request.threads) = (60, 2)
    request.written = folder.path + "/best.yaml"
    let result = try library.best(request)
    #expect(result.finalists.allSatisfy { $0.cost <= request.budget * 1.000001 } && result.candidates > 2)
    #expect(result.finalists[0].parts.contains { $0.intervention == "foster-carer-support" })
    // Teachers do nothing for placements: the same carers without them are cheaper, and stand for both.
    #expect(result.kinds < result.candidates && result.finalists.contains { $0.alike > 0 })
    #expect(result.finalists.allSatisfy { !$0.parts.contains { $0.intervention == "lac-education-support" } })
    #expect(BestWords(result).remarks[0].contains("represented by a cheaper one"))
    #expect(try library.scenario(path: folder.path + "/best.yaml").portfolios.count >= 1)
    request.budget = 0
    request.written = nil
    let nothing = try library.best(request)
    #expect(
      nothing.candidates == 1 && nothing.finalists[0].parts.isEmpty && nothing.page().text.contains("nothing more"))
  }

  @Test func `law: whose money a plan costs adds up to what it costs`() throws {
    for money in try decided().money {
      let sum = money.payers.reduce(0) { $0 + $1.cost.value }
      #expect(money.payers.count > 2 && abs(sum - money.cost.value) < 1e-6 * abs(sum) + 1)
    }
  }

  @Test func `extreme value: as many futures as no run may have are refused, as a run refuses them`() throws {
    let library = try BundledLibrary.shared.get()
    var run = RunRequest(scenario: try scenario(), results: folder.path)
    run.draws = 2_000_000
    var request = DecisionRequest(scenario: try scenario())
    request.draws = run.draws
    for refused in [{ _ = try library.run(run) }, { _ = try library.decide(request) }] as [() throws -> Void] {
      do {
        try refused()
        Issue.record("taken")
      } catch let error as WorkbenchError {
        #expect(error.description.contains("--draws") && error.exitCode == 64, "\(error)")
      }
    }
  }

  @Test func `functionality: a gap can be wished for`() throws {
    let library = try BundledLibrary.shared.get()
    let gap = try #require(library.catalogue.gaps.first { $0.isCore })
    var request = GoalRequest(
      scenario: try scenario(), want: "\(gap.id) <= 1000", chance: 0.9, intervention: "foster-carer-support")
    (request.draws, request.threads) = (30, 2)
    let result = try library.goal(request)
    #expect(result.answer == .throughout && result.outcomeName.hasPrefix("Gap between"))
    request.want = "no-such-gap <= 1"
    #expect(throws: WorkbenchError.self) { try library.goal(request) }
  }

  @Test func `functionality: the best plans are played as a run of their own, whose report says what was searched`()
    throws
  {
    let library = try BundledLibrary.shared.get()
    var request = BestRequest(scenario: try scenario(), budget: 150_000)
    (request.draws, request.threads) = (60, 2)
    let result = try library.best(request)
    #expect(!result.frontier.isEmpty)
    let costs = result.frontier.map(\.cost)
    #expect(costs == costs.sorted() && result.frontier.allSatisfy { (0...1).contains($0.dominated.value) })
    let outcome = try #require(try library.run(bestOf: result, request, results: folder.path + "/Results"))
    #expect(outcome.summary.portfolios.count == result.chosen.count + 1)
    #expect(outcome.summary.question.outcomes == [.indicator("lac-three-placements")])
    #expect(outcome.summary.question.draws == 60)
    var report = ReportRequest(folder: outcome.folder)
    report.playsParts = false
    let page = HTMLReport.page(try library.runReport(report))
    #expect(page.contains("Where the sum does most") && page.contains("Best found"))
    #expect(try JSONReport.page(try library.runReport(report)).contains("\"frontier\""))
    request.budget = 0
    let nothing = try library.best(request)
    #expect(try library.run(bestOf: nothing, request, results: folder.path + "/Results") == nil)
  }

  @Test func `functionality: answers are pages, Markdown and HTML of the same words`() throws {
    let result = try decided()
    let html = DecisionReport.page(result.text)
    let markdown = DecisionReport.markdown(result.text)
    for part in result.text.parts {
      #expect(html.contains(part.title) || html.contains("&#39;"), "\(part.title)")
      #expect(markdown.contains("## \(MarkdownReport.safe(part.title))"))
      for row in part.rows { #expect(markdown.contains(MarkdownReport.safe(row[0]))) }
    }
    #expect(PageScan(html).elements.filter { $0.name == "script" }.isEmpty)
  }

  @Test func `law: a run until decided is the run of as many draws, file for file`() throws {
    let library = try BundledLibrary.shared.get()
    var request = RunRequest(scenario: try scenario(), results: folder.path + "/Results", threads: 2)
    let (outcome, decision) = try library.runUntilDecided(request, within: 50)
    #expect(!decision.isOpen && decision.changes.count == 2 && outcome.summary.question.draws == 64)
    #expect(outcome.page(width: 80, decision: decision).text.contains("Decided after 64 draws"))
    request.draws = 64
    let plain = try library.run(request)
    #expect(plain.wasThere && plain.folder == outcome.folder)
  }

  @Test func `functionality: a study is worth no more than knowing, and only numbers that are shares have one`() throws
  {
    let result = try decided { $0.study = 50 }
    let information = try #require(result.information)
    #expect(information.study == 50)
    for input in information.partial {
      guard let study = input.study else { continue }
      #expect(study.value <= input.answer.value.value + 2 * (study.error + input.answer.value.error))
    }
    let sensitivity = try #require(result.sensitivity)
    #expect(sensitivity.inputs.allSatisfy { abs($0.rank?.value ?? 2) <= 1 && abs($0.partialRank?.value ?? 2) <= 1 })
    #expect(result.tidyTable.text.contains("partial-rank-correlation"))
  }
}
