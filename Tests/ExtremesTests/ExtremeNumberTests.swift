import Extremes
import Runs
import ServiceModel
import TestSupport
import Testing

/// Numbers at their extremes are refused, or checked and played; nothing else. `scripts/extremes` plays many more draws.
@Suite struct `Numbers at their extremes` {
  static let library = Result { try Library() }

  /// The cases that neither were refused nor played, each with what went wrong.
  private func broken(_ cases: [ExtremeCase], years: String = "2007-2007", draws: Int = 1) throws -> [String] {
    let probe = ExtremeProbe(try Self.library.get(), area: "rotherham-2006", years: years, draws: draws)
    return cases.compactMap { one in
      if case .broken(let why) = probe.verdict(of: one) { "\(one.name): \(why)" } else { nil }
    }
  }

  @Test(arguments: Quantity.allCases)
  func `extreme value: whatever is written for a simulated number is refused or played`(quantity: Quantity) throws {
    let catalogue = try Self.library.get().catalogue
    let cases = ExtremeCase.single(quantity, in: catalogue, area: "rotherham-2006")
    #expect(cases.count > 9)
    #expect(try broken(cases).isEmpty)
  }

  @Test(arguments: 0..<8)
  func `extreme value: two numbers that meet in a sum or a balance are refused or played together`(part: Int) throws {
    let all = ExtremeCase.pairs(in: try Self.library.get().catalogue, area: "rotherham-2006")
    // One in twenty-nine; `scripts/extremes --pairs` takes all.
    let cases = stride(from: part * 29, to: all.count, by: 232).map { all[$0] }
    #expect(try broken(cases).isEmpty)
  }

  @Test(arguments: 0..<8)
  func `extreme value: every two numbers under one joint limit are refused or pass the check together`(part: Int) throws
  {
    let library = try Self.library.get()
    let all = ExtremeCase.limitedPairs(in: library.catalogue, area: "rotherham-2006")
    let probe = ExtremeProbe(library, area: "rotherham-2006", years: "2007-2007", draws: 1)
    for place in stride(from: part, to: all.count, by: 8) {
      // One in seven is played too.
      if case .broken(let why) = probe.verdict(of: all[place], playing: place % 7 == 0 ? [1] : []) {
        Issue.record("\(all[place].name): \(why)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `extreme value: many numbers at once are refused or played`(part: Int) throws {
    let catalogue = try Self.library.get().catalogue
    let cases = (0..<12).map { ExtremeCase.random(part * 12 + $0, in: catalogue, area: "rotherham-2006") }
    #expect(try broken(cases, years: "2007-2008").isEmpty)
  }

  @Test func `functionality: what planners believe is played and not refused`() throws {
    let cases = [
      ("fostering-team-share", "pert: [0.10, 0.20, 0.30]"), ("turnover-england", "pert: [0.05, 0.10, 0.20]"),
      ("contacts-per-referral", "fixed: 3"), ("long-term-team-share", "pert: [0.35, 0.45, 0.55]"),
    ]
    let probe = ExtremeProbe(try Self.library.get(), area: "rotherham-2006", years: "2007-2007", draws: 8)
    for one in cases { #expect(probe.verdict(of: ExtremeCase([one])) == .played, "\(one)") }
  }
}
