import Foundation
import LocatedYAML
import ModelInputs
import TestSupport
import Testing

/// One key of an indicator with a value that its measure cannot have.
struct SpoiltIndicator: Sendable, CustomTestStringConvertible {
  var id: String
  var right: String
  var wrong: String
  /// What the fault must say.
  var says: String
  var testDescription: String { "\(id): \(wrong)" }

  init(_ id: String, _ right: String, _ wrong: String, _ says: String) {
    (self.id, self.right, self.wrong, self.says) = (id, right, wrong, says)
  }

  static let all = [
    // Half of what lies between floor and ceiling is the widest that a standard deviation can be.
    SpoiltIndicator("under-18-conceptions", "sd: {value: 11.5,", "sd: {value: 60.1,", "60.1 is outside 0 to 60"),
    SpoiltIndicator("under-18-conceptions", "process-noise-sd: 1.5", "process-noise-sd: 1e6", "is outside 0 to 60"),
    SpoiltIndicator("under-18-conceptions", "sampling-sd: 3.297", "sampling-sd: 61", "is outside 0 to 60"),
    // A proportion a year leaves something, and does no more than double.
    SpoiltIndicator("under-18-conceptions", "[-0.022, -0.02, -0.018]", "-1", "-1 is outside -0.5 to 1"),
    SpoiltIndicator("under-18-conceptions", "[-0.022, -0.02, -0.018]", "1e100", "is outside -0.5 to 1"),
    SpoiltIndicator("under-18-conceptions", "[-0.022, -0.02, -0.018]", "[-0.6, -0.1, 0]", "-0.6 is outside -0.5 to 1"),
    // Points a year stay within floor and ceiling.
    SpoiltIndicator("lac-health-checks", "trend: {value: 0,", "trend: {value: 101,", "101 is outside -100 to 100"),
    SpoiltIndicator(
      "lac-health-checks", "trend: {value: 0,", "trend: {value: [-200, 0, 3],", "-200 is outside -100 to 100"),
    // What is counted can be reached, and those who each have a number of their own are no more than live there.
    SpoiltIndicator("lac-health-checks", "ceiling: 100", "ceiling: 101", "101 is outside 0 to 100"),
    SpoiltIndicator("under-18-conceptions", "ceiling: 120", "ceiling: 1000001", "is outside 0 to 1000000"),
    SpoiltIndicator("lac-health-checks", "denominator: 240", "denominator: 250001", "is outside 1 to 250000"),
  ]
}

@Suite struct `An indicator with a number that cannot be` {
  private static let name = "indicators/being-healthy.yaml"

  /// The faults of the program's data with one change in one indicator; empty where nothing is wrong.
  private func faults(_ spoilt: SpoiltIndicator) throws -> [String] {
    try ChangedData.faults(in: Self.name) { text in
      let start = try #require(text.range(of: "- id: \(spoilt.id)\n")).upperBound
      let place = try #require(text.range(of: spoilt.right, range: start..<text.endIndex))
      text.replaceSubrange(place, with: spoilt.wrong)
    }
  }

  @Test(arguments: SpoiltIndicator.all)
  func `dirty: it is refused where it stands, with what is allowed`(spoilt: SpoiltIndicator) throws {
    let found = try faults(spoilt)
    #expect(found.count == 1 && found[0].contains("being-healthy.yaml:"), "\(found)")
    #expect(found.first?.contains(spoilt.says) == true, "\(found)")
  }

  @Test(arguments: [
    SpoiltIndicator("under-18-conceptions", "sd: {value: 11.5,", "sd: {value: 60,", ""),
    SpoiltIndicator("under-18-conceptions", "[-0.022, -0.02, -0.018]", "[-0.5, 0.2, 1]", ""),
    SpoiltIndicator("lac-health-checks", "trend: {value: 0,", "trend: {value: -100,", ""),
    SpoiltIndicator("lac-health-checks", "denominator: 240", "denominator: 250000", ""),
  ])
  func `extreme value: the ends of what is allowed are read`(spoilt: SpoiltIndicator) throws {
    #expect(try faults(spoilt).isEmpty)
  }
}
