import ServiceModel

/// Plays the portfolios of a tile, and nothing else.
enum TilePlay {
  /// An engine for the portfolios of a tile.
  ///
  /// - Parameter scenarios: the scenario of each of its portfolios.
  static func engine(_ tile: BatchTile, scenarios: [PlayableScenario]) throws(WorkbenchError) -> Engine {
    guard var playable = scenarios.first else { throw .ourFault("a tile of a batch holds no portfolio") }
    // An engine tells portfolios apart by their places; names of several scenarios may be the same.
    playable.scenario.portfolios = zip(tile.portfolios, scenarios).enumerated().map { place, each in
      let (named, scenario) = each
      let deployments = named.portfolio == 0 ? [] : scenario.scenario.portfolios[named.portfolio - 1].deployments
      return Portfolio(name: "\(place)", deployments: deployments)
    }
    return try playable.engine(options: EngineOptions(playsCounterfactual: false))
  }

  /// The digest of every number of the first draw, bit for bit.
  static func canary(_ engine: Engine, shouldStop: () -> Bool) throws(WorkbenchError) -> String {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    do throws(ModelError) {
      var span = values.mutableSpan
      try engine.play(draw: 1, into: &span, shouldStop: shouldStop)
    } catch {
      throw error == .stopped ? .interrupted : .model(error)
    }
    return SHA256.hexadecimal(of: values.withUnsafeBytes { Array($0) })
  }
}
