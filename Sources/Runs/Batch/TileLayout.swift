import ServiceModel

/// Parts portfolios into tiles: those of one world together, and what deploys the same only once.
struct TileLayout {
  private(set) var worlds: [PlannedWorld] = []
  private(set) var tiles: [BatchTile] = []
  private let tile: Int
  private let block: Int?
  private var numbers: [FutureCache.World: Int] = [:]
  /// The tile of each world that still has room.
  private var open: [Int] = []
  private var places: [FutureCache.Key: TilePlace] = [:]

  /// A layout with so many portfolios in a tile, and so many draws in a shard where they are given.
  init(tile: Int, block: Int?) {
    self.tile = tile
    self.block = block
  }

  /// Finds places for the portfolios of a scenario; what was laid out before stays where it is.
  mutating func add(_ playable: PlayableScenario, scenario: Int) -> (world: Int, places: [TilePlace]) {
    let world = FutureCache.World(playable)
    let number = numbers[world] ?? worlds.count
    if number == worlds.count {
      numbers[world] = number
      open.append(begin(number, playable))
      worlds.append(
        PlannedWorld(nothingMore: place(BatchTile.Portfolio(scenario: scenario, portfolio: 0), number, playable)))
    }
    let found = playable.scenario.portfolios.enumerated().map { inner, portfolio in
      let key = FutureCache.Key(world: world, deployments: portfolio.deployments)
      if let known = places[key] { return known }
      let new = place(BatchTile.Portfolio(scenario: scenario, portfolio: inner + 1), number, playable)
      places[key] = new
      return new
    }
    return (number, found)
  }

  private mutating func place(
    _ portfolio: BatchTile.Portfolio, _ world: Int, _ playable: PlayableScenario
  ) -> TilePlace {
    // Doing nothing more comes on top of what a tile holds.
    let isFirst = world == worlds.count
    let room = tile + (tiles[open[world]].portfolios.first?.portfolio == 0 ? 1 : 0)
    if !isFirst, tiles[open[world]].portfolios.count >= room { open[world] = begin(world, playable) }
    tiles[open[world]].portfolios.append(portfolio)
    return TilePlace(tile: open[world], place: tiles[open[world]].portfolios.count - 1)
  }

  private mutating func begin(_ world: Int, _ playable: PlayableScenario) -> Int {
    let design = playable.scenario.design
    tiles.append(BatchTile(world: world, portfolios: [], block: block ?? usualBlock(design.replications), canary: ""))
    return tiles.count - 1
  }

  /// Draws of which a full tile takes about a minute: a portfolio's future takes some five milliseconds.
  private func usualBlock(_ replications: Int) -> Int { max(1, 12_500 / (tile * replications)) }
}
