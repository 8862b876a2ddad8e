/// A piece of a batch that is played whole or not at all: some draws of one tile.
package struct BatchShard: Hashable, Sendable {
  /// Its number in the batch, from 1.
  package var number: Int
  /// The tile, from 0.
  package var tile: Int
  /// The draws, from 1.
  package var draws: ClosedRange<Int>

  /// Whether the central run, draw 0, is played with it.
  package var hasCentral: Bool { draws.lowerBound == 1 }

  /// The name of its files, which says what it is and does not change when more draws follow.
  package var name: String {
    "t\(padded(tile + 1, 5))-d\(padded(draws.lowerBound, 7))-\(padded(draws.upperBound, 7))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension BatchPlan {
  /// How many shards there are, without making them.
  ///
  /// - Parameter extensions: as for ``shards(extensions:)``.
  func shardCount(extensions: [Int] = []) -> Int {
    var count = 0
    var played = 0
    for draws in [draws] + extensions where draws > played {
      for tile in tiles { count += (draws - played + tile.block - 1) / tile.block }
      played = draws
    }
    return count
  }

  /// Throws `badOption` where there would be too many shards to look after.
  ///
  /// - Parameters:
  ///   - extensions: as for ``shards(extensions:)``.
  ///   - name: the option that asks for them.
  ///   - found: what it says.
  func checkShards(extensions: [Int] = [], name: String, found: String) throws(WorkbenchError) {
    let count = shardCount(extensions: extensions)
    guard count > BatchRequest.mostShards else { return }
    throw .badOption(
      name: name, found: found,
      wanted:
        "such that there are at most \(BatchRequest.mostShards) shards, and these are \(count); play fewer draws, or more in a shard"
    )
  }

  /// Every shard, the first draws of all tiles first, so that what is asked for later only adds to them.
  ///
  /// - Parameter extensions: numbers of draws that were asked for after the plan's own, in rising order.
  package func shards(extensions: [Int] = []) -> [BatchShard] {
    var shards: [BatchShard] = []
    var played = 0
    for draws in [draws] + extensions {
      var part: [BatchShard] = []
      for (tile, planned) in tiles.enumerated() {
        var first = played + 1
        while first <= draws {
          let last = min(draws, first + planned.block - 1)
          part.append(BatchShard(number: 0, tile: tile, draws: first...last))
          first = last + 1
        }
      }
      shards += part.sorted { ($0.draws.lowerBound, $0.tile) < ($1.draws.lowerBound, $1.tile) }
      played = draws
    }
    return shards.enumerated().map { place, shard in
      var shard = shard
      shard.number = place + 1
      return shard
    }
  }
}
