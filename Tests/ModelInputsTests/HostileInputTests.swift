import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

/// A small generator with a fixed start, so that a failing case can be had again.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}

@Suite struct `Spoilt at random` {
  private static let scraps = [
    "", " ", "\n", "\t", ":", "-", "[", "]", "{", "}", "'", "\"", "#", "&a", "*a", "|", ">", "?", "!", "%", "@", "~",
    "no", "010", "1:30", ".inf", "-.nan", "1e999", "<<", "!!int", "---", "...", "\u{1B}[2J", "\u{0}", "\u{FEFF}",
    "\u{202E}", "é", "🙂", "\r", "2007-2011", "because", "because: because",
  ]

  /// Cuts a piece out of the example and puts a scrap in its place, some times over.
  private func spoilt(_ number: Int) -> String {
    var dice = Dice(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    var text = Array(Example.scenario.unicodeScalars)
    for _ in 0...dice.roll(4) {
      let start = dice.roll(text.count)
      let end = min(text.count, start + dice.roll(6))
      text.replaceSubrange(start..<end, with: Self.scraps[dice.roll(Self.scraps.count)].unicodeScalars)
      if text.isEmpty { break }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }

  @Test func `dirty: no text stops the program, and every fault has a place inside it`() throws {
    let catalogue = try Example.catalogue()
    var right = 0
    for number in 0..<1_000 {
      let text = spoilt(number)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      do throws(Faults) {
        _ = try ScenarioFile(text: text, file: "plan.yaml").scenario(in: catalogue)
        right += 1
      } catch {
        #expect(!error.all.isEmpty)
        #expect(error.all.allSatisfy { (0...lines + 1).contains($0.location.line) }, "case \(number)")
        let commands = error.description.unicodeScalars.filter { $0.properties.generalCategory == .control }
        #expect(commands.allSatisfy { $0 == "\n" }, "case \(number)")
      }
    }
    #expect((1..<500).contains(right), "\(right) of 1000 were still valid")
  }

  @Test func `deterministic: what is read does not depend on the order of keys`() throws {
    let catalogue = try Example.catalogue()
    let blocks = ["scenario: ", "area: ", "horizon: ", "portfolios:", "assume:", "run: "]
    let starts =
      try blocks.map { try #require(Example.scenario.range(of: $0)).lowerBound } + [Example.scenario.endIndex]
    let parts = zip(starts, starts.dropFirst()).map { String(Example.scenario[$0..<$1]) }
    let turned = parts.reversed().map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    let one = try ScenarioFile(text: Example.scenario, file: "plan.yaml").scenario(in: catalogue)
    let other = try ScenarioFile(text: turned, file: "plan.yaml").scenario(in: catalogue)
    #expect(one.portfolios == other.portfolios)
    #expect(one.design == other.design)
    #expect(one.assumptions.map(\.prior) == other.assumptions.map(\.prior))
  }
}
