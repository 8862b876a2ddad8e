import Extremes
import Foundation
import Fuzzing
import Runs
import ServiceModel

/// The cases of one study and how they are played.
struct ExtremeStudy {
  var draws = 50
  var area = "rotherham-2006"
  var pairs = false
  var areas = false
  var random = 0
  /// So many places of each key of the data's files.
  var files = 0
  var years = 5
  var only: String?
  /// The case from which a worker begins; `nil` in the process that leads.
  var first: Int?
  /// Every how many cases one is this worker's.
  var stride = 1
  /// Seconds that one case may take.
  var seconds: UInt32 = 120

  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--pairs": pairs = true
      case "--areas": areas = true
      case "--random": random = words.popFirst().flatMap { Int($0) } ?? 0
      case "--files": files = words.popFirst().flatMap { Int($0) } ?? 0
      case "--ranges": ranges = true
      case "--area": area = words.popFirst() ?? area
      case "--years": years = words.popFirst().flatMap { Int($0) } ?? years
      case "--only": only = words.popFirst()
      case "--from": first = words.popFirst().flatMap { Int($0) }
      case "--stride": stride = words.popFirst().flatMap { Int($0) } ?? 1
      default:
        guard let number = Int(word), number > 0 else { return nil }
        draws = number
      }
    }
  }

  var ranges = false
  var isWorker: Bool { first != nil || ranges }

  /// One thing to check and play.
  struct Trial {
    var name: String
    var verdict: () -> ExtremeVerdict
  }

  func trials(_ library: Library) throws -> [Trial] {
    let catalogue = library.catalogue
    let baseline = catalogue.areas[area]?.baseline.ending ?? 2006
    let probe = ExtremeProbe(library, area: area, years: "\(baseline + 1)-\(baseline + years)", draws: draws)
    var cases = ExtremeCase.singles(in: catalogue, area: area)
    if pairs { cases += ExtremeCase.pairs(in: catalogue, area: area) }
    cases += (0..<random).map { ExtremeCase.random($0, in: catalogue, area: area) }
    var trials = cases.map { one in Trial(name: one.name) { probe.verdict(of: one) } }
    if areas {
      let folder = NSTemporaryDirectory() + "windscreen-extremes-\(getpid())-\(stride)"
      let known = catalogue.indicators.map { ($0.id, $0.floor, $0.ceiling) }
      trials += ExtremeArea.all(indicators: known).map { one in
        Trial(name: one.name) { ExtremeProbe.verdict(of: one, area: area, folder: folder, draws: draws) }
      }
    }
    if files > 0 { trials += try fileTrials() }
    return trials.filter { only == nil || $0.name.contains(only ?? "") }
  }

  /// Files of the data with one number at an extreme, each through the readers, the check and a draw.
  private func fileTrials() throws -> [Trial] {
    let library = try Library(keepsDocuments: true)
    let scratch = NSTemporaryDirectory() + "windscreen-extremes-\(getpid())-files-\(stride)"
    let target = try FuzzTargets(library, scratch: scratch, only: ["data"]).all[0]
    return try ExtremeFile.all(in: library, places: files).map { one in
      Trial(name: one.name) {
        switch target.verdict(on: one.input) {
        case .refused: .refusedByReader
        case .accepted: .checked
        case .played: .played
        case .broken(let why): .broken(why)
        }
      }
    }
  }

  /// Plays this worker's cases from its first on and prints a line for each.
  func work() throws -> Int32 {
    Alarm.letThrough()
    let library = try Library()
    if ranges { return printRanges(library) }
    let cases = try trials(library)
    say("cases \(cases.count)")
    for place in Swift.stride(from: first ?? 0, to: cases.count, by: stride) {
      say("begin \(place) \(cases[place].name)")
      alarm(seconds)
      let verdict = cases[place].verdict()
      alarm(0)
      switch verdict {
      case .refusedByReader: say("reader")
      case .refusedByStart: say("start")
      case .played, .checked: say("played")
      case .broken(let why): say("broken \(why)")
      }
    }
    return 0
  }

  /// Starts workers until all cases are through, prints what came of them, and fails where one broke.
  func lead() throws -> Int32 {
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let parts = Mutexed<[Tally]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { number in
      let tally = follow(from: number, stride: workers)
      parts.with { $0.append(tally) }
    }
    let all = parts.with { $0.reduce(Tally()) { $0 + $1 } }
    print(all.table)
    return all.broken.isEmpty ? 0 : 1
  }

  private func follow(from start: Int, stride: Int) -> Tally {
    var tally = Tally()
    var next = start
    while true {
      let worker = Process()
      worker.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      worker.arguments =
        ["\(draws)", "--area", area, "--years", "\(years)", "--from", "\(next)", "--stride", "\(stride)"]
        + (pairs ? ["--pairs"] : [])
        + (areas ? ["--areas"] : []) + ["--random", "\(random)", "--files", "\(files)"]
        + (only.map { ["--only", $0] } ?? [])
      let pipe = Pipe()
      worker.standardOutput = pipe
      worker.standardError = FileHandle.nullDevice
      guard (try? worker.run()) != nil else { return tally }
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      worker.waitUntilExit()
      var open: (place: Int, name: String)?
      var count = 0
      for line in text.split(separator: "\n").map(String.init) {
        let word = line.prefix { $0 != " " }
        switch word {
        case "cases": count = Int(line.dropFirst(6)) ?? 0
        case "begin":
          let rest = line.dropFirst(6).split(separator: " ", maxSplits: 1)
          open = (Int(rest[0]) ?? 0, rest.count > 1 ? String(rest[1]) : "")
        default:
          tally.add(String(word), name: open?.name ?? "", why: String(line.dropFirst(word.count + 1)))
          if let done = open { next = done.place + stride }
          open = nil
        }
      }
      guard let died = open else { return tally }
      let signal = worker.terminationStatus
      tally.add("broken", name: died.name, why: signal == SIGALRM ? "no end in \(seconds) s" : "signal \(signal)")
      next = died.place + stride
      if next >= count { return tally }
    }
  }
}

/// Writes a line at once, so that it is there even if the next case ends the process.
private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
