import Decisions
import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Session
import Stochastics
import Synchronization
import Terminal
import TestSupport
import Testing
import Wording

/// The share of a gain's spread that numbers and chance have a hand in.
@Suite struct TotalShareTests {
  private let folder = TemporaryFolder()

  private func scenario(draws: Int = 50) throws -> String {
    try folder.write(
      """
      scenario: Lower thresholds
      area: rotherham-2006
      horizon: 2007
      outcomes: [stock.without-help]
      portfolios:
        - name: Lower thresholds
          deploy:
            - lower-intervention-threshold: {dose: 10 per cent, years: 2007}
      run: {draws: \(draws)}

      """, to: "lower.yaml")
  }

  /// The comparison with total shares, played once for all tests that read it.
  private static let shared = Result {
    let tests = TotalShareTests()
    return try tests.decided(try tests.scenario())
  }

  private func decided(
    _ file: String, observer: RunObserver = RunObserver(), _ change: (inout DecisionRequest) -> Void = { _ in }
  ) throws -> DecisionResult {
    var request = DecisionRequest(scenario: file, threads: 2)
    request.playsTotals = true
    change(&request)
    return try BundledLibrary.shared.get().decide(request, observer: observer)
  }

  @Test func `law: total shares are at least first-order ones, and nothing else moves with them`() throws {
    let sensitivity = try #require(try decided(try scenario(draws: 120)).sensitivity)
    // In few draws a number that is not told from one that does nothing may go with the gain by luck; exchanged, it does not.
    let told = sensitivity.inputs.filter { $0.matters == true }
    for input in told {
      let (first, total) = (try #require(input.share), try #require(input.total))
      let error = (first.error * first.error + total.error * total.error).squareRoot()
      #expect(total.value >= first.value - 3 * error, "\(input.id): \(first) of \(total)")
    }
    #expect(told.contains { $0.id == "lower-intervention-threshold.strength" })
    let chance = try #require(sensitivity.chance)
    #expect(chance.value > 0 && sensitivity.inputs.contains { ($0.total?.value ?? 0) > 0 })
    let without = try #require(try decided(try scenario(draws: 120)) { $0.playsTotals = false }.sensitivity)
    #expect(without.inputs.map(\.share) == sensitivity.inputs.map(\.share))
    #expect(without.inputs.allSatisfy { $0.total == nil } && without.chance == nil)
  }

  @Test func `law: where numbers do not vary all is chance's, and chance that does not vary is left out`() throws {
    let library = try BundledLibrary.shared.get()
    let playable = try PlayableScenario(path: try scenario(draws: 60), library: library)
    func shares(_ change: (inout Design) -> Void) throws -> Sensitivity {
      var other = playable
      change(&other.scenario.design)
      let futures = try KeptFutures(of: other, outcome: nil, threads: 2)
      var result = try futures.decision(outcome: nil, worth: nil, want: nil)
      try futures.addTotals(to: &result, outcome: nil, threads: 2, observer: RunObserver())
      return try #require(result.sensitivity)
    }
    let luck = try shares { $0.parametersVary = false }
    let chance = try #require(luck.chance)
    #expect(abs(chance.value - 1) < 3 * chance.error && chance.error < 0.4, "\(chance)")
    #expect(luck.inputs.allSatisfy { $0.total == SampledValue(value: 0, error: 0) })
    let numbers = try shares { ($0.chanceVaries, $0.draws) = (false, 50) }
    #expect(numbers.chance == nil && numbers.inputs.contains { ($0.total?.value ?? 0) > 0 })
  }

  @Test func `law: where few numbers vary, their shares and chance's are together no less than the whole`() throws {
    let library = try BundledLibrary.shared.get()
    let playable = try PlayableScenario(path: try scenario(draws: 60), library: library)
    // All that the engine draws stands at its middle, but the strength of the plan's effects, and clinics, whose waits are kept from
    // bearing on moves.
    let parameters = try playable.engine().parameters
    let clinics = Set(
      zip(Quantity.allCases, parameters).filter { quantity, _ in
        ["camhs-", "ot-", "clinic-"].contains { quantity.rawValue.hasPrefix($0) }
      }.map(\.1.id))
    let link = parameters[Quantity.camhsWaitOnMoves.index].id
    var still = playable
    still.scenario.assumptions = try parameters.filter { $0.id == link || !clinics.contains($0.id) }.map {
      Assumption(parameter: $0.id, prior: try .fixed($0.id == link ? 0 : $0.prior.central), because: "test")
    }
    let futures = try KeptFutures(of: still, outcome: nil, threads: 2)
    var result = try futures.decision(outcome: nil, worth: nil, want: nil)
    try futures.addTotals(to: &result, outcome: nil, threads: 2, observer: RunObserver())
    let sensitivity = try #require(result.sensitivity)
    #expect(sensitivity.inputs.contains { $0.id == "lower-intervention-threshold.strength" })
    // Neither a price nor a clinic brings help.
    let idle = sensitivity.inputs.filter { $0.id != "lower-intervention-threshold.strength" }
    #expect(!idle.isEmpty && idle.allSatisfy { $0.total == SampledValue(value: 0, error: 0) }, "\(idle)")
    let shares = sensitivity.inputs.compactMap(\.total) + [try #require(sensitivity.chance)]
    let (sum, error) = shares.reduce((0, 0)) { ($0.0 + $1.value, $0.1 + $1.error) }
    #expect(sum > 1 - 3 * error && error < 0.8, "\(sum) ± \(error)")
  }

  @Test func `deterministic: threads change nothing, and progress is told to its end`() throws {
    let file = try scenario()
    let seen = Mutex<[(Int, Int)]>([])
    let one = try decided(
      file, observer: RunObserver(progress: { done, all in seen.withLock { $0.append((done, all)) } })
    ) {
      $0.threads = 1
    }
    #expect(try json(one) == json(Self.shared.get()))
    let told = seen.withLock { $0 }
    let factors = try #require(one.sensitivity).inputs.count + 1
    #expect(told.last?.0 == factors * 50 && told.last?.1 == factors * 50)
  }

  @Test func `functionality: a stop among the exchanged plays stops`() throws {
    let file = try scenario(draws: 50)
    let done = Atomic<Int>(0)
    withExtendedLifetime(done) {
      do {
        _ = try decided(
          file,
          observer: RunObserver(
            progress: { _, _ in _ = done.wrappingAdd(1, ordering: .relaxed) },
            shouldStop: { done.load(ordering: .relaxed) > 70 }))
        Issue.record("not stopped")
      } catch let error as WorkbenchError {
        #expect(error.exitCode == WorkbenchError.interrupted.exitCode)
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(done.load(ordering: .relaxed) < 110)
  }

  @Test func `functionality: page, CSV, JSON, Markdown and HTML tell total shares, and what one is`() throws {
    let result = try Self.shared.get()
    let total = try #require(result.sensitivity?.inputs[0].total)
    let page = result.page().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("In all") && page.contains("may add up to more than 100") && page.contains("Chance – – –"))
    let rows = CommaSeparated.rows(result.tidyTable.text).filter { $0[3] == "total-share" }
    #expect(rows.count == (result.sensitivity?.inputs.count ?? 0) + 1 && rows.last?[2] == "chance")
    #expect(Double(rows[0][4]) == total.value && Double(rows[0][5]) == total.error)
    let read = try JSONDecoder().decode(DecisionResult.self, from: Data(try json(result).utf8))
    #expect(read.sensitivity?.inputs.map(\.total) == result.sensitivity?.inputs.map(\.total))
    #expect(
      DecisionReport.markdown(result.text).contains("In all") && DecisionReport.page(result.text).contains("In all"))
    var without = result
    without.sensitivity?.chance = nil
    for place in without.sensitivity?.inputs.indices ?? 0..<0 { without.sensitivity?.inputs[place].total = nil }
    #expect(!without.page().text.contains("In all"))
  }

  @Test func `functionality: at the prompt total shares are those of the command, and a study is told`() throws {
    var session = Session(library: try BundledLibrary.shared.get(), threads: 2)
    try session.done("open \(scenario())", "run 50")
    let page = try session.done("decide --total")
    #expect(try page == Self.shared.get().page().text)
    let studied = try session.done("decide --study 200")
    #expect(try studied == decided(scenario()) { ($0.playsTotals, $0.study) = (false, 200) }.page().text)
    #expect(studied.contains("A study") && !studied.contains("In all"))
    #expect(session.refused("decide --study many").contains("1 to 1000000"))
    #expect(session.completion(of: "decide without-help --s").candidates == ["--study"])
  }
}
