import DecisionAnalysis
import Reports
import Runs
import Testing
import Wording

@Suite struct `What each intervention does alone and together` {
  let run: RunFixture
  init() throws { run = try RunFixture.shared.get() }

  @Test func `functionality: only a plan of several interventions is taken apart`() {
    #expect(!run.parts.isEmpty)
    #expect(run.parts.allSatisfy { $0.portfolio == 2 && $0.parts.count == 2 })
    #expect(run.parts.contains { $0.isSum && $0.title == "Spending over all years" && $0.unit == .pounds })
    #expect(run.parts.contains { !$0.isSum && $0.title.hasSuffix(", 2008") })
  }

  @Test func `law: the parts and the interaction add up to the whole`() {
    for split in run.parts {
      let sum = split.parts.reduce(split.interaction.mean) { $0 + $1.alone.mean }
      let size = split.parts.map { abs($0.alone.mean) }.max() ?? 0
      #expect(abs(sum - split.together.mean) <= 1e-5 * max(1, size), "\(split.title)")
    }
  }

  @Test func `law: the extra play is paired with the run, so the whole is what the run found`() throws {
    let summary = run.outcome.summary
    let last = try #require(summary.portfolios[2].years.last)
    for split in run.parts where !split.isSum {
      let place = try #require(summary.outputs.firstIndex { $0.name == split.output })
      let mean = try #require(last.outputs[place].difference?.difference.mean.value)
      #expect(abs(split.together.mean - mean) < 1e-6 * max(1, abs(mean)), "\(split.title)")
    }
    let spending = try #require(run.parts.first { $0.isSum })
    let total = try #require(summary.portfolios[2].budget.first { $0.line == .total })
    #expect(abs(spending.together.mean - total.undiscounted.mean.value) < 1)
  }

  @Test func `law: an intervention alone does what the plan of it alone does in the run`() throws {
    let summary = run.outcome.summary
    let spending = try #require(run.parts.first { $0.isSum })
    let alone = try #require(summary.portfolios[1].budget.first { $0.line == .total })
    let part = try #require(spending.parts.first { $0.name == "Lower the threshold for social care" })
    #expect(abs(part.alone.mean - alone.undiscounted.mean.value) < 1)
  }

  @Test func `dirty: a user who stops is told so`() throws {
    let library = run.library
    let report = run.report
    #expect(throws: WorkbenchError.self) {
      try report.contributions(library, threads: 1, observer: RunObserver(shouldStop: { true }))
    }
  }
}
