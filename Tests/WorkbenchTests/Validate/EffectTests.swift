import Foundation
import RunSupport
import Runs
import ServiceModel
import Terminal
import Testing

@Suite struct `Effects beside the evidence` {
  private func claim(_ table: [Double], better: RunSummary.Direction = .lower, full: Double = 12) -> EffectClaim {
    EffectClaim(
      intervention: "x", output: .stock(.lookedAfter), table: table, isRelative: false, better: better,
      fullAfterMonths: full, by: "direct")
  }

  private func year(_ mean: Double, _ error: Double, _ ends: [Double] = [-1, 1]) -> EffectFinding.Year {
    var year = EffectFinding.Year(5, with: [], without: [], isRelative: false)
    (year.mean, year.error, year.eighty, year.ninetyFive) = (mean, error, ends, ends)
    return year
  }

  @Test func `deterministic: each verdict follows from the mean, its error and the table`() {
    let fewer = claim([0, -2, -4])
    let verdict = EffectFinding.verdict
    #expect(verdict(fewer, year(-2.1, 0.1)) == .agrees && verdict(fewer, year(-1, 0.1)) == .agrees)
    #expect(verdict(fewer, year(-0.9, 0.1)) == .factor && verdict(fewer, year(-4.2, 0.1)) == .factor)
    #expect(verdict(fewer, year(-0.9, 0.4)) == .small && verdict(fewer, year(0.1, 0.06)) == .small)
    #expect(verdict(fewer, year(0.1, 0.04)) == .wrongSign)
    #expect(verdict(claim([0, -2, -4], full: 61), year(0.1, 0.04)) == .tooSoon)
    #expect(verdict(claim([0.5, 0, -0.5]), year(0.1, 0.04)) == .covers)
    #expect(verdict(claim([0.5, 0, -2]), year(0.1, 0.04)) == .doesNotCover)
    #expect(verdict(fewer, EffectFinding.Year(5, with: [.nan], without: [1], isRelative: true)) == .none)
    #expect(fewer.isOneSigned && !claim([0.1, -2, -4]).isOneSigned && !claim([0, 0, 0]).isOneSigned)
  }

  @Test func `deterministic: a relative effect is a proportion of the mean with nothing more done`() throws {
    let found = EffectFinding.Year(3, with: [110, 90, .nan], without: [100, 100, 3], isRelative: true)
    let (mean, error) = (try #require(found.mean), try #require(found.error))
    #expect(abs(mean) < 1e-12 && abs(error - 0.1) < 1e-12)
    let plain = EffectFinding.Year(3, with: [12, 10], without: [10, 10], isRelative: false)
    #expect(plain.mean == 1 && abs(plain.eighty[1] - 1.8) < 1e-12)
  }

  @Test func `law: every effect of the data on an output is asked about, once, at the usual dose`() throws {
    let catalogue = try BundledLibrary.shared.get().catalogue
    let area = try #require(catalogue.areas["rotherham-2006"])
    for intervention in catalogue.interventions {
      let claims = intervention.claims(in: catalogue, area: area)
      #expect(Set(claims.map(\.output)).count == claims.count, "\(intervention.id)")
      #expect(claims.allSatisfy { $0.table.count == 3 })
      let asked = Set(claims.map(\.output.description))
      for effect in intervention.carried where catalogue.indicators.contains(where: { $0.id == effect.target }) {
        #expect(asked.contains("indicator.\(effect.target)"), "\(intervention.id): \(effect.target)")
      }
    }
    let duty = try #require(catalogue.interventions.first { $0.id == "duty-and-assessment-capacity" })
    let found = duty.claims(in: catalogue, area: area)
    let prompt = try #require(found.first { $0.output == .indicator("initial-assessments-in-7-days") })
    #expect(abs(prompt.central - 4 * 1.6) < 1e-12 && !prompt.isRelative && prompt.better == .higher)
    #expect(found.contains { $0.output == .stock(.longTermLoad) && $0.isRelative })
  }

  @Test func `functionality: interventions are played alone, and the table says what came of each`() throws {
    var request = ValidationRequest()
    request.draws = 3
    request.interventions = ["duty-and-assessment-capacity", "foster-carer-recruitment"]
    let report = try BundledLibrary.shared.get().effects(request, on: Date(timeIntervalSince1970: 0))
    #expect(Set(report.findings.map(\.claim.intervention)) == request.interventions)
    let households = try #require(report.findings.first { $0.claim.output == .stock(.carerHouseholds) })
    #expect(households.years.map(\.year) == [3, 5] && households.claim.by == "carer-approvals")
    #expect(try #require(households.years[1].mean) > 0)
    #expect(report.tidyTable.rows.reduce(0) { count, _ in count + 1 } == 1 + 2 * report.findings.count)
    let page = report.page().text
    #expect(report.date == "1970-01-01" && report.findings.allSatisfy { page.contains($0.name) })
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    // Another batch size would change nothing: an intervention alone has the same futures.
    request.interventions = ["foster-carer-recruitment"]
    let alone = try BundledLibrary.shared.get().effects(request)
    #expect(alone.findings == report.findings.filter { $0.claim.intervention == "foster-carer-recruitment" })
  }
}
