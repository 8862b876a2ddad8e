import Foundation
import TestSupport
import Testing

/// `check` and `run` say the same of every scenario: what is called valid can be played.
@Suite struct `What check accepts, run plays` {
  /// Every scenario that comes with the program.
  private static let shipped: [String] = {
    let folder = Program.package + "/Scenarios"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }()

  /// Changes to a small scenario, of which some are faults and some only look like one.
  static let dirty: [(String, String)] = [
    ("40 households", "0 households"), ("40 households", "-0 households"), ("40 households", "0.000001 households"),
    ("40 households", "150 households"), ("40 households", "1e300 households"), ("40 households", "-1 households"),
    ("Supported carers", "nothing more"), ("Supported carers", "NOTHING-MORE"), ("Supported carers", "b"),
    ("Supported carers", "\"\\e[2J\""), ("horizon: 2007", "horizon: 2007-2036"), ("horizon: 2007", "horizon: 2008"),
    ("years: 2007}", "years: 2007, ramp: 0 months}"), ("years: 2007}", "years: 2007, ramp: 1000 months}"),
    ("draws: 2", "draws: 1, replications: 2"), ("draws: 2", "draws: 1, seed: 9007199254740991"),
    ("draws: 2", "draws: 1, seed: 9007199254740992"), ("draws: 2", "draws: 1, seed: 18446744073709551615"),
    ("draws: 2", "draws: 1, parameters-vary: no, chance-varies: no"), ("rotherham-2006", "england-250k"),
    ("rotherham-2006", "large-county-2006"), ("horizon: 2007", "evidence: none\nhorizon: 2007"),
    ("horizon: 2007", "evidence: ../../../etc/passwd\nhorizon: 2007"), ("area:", "priors: beliefs-2007\narea:"),
  ]

  private func expectSame(_ file: String, in folder: TemporaryFolder, _ words: String) throws {
    let program = Program(
      folder: folder.path, before: "timeout -s KILL 120", isRunBefore: true)
    let check = try program.run("check", file)
    let run = try program.run("run", file, "--draws", "1", "--quiet")
    #expect([0, 65, 66].contains(check.code), "\(words): check \(check)")
    #expect((check.code == 0) == (run.code == 0), "\(words): check \(check), run \(run)")
    #expect(run.code < 128 && run.code != 70, "\(words): \(run)")
    if check.code != 0 { #expect(!folder.everything.contains("Results"), "\(words)") }
  }

  @Test(arguments: shipped)
  func `law: of the scenarios that come with the program`(file: String) throws {
    try expectSame(file, in: TemporaryFolder(), file)
  }

  @Test(arguments: dirty.indices)
  func `law: of scenarios that may be wrong`(number: Int) throws {
    let folder = TemporaryFolder()
    let (right, other) = Self.dirty[number]
    let text = smallScenario().replacing(right, with: other)
    #expect(text != smallScenario())
    try folder.write(text, to: "small.yaml")
    try expectSame("small.yaml", in: folder, other)
  }

  /// What `vary:` may put into a small scenario; of the second one of two cannot be read, of the third one cannot begin.
  static let varied: [(over: String, refused: Int)] = [
    ("assume.fc-leaving: [0.1, 0.3]", 0), ("assume.need-share-acute: [0.009, 0.9]", 1),
    ("assume.need-share-additional: [0.14, 0]", 1), ("assume.need-share-additional: [0, 0.001]", 2),
  ]

  @Test(arguments: varied.indices)
  func `law: of the scenarios that one file makes, every one that a batch refuses is named`(number: Int) throws {
    let folder = TemporaryFolder()
    let (over, refused) = Self.varied[number]
    let text = smallScenario().replacing("run:", with: "vary:\n  method: grid\n  over:\n    \(over)\nrun:")
    #expect(text.contains(over))
    try folder.write(text, to: "small.yaml")
    let program = Program(folder: folder.path, before: "timeout -s KILL 120", isRunBefore: true)
    let check = try program.run("check", "--play", "small.yaml")
    let batch = try program.run("batch", "plan", "small.yaml", "--into", "batch")
    #expect(check.code == (refused == 0 ? 0 : 65) && batch.code == check.code, "\(over): \(check), \(batch)")
    let named = { (text: String) in text.components(separatedBy: "small.yaml with assume.").count - 1 }
    #expect(named(check.complaints) == refused && named(batch.complaints) == refused, "\(over): \(check), \(batch)")
  }
}
