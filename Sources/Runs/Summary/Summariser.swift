import DecisionAnalysis
import Dispatch
import GradeDescriptors
import ServiceModel
import Synchronization

/// Turns columns of draws into results, one year and output at a time, so that memory does not grow with the draws.
struct Summariser: Sendable {
  let store: any DrawColumns
  let engine: Engine
  let framework: Framework
  let replications: Int
  /// The central run, as the engine lays out a replicate.
  let central: [Float]

  /// Results of all portfolios by portfolio, year and output; the same on any number of threads.
  ///
  /// - Parameter outputs: places of the outputs that are summed up; all that are told of unless said.
  ///
  /// Throws `interrupted` where the user asked to stop, `cannotWrite` where the draws cannot be read back.
  func results(
    of outputs: [Int]? = nil, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> [[[OutputResult]]] {
    let portfolios = engine.portfolioNames.count
    let outputs = outputs ?? Array(0..<engine.layout.told)
    let count = outputs.count
    let cells = engine.years * count
    let results = Mutex([[OutputResult?]](repeating: Array(repeating: nil, count: cells), count: portfolios))
    let failure = Mutex<WorkbenchError?>(nil)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while failure.withLock({ $0 == nil }) {
        let cell = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard cell < cells else { return }
        do throws(WorkbenchError) {
          if observer.shouldStop() { throw .interrupted }
          let found = try self.cell(year: cell / count, output: outputs[cell % count])
          results.withLock { results in for portfolio in 0..<portfolios { results[portfolio][cell] = found[portfolio] }
          }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { results in
      results.map { row in
        (0..<engine.years).map { year in row[(year * count)..<((year + 1) * count)].compactMap { $0 } }
      }
    }
  }

  /// The column of an output in a year under a portfolio.
  func column(portfolio: Int, year: Int, output: Int) throws(WorkbenchError) -> [Float] {
    do throws(SystemFailure) {
      return try store.column(place(portfolio, year, output))
    } catch {
      throw .cannotWrite(error)
    }
  }

  private func place(_ portfolio: Int, _ year: Int, _ output: Int) -> Int {
    (portfolio * engine.years + year) * engine.layout.count + output
  }

  /// One output in one year under every portfolio.
  private func cell(year: Int, output: Int) throws(WorkbenchError) -> [OutputResult] {
    let counterfactual = try column(portfolio: 0, year: year, output: output)
    var results: [OutputResult] = []
    for portfolio in engine.portfolioNames.indices {
      let own = portfolio == 0 ? counterfactual : try column(portfolio: portfolio, year: year, output: output)
      var result = OutputResult(central: Double(central[place(portfolio, year, output)]))
      switch engine.layout.outputs[output].id {
      case .indicator:
        let preference = Preference(engine.indicators[output])
        let need = try self.need(output, portfolio: portfolio, year: year)
        measure(&result, own, portfolio > 0 ? counterfactual : nil, preference: preference, need: need)
        if portfolio == 0 { result.yearlyChange = try yearlyChange(own, year: year, output: output) }
      case .stock(let stock):
        measure(&result, own, portfolio > 0 ? counterfactual : nil, preference: stock.preference, need: nil)
        if portfolio == 0 { result.yearlyChange = try yearlyChange(own, year: year, output: output) }
      case .cost:
        measure(&result, own, portfolio > 0 ? counterfactual : nil, preference: .lower, need: nil)
      case .score(let instrument, let grade):
        measure(&result, own, portfolio > 0 ? counterfactual : nil, preference: .higher, need: nil)
        result.nextCut = nextCut(own, instrument, grade)
      case .grade(let instrument, let grade):
        let chances = try self.chances(instrument, grade, portfolio: portfolio, year: year)
        result.grade = GradeProbabilities(chances, replications: replications)
        guard portfolio > 0 else { break }
        let before = try self.chances(instrument, grade, portfolio: 0, year: year)
        result.gradeChange = GradeChange(
          chances, own, against: before, counterfactual, replications: replications)
      case .limit:
        result.bound = .chance(of: own, replications: replications)
      case .chance: break
      }
      results.append(result)
    }
    return results
  }

  /// Level and difference; replicates without a value are counted and left out.
  private func measure(
    _ result: inout OutputResult, _ own: [Float], _ counterfactual: [Float]?, preference: Preference,
    need: RelativeNeed?
  ) {
    let defined = own.indices.filter { own[$0].isFinite && counterfactual?[$0].isFinite ?? true }
    result.undefined = own.count - defined.count
    guard !defined.isEmpty else { return }
    let whole = result.undefined == 0
    // Draws that lost a replicate are no longer whole, so every replicate then counts by itself.
    let grouped = whole ? replications : 1
    let kept = whole ? own : defined.map { own[$0] }
    result.level = DrawSummary(kept, replications: grouped)
    guard let counterfactual else { return }
    result.difference = PairedDifference(
      kept, against: whole ? counterfactual : defined.map { counterfactual[$0] }, preference: preference,
      need: whole ? need : need?.kept(defined), replications: grouped)
  }

  /// How much an output changes from one year to the next by itself; nil in the first year.
  private func yearlyChange(_ own: [Float], year: Int, output: Int) throws(WorkbenchError) -> Double? {
    guard year > 0 else { return nil }
    let before = try column(portfolio: 0, year: year - 1, output: output)
    let changes = zip(own, before).map { $0 - $1 }.filter(\.isFinite)
    return changes.count > 1 ? DrawSummary(changes).spread : nil
  }

  /// Need by which the band of a rate moves: children in acute need, against the first year with nothing more done.
  private func need(_ indicator: Int, portfolio: Int, year: Int) throws(WorkbenchError) -> RelativeNeed? {
    let fact = engine.indicators[indicator]
    guard portfolio > 0, fact.polarity == .ambiguous, fact.preferredBand != nil, case .rate = fact.counting,
      let acute = engine.layout.place(of: .stock(.acuteNeed))
    else { return nil }
    return RelativeNeed(
      portfolio: try column(portfolio: portfolio, year: year, output: acute),
      counterfactual: try column(portfolio: 0, year: year, output: acute),
      reference: try column(portfolio: 0, year: 0, output: acute))
  }

  /// The chances of a grade, future by future, over the inspections that each might get.
  private func chances(
    _ instrument: Instrument, _ grade: GradeID, portfolio: Int, year: Int
  ) throws(WorkbenchError) -> GradeChanceColumns {
    var columns: [[Float]] = []
    for least in OutputLayout.chanceGrades {
      guard let output = engine.layout.place(of: .chance(instrument, grade, atLeast: least)) else {
        preconditionFailure("every judgement of the layout has its chances")
      }
      columns.append(try column(portfolio: portfolio, year: year, output: output))
    }
    return GradeChanceColumns(adequate: columns[0], good: columns[1], outstanding: columns[2])
  }

  private func nextCut(_ scores: [Float], _ instrument: Instrument, _ grade: GradeID) -> NextCut {
    let rules = framework.readingRules
    return NextCut(
      scores, cuts: rules.cuts(of: grade), harshness: rules.instruments[instrument]?.harshness ?? 0,
      replications: replications)
  }
}

extension RelativeNeed {
  /// The replicates at some places.
  fileprivate func kept(_ places: [Int]) -> RelativeNeed {
    RelativeNeed(
      portfolio: places.map { portfolio[$0] }, counterfactual: places.map { counterfactual[$0] },
      reference: places.map { reference[$0] })
  }
}
