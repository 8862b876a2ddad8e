import Stochastics

/// What made a result: the versions of the program and of what it was built with.
package struct Version: Codable, Hashable, Sendable {
  /// Windscreen's own version.
  package var windscreen: String
  /// The compiler's version, as far as the language tells it.
  package var swift: String
  /// The GNU Scientific Library's version, as linked.
  package var gsl: String

  /// The versions in a line.
  package var words: String { "windscreen \(windscreen) (Swift \(swift), GSL \(gsl))" }

  /// The versions of this program.
  package static var current: Version { Version(windscreen: "0.1.0", swift: compiler, gsl: gslVersion) }

  private static var compiler: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3.2)
      "6.3.2 or a later 6.3"
    #elseif compiler(>=6.3.1)
      "6.3.1"
    #else
      "6.3.0 or earlier"
    #endif
  }
}
