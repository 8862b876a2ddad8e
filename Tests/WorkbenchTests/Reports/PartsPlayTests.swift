import DecisionAnalysis
import Reports
import RunSupport
import Runs
import Testing
import Wording

@Suite struct `What each intervention does alone and together` {
  let run: RunFixture
  init() throws { run = try RunFixture.shared.get() }

  private var parts: [Contribution] { run.report.contributions }

  @Test func `functionality: only a plan of several interventions is taken apart`() {
    let summary = run.report.summary
    #expect(!parts.isEmpty)
    #expect(parts.allSatisfy { $0.portfolio == 2 && $0.table.parts.count == 2 })
    #expect(
      parts.contains {
        $0.isSum && $0.title(in: summary) == "Spending over all years" && $0.unit(in: summary) == .pounds
      })
    #expect(parts.contains { !$0.isSum && $0.title(in: summary).hasSuffix(", 2008") })
  }

  @Test func `law: the parts and the interaction add up to the whole`() {
    for split in parts.map(\.table) {
      let sum = split.parts.reduce(split.interaction.mean.value) { $0 + $1.alone.mean.value }
      let size = split.parts.map { abs($0.alone.mean.value) }.max() ?? 0
      #expect(abs(sum - split.together.mean.value) <= 1e-5 * max(1, size))
    }
  }

  @Test func `law: the extra play is paired with the run, so the whole is what the run found`() throws {
    let summary = run.outcome.summary
    let last = try #require(summary.portfolios[2].years.last)
    for split in parts where !split.isSum {
      let mean = try #require(last.outputs[split.output].difference?.difference.mean.value)
      #expect(abs(split.table.together.mean.value - mean) < 1e-6 * max(1, abs(mean)), "\(split.title(in: summary))")
    }
    let spending = try #require(parts.first { $0.isSum })
    let total = try #require(summary.portfolios[2].total)
    #expect(abs(spending.table.together.mean.value - total.undiscounted.mean.value) < 1)
  }

  @Test func `law: an intervention alone does what the plan of it alone does in the run`() throws {
    let spending = try #require(parts.first { $0.isSum })
    let alone = try #require(run.outcome.summary.portfolios[1].total)
    let part = try #require(spending.table.parts.first { $0.intervention == "lower-intervention-threshold" })
    #expect(abs(part.alone.mean.value - alone.undiscounted.mean.value) < 1)
  }

  @Test func `dirty: a user who stops is told so`() throws {
    let play = try #require(try PartsPlay(ResultsFolder(path: run.outcome.folder), library: run.library))
    #expect(throws: WorkbenchError.self) {
      try play.contributions(
        to: run.report.summary, path: "", threads: 1, observer: RunObserver(shouldStop: { true }))
    }
  }
}
