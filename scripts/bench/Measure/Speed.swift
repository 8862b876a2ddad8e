import ServiceModel
import Synchronization

/// Processor time of a replicate by part, and wall time on one and two threads.
enum Speed {
  static let scenario = "Scenarios/rotherham-2006/first-look.yaml"

  /// Microseconds of processor time: what a draw's portfolios share, and one portfolio over five years by part.
  static func parts(draws: Int) throws {
    let engine = try Play.engine(scenario: scenario, draws: draws, portfolios: 0)
    var shared: [Double] = []
    var parts = [[Double]](repeating: [], count: Engine.parts.count)
    for draw in 1...draws {
      let timed = try engine.timeParts(draw: draw, clock: Stopwatch.processor)
      shared.append(timed.shared)
      for (place, seconds) in timed.parts.enumerated() { parts[place].append(seconds) }
    }
    let median = { (values: [Double]) in values.sorted()[values.count / 2] * 1e6 }
    print("shared by the portfolios of a draw, us", Int(median(shared)))
    for (place, name) in Engine.parts.enumerated() { print("part \(name), us", Int(median(parts[place]))) }
    print("one portfolio over five years, us", Int(parts.reduce(0) { $0 + median($1) }))
  }

  /// Seconds of wall time for a run of the first look on one and two threads, and how many times as fast two are.
  static func threads(draws: Int) throws {
    let engine = try Play.engine(scenario: scenario, draws: draws)
    var checksums: [UInt64] = []
    let wall = { (threads: Int) -> Double in
      let sum = Atomic<UInt64>(0)
      let start = Stopwatch.wall()
      _ = try? engine.playMany(0..<draws, threads: threads) { replicate, values, _ in
        var bits = UInt64(replicate)
        for place in values.indices { bits = bits &* 31 &+ UInt64(values[place].bitPattern) }
        sum.wrappingAdd(bits, ordering: .relaxed)
      }
      checksums.append(sum.load(ordering: .relaxed))
      return Stopwatch.wall() - start
    }
    let one = Stopwatch.median { wall(1) }
    let two = Stopwatch.median { wall(2) }
    print("wall on one thread, s", (one * 1000).rounded() / 1000)
    print("wall on two threads, s", (two * 1000).rounded() / 1000)
    print("speed-up", (one / two * 100).rounded() / 100)
    print("same bits", Set(checksums).count == 1)
  }
}
