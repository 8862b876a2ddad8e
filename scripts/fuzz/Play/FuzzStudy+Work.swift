import Extremes
import Foundation
import Fuzzing
import Runs

extension FuzzStudy {
  /// A target with what spoils its inputs.
  private struct Stream {
    let target: any FuzzTarget
    let mutation: Mutation
    /// The target's place among all, which its stream of numbers begins from.
    let place: Int
  }

  /// Spoils inputs and takes each through its target until the time is over.
  func work(_ worker: Int) throws -> Int32 {
    Alarm.letThrough()
    let scratch = FileManager.default.currentDirectoryPath
    let own = "\(scratch)/worker-\(worker)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    // What an input names without a folder is looked for, or written, where nothing else is.
    guard FileManager.default.changeCurrentDirectoryPath(own) else { return 70 }
    let board = try FuzzBoard("\(scratch)/board-\(worker)")
    let streams = try FuzzTargets(try Library(keepsDocuments: true), scratch: own, only: targets).all.map { target in
      Stream(
        target: target, mutation: Mutation(seeds: target.seeds + Corpus.inputs(of: target.name)),
        place: FuzzTargets.names.firstIndex(of: target.name) ?? 0)
    }
    while Date().timeIntervalSince1970 < end {
      // The one that has had the least time is next, for a fifth of a second.
      let next = streams.indices.min { board[$0, .nanoseconds] < board[$1, .nanoseconds] } ?? 0
      let began = Self.now
      while Self.now - began < 200_000_000 { take(streams[next], next, worker, board) }
    }
    return 0
  }

  /// Nanoseconds of a clock that only goes forward.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Takes the next input of a stream through its target.
  private func take(_ stream: Stream, _ place: Int, _ worker: Int, _ board: FuzzBoard) {
    let began = Self.now
    let number = board[place, .begun]
    var chance = Chance(seed: UInt64(seed) << 44 | UInt64(stream.place) << 40 | UInt64(worker) << 32 | UInt64(number))
    let input = stream.mutation.input(&chance)
    board.begin(input, target: place)
    let plays = chance.below(playing) == 0
    alarm(Self.seconds)
    let verdict = stream.target.verdict(on: input, playing: plays)
    alarm(0)
    board.end()
    switch verdict {
    case .refused: board[place, .refused] += 1
    case .accepted: board[place, .accepted] += 1
    case .played: board[place, .played] += 1
    case .broken(let why):
      let kept = FuzzTally.keep(input, of: stream.target.name).map { ", kept as \($0)" } ?? ""
      say("\(stream.target.name): \(why)\(kept)")
    }
    board[place, .nanoseconds] += Self.now - began
  }

  /// Takes kept inputs through every target of the study, and fails where one breaks.
  func replay() throws -> Int32 {
    let scratch = NSTemporaryDirectory() + "windscreen-fuzz-\(getpid())"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let all = try FuzzTargets(try Library(keepsDocuments: true), scratch: scratch, only: targets).all
    var status: Int32 = 0
    for path in replayed {
      let input = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      for target in all {
        let verdict = target.verdict(on: input)
        if case .broken = verdict { status = 1 }
        say("\(path) \(target.name): \(verdict)")
      }
    }
    return status
  }
}

/// Writes a line at once, so that it is there even if what follows ends the process.
private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
