import Decisions
import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing
import Wording

/// The smallest dose of a sweep with which a wish comes true.
@Suite struct SweptWishTests {
  private let folder = TemporaryFolder()

  private func decided(_ want: String?) throws -> DecisionResult {
    let scenario = try folder.write(
      """
      scenario: How many carers?
      area: rotherham-2006
      horizon: 2007-2008
      portfolios:
        - name: Carers
          deploy:
            - foster-carer-support: {dose: {from: 20 households, to: 60 households, step: 20}, years: 2007-2008}
      run: {draws: 50}

      """, to: "sweep.yaml")
    var request = DecisionRequest(scenario: scenario, threads: 2)
    (request.outcome, request.want) = ("lac-three-placements", want)
    return try BundledLibrary.shared.get().decide(request)
  }

  private func share(_ value: Double) -> SampledValue { SampledValue(value: value, error: 0.03) }

  @Test(arguments: [
    ([0.5, 0.9, 0.95], SmallestDose.from(place: 1, isSure: true, holdsAbove: true)),
    ([0.8, 0.9, 0.95], .from(place: 0, isSure: false, holdsAbove: true)),
    ([0.2, 0.9, 0.7], .from(place: 1, isSure: true, holdsAbove: false)),
    ([0.2, 0.79, 0.7], .none(nearest: 1)), ([0.7], .none(nearest: 0)),
  ])
  func `law: it is the first at which the share is reached, or none is`(shares: [Double], expected: SmallestDose) {
    #expect(SmallestDose(shares.map(share)) == expected)
  }

  @Test
  func `functionality: decide says the smallest dose played that grants the wish, with its share, or that none does`()
    throws
  {
    let always = try decided("<= 100")
    let swept = try #require(always.swept.first)
    #expect(always.swept.count == 1 && swept.sweep.doses == [20, 40, 60] && swept.sweep.plans == [1, 2, 3])
    #expect(swept.smallest == .from(place: 0, isSure: true, holdsAbove: true))
    let page = always.page().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("at most 100 in 8 of 10 futures or more is 20 households of ‘"), "\(page)")
    #expect(page.contains("(in 100 of 100, ± "))
    let row = try #require(CommaSeparated.rows(always.tidyTable.text).first { $0[3] == "smallest-dose" })
    #expect(row[2] == "foster-carer-support" && row[4] == "20" && row[1] == always.plans[1])
    #expect(DecisionReport.markdown(always.text).contains("20 households of"))
    let read = try JSONDecoder().decode(DecisionResult.self, from: Data(try json(always).utf8))
    #expect(read.swept == always.swept)

    let never = try decided("<= 0")
    #expect(never.swept.map(\.smallest) == [.none(nearest: 0)])
    #expect(never.page().text.contains("No dose played makes"))
    #expect(!CommaSeparated.rows(never.tidyTable.text).contains { $0[3] == "smallest-dose" })
    #expect(try decided(nil).swept.isEmpty)
  }
}
