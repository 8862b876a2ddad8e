import GradeDescriptors
package import ServiceModel

/// One draw of a scenario, played again to tell what happened in it.
package struct DrawStory: Codable, Hashable, Sendable {
  package var scenario: String
  package var areaName: String
  package var draw: Int
  package var seed: UInt64
  /// The prices that sums are told at; absent where they are the catalogue's.
  package var prices: ConvertedPrices?
  /// Sets of assumptions that were refused before the draw's own.
  package var refused: Int
  package var years: [Int]
  /// Names of the plans, doing nothing more first.
  package var plans: [String]
  /// The outcomes of the decision and what is spent, and every grade of the joint area review.
  package var courses: [Course]
  package var grades: [Course]
  /// Numbers that lay furthest from the middle of what is believed of them.
  package var unusual: [Unusual]
  /// For each plan after doing nothing more: what of its last year's grades is lower, and what lies behind it.
  package var falls: [[Fall]]

  /// An output by plan, then year; `nil` where it has no value.
  package struct Course: Codable, Hashable, Sendable {
    package var output: OutputID
    package var name: String
    package var unit: String
    package var values: [[Double?]]
  }

  /// A number that was drawn far out.
  package struct Unusual: Codable, Hashable, Sendable {
    package var name: String
    package var confidence: Confidence
    /// Its place in its prior, between 0 and 1.
    package var position: Double
    /// What was drawn, in its unit; absent for strengths of interventions.
    package var value: Double?
    package var unit: String
  }

  /// A grade that is lower under a plan than with nothing more done.
  package struct Fall: Codable, Hashable, Sendable {
    package var name: String
    /// The first year in which it is lower.
    package var year: Int
    /// The last year's grade with nothing more done and under the plan.
    package var before: Int
    package var after: Int
    /// The score behind it, in standard deviations between councils; absent for grades that are counted from others.
    package var scoreBefore: Double?
    package var scoreAfter: Double?
    /// Aspects that the plan moves down, the furthest first, and by how much.
    package var aspects: [Aspect]
    /// Limiting rules that hold it down under the plan and not with nothing more done, by their ids.
    package var rules: [String]
  }

  /// An aspect that moved, in standard deviations between councils.
  package struct Aspect: Codable, Hashable, Sendable {
    package var title: String
    package var change: Double
  }
}

extension PlayableScenario {
  /// Draws that can be told, 0 being the central one.
  package static let toldDraws = 0...Field.draws.upperBound

  /// Plays one draw again and tells what happened in it, year by year.
  ///
  /// - Throws: `model` where it cannot be played; `badOption` where there is no such draw; `interrupted`.
  package func story(
    of draw: Int, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) -> DrawStory {
    guard Self.toldDraws.contains(draw) else {
      throw .badOption(name: "--draw", found: "\(draw)", wanted: "0, the central one, to \(Self.toldDraws.upperBound)")
    }
    return try DrawTelling(playable: self, draw: draw, engine: engine(), shouldStop: shouldStop).story()
  }

  /// Stocks of one draw, week by week, as a tidy table.
  ///
  /// - Parameter names: outputs as people type them; each must have a number in every week.
  /// - Throws: `unknownName` with the names that can be typed, `model` where the draw cannot be played; `interrupted`.
  package func weeks(
    of names: [String], draw: Int, shouldStop: () -> Bool = { false }
  ) throws(WorkbenchError) -> TidyTable {
    let engine = try engine()
    let all = StockOutput.allCases.filter(\.isWeekly)
    let facts = engine.outputFacts.filter { fact in all.contains { fact.id == .stock($0) } }
    let known = OutputName(outputs: facts)
    var stocks: [StockOutput] = []
    for name in names {
      guard let place = known.place(of: name), case .stock(let stock) = facts[place].id else {
        throw .unknownName(kind: "weekly output", name: name, known: known.names)
      }
      stocks.append(stock)
    }
    let series: [[[Double]]]
    do throws(ModelError) {
      series = try engine.weeks(of: stocks, draw: draw, shouldStop: shouldStop)
    } catch {
      throw error == .stopped ? .interrupted : .model(error)
    }
    var table = TidyTable(header: ["draw", "plan", "week", "year", "output", "label", "value"])
    for (plan, name) in engine.portfolioNames.enumerated() {
      for (place, stock) in stocks.enumerated() {
        for (week, value) in series[plan][place].enumerated() {
          table.append([
            .whole(draw), .words(name), .whole(week + 1),
            .whole(engine.horizon.first.ending + week / Clock.weeksPerYear), .words(stock.rawValue),
            .words(stock.label),
            .number(value),
          ])
        }
      }
    }
    return table
  }
}
