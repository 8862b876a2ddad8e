import CGSL

/// What the GNU Scientific Library answers with, and which library that is.
public enum GSLStatus {
  /// The version of the library that is linked, such as "2.7.1".
  public static var version: String { String(cString: windscreen_gsl_version()) }

  /// Stops the library's own handler from ending the process; done once, before any other call to it.
  static func prepare() {
    _ = handlerIsOff
  }

  private static let handlerIsOff: Bool = {
    windscreen_gsl_errors_off()
    return true
  }()
}

/// The version of the GNU Scientific Library that is linked, such as "2.7.1".
public var gslVersion: String { GSLStatus.version }
