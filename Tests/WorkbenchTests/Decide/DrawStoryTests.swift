import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import TestSupport
import Testing
import Wording

/// One draw of a scenario, told year by year and week by week.
@Suite struct DrawStoryTests {
  private func playable() throws -> PlayableScenario {
    let run = try RunFixture.shared.get()
    return try PlayableScenario(of: ResultsFolder(path: run.outcome.folder), library: run.library)
  }

  @Test func `law: the central draw is told as the run's own central numbers have it`() throws {
    let run = try RunFixture.shared.get()
    let summary = run.outcome.summary
    let story = try playable().story(of: 0)
    #expect(story.plans == summary.portfolios.map(\.name) && story.years == summary.years && story.unusual.isEmpty)
    for course in story.courses {
      let place = try #require(summary.place(of: course.output))
      for (plan, portfolio) in summary.portfolios.enumerated() {
        #expect(course.values[plan] == portfolio.years.map { $0.outputs[place].central }, "\(course.name)")
      }
    }
  }

  @Test func `functionality: what is lower under a plan is told with its year, and every fall is one`() throws {
    let playable = try playable()
    var falls = 0
    for draw in 1...RunFixture.draws {
      let story = try playable.story(of: draw)
      #expect(story.unusual.count == 8 && story.unusual.allSatisfy { (0...1).contains($0.position) })
      for (plan, lower) in story.falls.enumerated() {
        for fall in lower {
          falls += 1
          let course = try #require(story.grades.first { $0.name == fall.name })
          let (before, after) = (course.values[0].last, course.values[plan + 1].last)
          #expect(before == Double(fall.before) && after == Double(fall.after) && fall.after < fall.before)
          #expect(fall.aspects.allSatisfy { $0.change < 0 } && story.years.contains(fall.year))
          #expect(story.text.answer?.contains(fall.name) == true)
        }
      }
      #expect(try JSONDecoder().decode(DrawStory.self, from: Data(try json(story).utf8)) == story)
    }
    #expect(falls > 0)
  }

  @Test func `law: the last week of a year is the year's own number`() throws {
    let playable = try playable()
    let story = try playable.story(of: 3)
    let weeks = CommaSeparated.rows(try playable.weeks(of: ["without-help", "looked-after"], draw: 3).text)
    #expect(weeks.count == 1 + 3 * 2 * 104)
    let course = try #require(story.courses.first { $0.output == .stock(.withoutHelp) })
    for (plan, name) in story.plans.enumerated() {
      for (place, year) in story.years.enumerated() {
        let last = weeks.last { $0[1] == name && $0[3] == "\(year)" && $0[4] == "stock.without-help" }
        #expect(last.flatMap { Double($0[6]) } == course.values[plan][place])
      }
    }
  }

  @Test func `dirty: a draw that is none, and what has no number in a week, are told`() throws {
    let playable = try playable()
    #expect(throws: WorkbenchError.self) { try playable.story(of: -1) }
    do {
      _ = try playable.weeks(of: ["camhs-waiting"], draw: 1)
      Issue.record("taken")
    } catch {
      #expect(error.description.contains("weekly output 'camhs-waiting'") && error.exitCode == 64)
    }
  }
}
