import Extremes
import Foundation
import Fuzzing
import Runs
import TestSupport
import Testing

/// Numbers of the data's files at their extremes are refused, or checked and played. `scripts/extremes --files` takes them all.
@Suite struct `Files of the data at their extremes` {
  private static let library = Result { try Library(keepsDocuments: true) }
  private static let cases = Result { try ExtremeFile.all(in: library.get(), places: 3) }

  @Test(arguments: 0..<4)
  func `extreme value: a file with one number at an extreme is refused or played`(part: Int) throws {
    let library = try Self.library.get()
    let folder = TemporaryFolder()
    let target = try #require(FuzzTargets(library, scratch: folder.path, only: ["data"]).all.first)
    let cases = try Self.cases.get()
    #expect(cases.count > 4_000)
    // One in forty-one: keys and extremes all come, not each with each.
    for place in stride(from: part * 41, to: cases.count, by: 164) {
      if case .broken(let why) = target.verdict(on: cases[place].input) { Issue.record("\(cases[place].name): \(why)") }
    }
  }

  @Test func `functionality: numbers are found by key, and not in words, quotes or remarks`() throws {
    let cases = try ExtremeFile.all(in: try Self.library.get(), places: 1_000) { file, key in
      file == "indicators/being-healthy.yaml" && ["england", "national-trend 0", "ceiling 0", "year 0"].contains(key)
    }
    // A ceiling for each indicator. What stands in braces belongs to the word before it, `value`; a year stands in quotation marks.
    let names = Set(cases.map { $0.name.split(separator: " ")[2] })
    #expect(names == ["ceiling"], "\(names)")
    #expect(cases.count > 50 && cases.contains { $0.name.hasSuffix("ceiling 0 1e100") })
  }

  @Test func `functionality: an alarm is heard where it was held back`() {
    var (held, before, after) = (sigset_t(), sigset_t(), sigset_t())
    sigemptyset(&held)
    sigaddset(&held, SIGALRM)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    Alarm.letThrough()
    pthread_sigmask(SIG_SETMASK, &before, &after)
    #expect(sigismember(&after, SIGALRM) == 0)
  }
}
