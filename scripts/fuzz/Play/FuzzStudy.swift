import Extremes
import Foundation
import Fuzzing
import Runs
import Synchronization

/// How long, from which seed and through which targets inputs are spoilt.
struct FuzzStudy {
  var minutes = 1.0
  var target: String?
  var seed = 1
  /// Kept inputs that are taken through instead of spoilt ones.
  var replayed: [String] = []
  /// The number of the first input of a worker; `nil` in the process that leads.
  var first: Int?
  var worker = 0
  /// When a worker ends, in seconds since 1970.
  var end = 0.0
  /// Seconds that one input may take, on a machine that does much else.
  private let seconds: UInt32 = 120

  var isWorker: Bool { first != nil || !replayed.isEmpty }

  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--target": target = words.popFirst()
      case "--seed": seed = words.popFirst().flatMap { Int($0) } ?? seed
      case "--from": first = words.popFirst().flatMap { Int($0) }
      case "--worker": worker = words.popFirst().flatMap { Int($0) } ?? 0
      case "--end": end = words.popFirst().flatMap { Double($0) } ?? 0
      case "--replay":
        replayed = Array(words)
        words = []
      default:
        guard let number = Double(word), number > 0 else { return nil }
        minutes = number
      }
    }
  }

  /// Where this worker writes; a folder of each worker's own.
  private var scratch: String { NSTemporaryDirectory() + "windscreen-fuzz-\(worker)" }
  /// The input that is under way, which is there still if it ends the process.
  private var current: String { "\(scratch)/current" }

  /// Spoils inputs and takes each through its target until the time is over.
  func work() throws -> Int32 {
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let targets = try FuzzTargets(try Library(), scratch: scratch).all.filter { target == nil || $0.name == target }
    let mutations = targets.map { Mutation(seeds: $0.seeds + Corpus.inputs(of: $0.name)) }
    if !replayed.isEmpty { return try replay(targets) }
    var number = first ?? 0
    while Date().timeIntervalSince1970 < end {
      let place = number % targets.count
      var chance = Chance(seed: UInt64(seed) << 40 | UInt64(worker) << 32 | UInt64(number))
      let input = mutations[place].input(&chance)
      try Data(input).write(to: URL(fileURLWithPath: current))
      say("begin \(number) \(targets[place].name)")
      alarm(seconds)
      let verdict = targets[place].verdict(on: input)
      alarm(0)
      say(Self.word(for: verdict) + (kept(input, where: verdict, name: targets[place].name)))
      number += 1
    }
    return 0
  }

  private func replay(_ targets: [any FuzzTarget]) throws -> Int32 {
    for path in replayed {
      let input = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      for target in targets { say("\(path) \(target.name): \(Self.word(for: target.verdict(on: input)))") }
    }
    return 0
  }

  /// Where an input is kept that broke something; nothing for another.
  private func kept(_ input: [UInt8], where verdict: FuzzVerdict, name: String) -> String {
    guard case .broken = verdict else { return "" }
    return FuzzTally.keep(Data(input), of: name).map { ", kept as \($0)" } ?? ""
  }

  private static func word(for verdict: FuzzVerdict) -> String {
    switch verdict {
    case .refused: "refused"
    case .accepted: "accepted"
    case .broken(let why): "broken \(why)"
    }
  }

  /// Starts a worker a core until the time is over, and fails where an input broke something.
  func lead() throws -> Int32 {
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let all = Mutex(FuzzTally())
    let end = Date().timeIntervalSince1970 + minutes * 60
    DispatchQueue.concurrentPerform(iterations: workers) { number in
      var mine = self
      (mine.worker, mine.end) = (number, end)
      let tally = mine.follow()
      all.withLock { $0.add(tally) }
    }
    let tally = all.withLock { $0 }
    print(tally.table)
    return tally.broken.isEmpty ? 0 : 1
  }

  private func follow() -> FuzzTally {
    var tally = FuzzTally()
    var next = 0
    while Date().timeIntervalSince1970 < end {
      let run = Child.run(
        [
          "--from", "\(next)", "--worker", "\(worker)", "--end", "\(end)", "--seed", "\(seed)",
        ] + (target.map { ["--target", $0] } ?? []))
      var open: (number: Int, target: String)?
      for line in run.lines {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        if parts.first == "begin", parts.count == 3 {
          open = (Int(parts[1]) ?? 0, parts[2])
        } else if let done = open {
          tally.add(done.target, line, keeping: nil)
          next = done.number + 1
          open = nil
        }
      }
      guard let died = open else { return tally }
      let why = run.signal == SIGALRM ? "no end in \(seconds) s" : "signal \(run.signal)"
      tally.add(died.target, "broken \(why)", keeping: current)
      next = died.number + 1
    }
    return tally
  }
}

/// Writes a line at once, so that it is there even if what follows ends the process.
private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
