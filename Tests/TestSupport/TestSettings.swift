import Foundation

/// What a test run may do.
package enum TestSettings {
  /// Whether the long statistical tests run; the test script asks for them in its release pass.
  package static let statistical = ProcessInfo.processInfo.environment["WINDSCREEN_STATISTICS"] == "1"
}
