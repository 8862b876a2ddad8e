import DecisionAnalysis
import Reports
import RunSupport
import Runs
import ServiceModel
import Testing
import Wording

@Suite struct `Gaps of a run` {
  let run: RunFixture
  init() throws { run = try RunFixture.shared.get() }

  @Test func `functionality: pairs of the catalogue are there, with one entry a portfolio and year`() {
    let gaps = run.outcome.summary.gaps
    #expect(gaps.count >= 5)
    for gap in gaps {
      #expect(gap.portfolios.count == 3 && gap.portfolios.allSatisfy { $0.count == 2 })
      #expect(gap.portfolios[0].allSatisfy { $0.difference == nil })
    }
  }

  @Test func `law: a gap in a shared unit is one side less the other, once both are on one scale`() throws {
    let summary = run.outcome.summary
    for gap in summary.gaps where !gap.isStandardised {
      let pair = try #require(run.library.catalogue.gaps.first { $0.id == gap.gap })
      let one = try #require(summary.outputs.firstIndex { $0.id == gap.universal })
      let other = try #require(summary.outputs.firstIndex { $0.id == gap.vulnerable })
      let sign: Double = summary.outputs[other].better == .lower ? -1 : 1
      for (year, result) in gap.portfolios[0].enumerated() {
        let outputs = summary.portfolios[0].years[year].outputs
        guard let level = result.level, let universal = outputs[one].level, let vulnerable = outputs[other].level,
          outputs[one].undefined == 0, outputs[other].undefined == 0
        else { continue }
        let mean = sign * (pair.scaled(universal: universal.mean.value) - vulnerable.mean.value)
        #expect(abs(level.mean.value - mean) < 1e-4 * max(1, abs(mean)), "\(gap.gap)")
      }
    }
  }

  @Test func `law: a gap changes by exactly nothing where neither side does`() throws {
    let summary = run.outcome.summary
    let last = try #require(summary.portfolios[1].years.last).outputs
    for gap in summary.gaps {
      let sides = try [gap.universal, gap.vulnerable].map { id in
        try #require(summary.outputs.firstIndex { $0.id == id })
      }
      guard sides.allSatisfy({ last[$0].difference?.unchanged == 1 }) else { continue }
      #expect(gap.portfolios[1].last?.difference?.unchanged == 1, "\(gap.gap)")
    }
  }

  @Test func `functionality: the sides of every gap stand on one scale, as the catalogue's own figures do`() throws {
    let sizes = ["young-offender-ete-gap", "care-leaver-ete-gap", "lac-offending-gap"]
    let gaps = run.report.summary.gapPairs(run.library.catalogue)
    for gap in gaps where gap.unit.name == "%" {
      #expect(
        gap.portfolios.allSatisfy { (0...100).contains($0.universal) && (0...100).contains($0.vulnerable) }, "\(gap.id)"
      )
      #expect(gap.portfolios.allSatisfy { abs($0.gap.mean.value) <= 100 }, "\(gap.id)")
    }
    #expect(gaps.contains { sizes.contains($0.id) && $0.portfolios[0].gap.mean.value > 0 })
    let offending = try #require(gaps.first { $0.id == "lac-offending-gap" })
    #expect(offending.portfolios[0].universal < 10)
    for gap in run.library.catalogue.gaps { #expect(gap.scaling != nil, "\(gap.transform)") }
  }

  @Test func `functionality: the report names the unit of every gap, standard deviations too`() {
    let gaps = run.report.summary.gapPairs(run.library.catalogue)
    #expect(gaps.contains { $0.unit.name == "SD" })
    let page = HTMLReport.page(run.report)
    #expect(page.contains("standard deviations between authorities (SD)"))
    for gap in gaps where gap.unit.name == "SD" {
      let chart = RowChart.gap(id: "x", gap, portfolios: run.report.summary.portfolios.map(\.name))
      #expect(chart.rows.allSatisfy { $0.value.hasSuffix(" SD") })
    }
  }

  @Test func `functionality: plans that leave a gap as it is have no row of their own`() {
    for gap in run.report.summary.gapPairs(run.library.catalogue) {
      #expect(gap.told.first == 0)
      #expect(gap.told.dropFirst().allSatisfy { gap.portfolios[$0].narrower != nil })
    }
  }
}
