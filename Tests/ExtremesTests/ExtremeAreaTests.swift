import Extremes
import Runs
import ServiceModel
import TestSupport
import Testing

/// Area files from a hamlet to a region are refused, or checked and played.
@Suite struct `Areas at their extremes` {
  @Test(arguments: 0..<8)
  func `extreme value: an area with nothing or everything of something is refused or played`(part: Int) throws {
    let library = try `Numbers at their extremes`.library.get()
    let folder = TemporaryFolder()
    let all = ExtremeArea.all(
      indicators: library.catalogue.indicators.map { ($0.id, floor: $0.floor, ceiling: $0.ceiling) })
    for one in stride(from: part, to: all.count, by: 8).map({ all[$0] }) {
      let verdict = ExtremeProbe.verdict(of: one, area: "rotherham-2006", folder: folder.path, draws: 1)
      if case .broken(let why) = verdict { Issue.record("\(one.name): \(why)") }
    }
  }

  @Test func `functionality: areas of every usual size are played`() throws {
    let folder = TemporaryFolder()
    for scale in [0.4, 1] {
      #expect(
        ExtremeProbe.verdict(of: ExtremeArea(scale: scale), area: "rotherham-2006", folder: folder.path, draws: 1)
          == .played)
    }
  }
}
