import Foundation
import ModelInputs
import RunSupport
import Runs
import TestSupport
import Testing
import Wording

@Suite struct `A run and its context travel together` {
  private let folder = TemporaryFolder()

  private static let scenario = """
    scenario: A small question
    area: rotherham-2006
    horizon: 2007
    portfolios:
      - name: Supported carers
        deploy:
          - foster-carer-support: {dose: 40 households, years: 2007}
    run: {draws: 2}

    """

  private static let findings = SelfAssessment.text.replacing(
    "findings:", with: "area: rotherham-2006\nfindings:")

  /// A scenario with an `evidence` line, or without.
  private static func scenario(_ evidence: String?) -> String {
    scenario.replacing("horizon", with: evidence.map { "evidence: \($0)\nhorizon" } ?? "horizon")
  }

  private func inner(_ name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func run(_ file: String, into results: String, data: String? = nil) throws -> RunOutcome {
    let library = try data.map { try Library(data: $0) } ?? BundledLibrary.shared.get()
    var request = RunRequest(scenario: file, results: "\(folder.path)/\(results)", threads: 2)
    request.savesDraws = true
    return try library.run(request)
  }

  private func draws(_ outcome: RunOutcome) -> String? {
    outcome.manifest.files.first { $0.file == "draws.parquet" }?.sha256
  }

  @Test(arguments: [nil, "none", "mine/found.yaml"])
  func `law: a run's folder alone, moved elsewhere, gives the same run`(evidence: String?) throws {
    let home = try inner("council/mine")
    try Self.findings.write(toFile: "\(home)/found.yaml", atomically: true, encoding: .utf8)
    let plan = "\(folder.path)/council/plan.yaml"
    try Self.scenario(evidence).write(toFile: plan, atomically: true, encoding: .utf8)
    let first = try run(plan, into: "One")
    let elsewhere = TemporaryFolder()
    try FileManager.default.moveItem(atPath: first.folder, toPath: "\(elsewhere.path)/run")
    try FileManager.default.removeItem(atPath: "\(folder.path)/council")
    let copy = try String(contentsOfFile: "\(elsewhere.path)/run/scenario.yaml", encoding: .utf8)
    #expect(copy.contains("evidence: \(evidence == "none" ? "none" : "evidence.yaml")\n"))
    #expect(FileManager.default.fileExists(atPath: "\(elsewhere.path)/run/evidence.yaml") == (evidence != "none"))
    let second = try run("\(elsewhere.path)/run/scenario.yaml", into: "Two")
    #expect(draws(second) != nil && draws(second) == draws(first))
    #expect(second.manifest.run == first.manifest.run)
    #expect(second.summary == first.summary)
  }

  @Test func `law: findings that only lie beside a scenario change nothing, and named ones do`() throws {
    let (plain, beside) = (try inner("plain"), try inner("beside"))
    for place in [plain, beside] {
      try Self.scenario.write(toFile: "\(place)/plan.yaml", atomically: true, encoding: .utf8)
    }
    try Self.findings.write(toFile: "\(beside)/evidence.yaml", atomically: true, encoding: .utf8)
    let (one, other) = (try run("\(plain)/plan.yaml", into: "A"), try run("\(beside)/plan.yaml", into: "B"))
    #expect(draws(one) == draws(other) && one.manifest.run == other.manifest.run)
    try Self.scenario("evidence.yaml").write(toFile: "\(beside)/plan.yaml", atomically: true, encoding: .utf8)
    let named = try run("\(beside)/plan.yaml", into: "B")
    #expect(draws(named) != draws(one) && named.manifest.run != one.manifest.run)
    #expect(named.summary.question.practiceFindings == 1)
  }

  @Test func `law: an empty folder of data gives the bundled run, and one with a change travels in the run`() throws {
    let plan = try folder.write(Self.scenario, to: "plan.yaml")
    let data = try inner("data")
    let bundled = try run(plan, into: "A")
    let empty = try run(plan, into: "B", data: data)
    #expect(draws(empty) == draws(bundled) && empty.manifest.run == bundled.manifest.run)
    #expect(!empty.manifest.hasOwnData && ResultsFolder(path: empty.folder).data == nil)

    let library = try BundledLibrary.shared.get()
    let fostering = try String(contentsOfFile: library.folder.file("parameters/fostering.yaml"), encoding: .utf8)
      .replacing("prior: {beta: [0.08, 0.11, 0.14]}", with: "prior: {beta: [0.18, 0.21, 0.24]}")
    _ = try inner("data/parameters")
    try fostering.write(toFile: "\(data)/parameters/fostering.yaml", atomically: true, encoding: .utf8)
    let changed = try run(plan, into: "C", data: data)
    #expect(changed.manifest.run != bundled.manifest.run && draws(changed) != draws(bundled))
    #expect(changed.manifest.hasOwnData)
    let own = try #require(ResultsFolder(path: changed.folder).data)
    #expect(RunWords.command("A/b c", hasOwnData: true) == "windscreen run 'A/b c/scenario.yaml' --data 'A/b c/data'")
    try FileManager.default.removeItem(atPath: data)
    let again = try run("\(changed.folder)/scenario.yaml", into: "D", data: own)
    #expect(draws(again) == draws(changed) && again.manifest.run == changed.manifest.run)
  }

  @Test func `law: findings known from another file are told by their own, and changed ones are read anew`() throws {
    let library = try BundledLibrary.shared.get()
    func words(_ place: String, _ findings: String) throws -> String {
      try findings.write(toFile: "\(inner(place))/found.yaml", atomically: true, encoding: .utf8)
      return try library.checked(folder.write(Self.scenario("found.yaml"), to: "\(place)/plan.yaml")).words
    }
    let (first, second) = (try words("here", Self.findings), try words("there", Self.findings))
    #expect(first.contains("A self-assessment") && first.contains("here/found.yaml"))
    #expect(second == first.replacing("here/", with: "there/"))
    let changed = Self.findings.replacing("A self-assessment", with: "Another")
    #expect(try words("there", changed) == second.replacing("A self-assessment", with: "Another"))
  }

  @Test func `functionality: check says what practice starts from`() throws {
    let library = try BundledLibrary.shared.get()
    let plan = try folder.write(Self.scenario, to: "plan.yaml")
    #expect(try library.checked(plan).words.contains("practice starts from 237 coded findings: Rotherham"))
    #expect(try library.checked(plan).words.hasSuffix("(evidence/rotherham-2006.yaml)"))
    let none = try folder.write(Self.scenario("none"), to: "none.yaml")
    #expect(try library.checked(none).words.hasSuffix("the national mean: there is no coded evidence"))
  }
}
