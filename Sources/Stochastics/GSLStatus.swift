import CGSL

/// How the GNU Scientific Library is made to answer with a status instead of ending the process.
public enum GSLStatus {
  /// Stops the library's own handler from ending the process; done once, before any other call to it.
  public static func prepare() {
    _ = handlerIsOff
  }

  private static let handlerIsOff: Bool = {
    windscreen_gsl_errors_off()
    return true
  }()
}

/// The version of the GNU Scientific Library that is linked, such as "2.7.1".
public var gslVersion: String { String(cString: windscreen_gsl_version()) }
