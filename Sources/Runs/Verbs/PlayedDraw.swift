import ModelInputs
package import ServiceModel

/// One draw of a scenario that was played to its end, with every portfolio.
package struct PlayedDraw: Hashable, Sendable {
  /// The draw's number.
  package var draw: Int
  /// Where it was played.
  package var area: String
  /// Portfolios besides doing nothing more.
  package var portfolios: Int
  /// The years.
  package var years: YearRange
}

extension PlayableScenario {
  /// Plays one draw to the end of the horizon, with and without each portfolio.
  ///
  /// Throws `model` where it cannot be played, and `unbounded` where a number of it is infinite.
  package func playedDraw(_ draw: Int) throws(WorkbenchError) -> PlayedDraw {
    let engine = try engine()
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var span = values.mutableSpan
    do throws(ModelError) { try engine.play(draw: draw, into: &span) } catch { throw .model(error) }
    if let place = values.firstIndex(where: \.isInfinite) {
      let width = engine.layout.count
      let year = scenario.horizon.years[place / width % engine.years]
      throw .unbounded(draw: draw, output: engine.layout.outputs[place % width].id, year: year)
    }
    return PlayedDraw(
      draw: draw, area: library.catalogue.areas[scenario.area]?.name ?? scenario.area,
      portfolios: scenario.portfolios.count, years: scenario.horizon)
  }

  /// The same, with a refusal placed in the scenario's file.
  package func playedDraw(_ draw: Int, file: String) throws(WorkbenchError) -> PlayedDraw {
    do throws(WorkbenchError) {
      return try playedDraw(draw)
    } catch {
      guard case .model(let refused) = error else { throw error }
      throw refusal(refused, file: file)
    }
  }
}

extension Library {
  /// What playing one draw of a scenario's file comes to; nil for findings, in which there is nothing to play.
  ///
  /// Of a file that makes several scenarios the first is played.
  package func playedDraw(_ path: String) throws(WorkbenchError) -> PlayedDraw? {
    guard !holdsEvidence(path) else { return nil }
    let file = try scenarioFile(path)
    guard file.varies else { return try PlayableScenario(file, library: self).playedDraw(1, file: path) }
    let made = try BatchScenarios(file, path: path, library: self, words: { "\($0)" }, observer: RunObserver())
    return try made.read.first?.playable.playedDraw(1, file: path)
  }
}
