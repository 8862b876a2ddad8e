import Mathematics

/// The digest of the running program's file, by which two builds are told apart.
enum ProgramDigest {
  /// The digest; empty where the system does not say which file runs.
  static let current: String = {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? ""
    #endif
    return (try? InputDigest.file(path, named: "windscreen"))?.sha256 ?? ""
  }()
}

/// The digest of what the processor and the C library make of the elementary functions.
enum ArithmeticDigest {
  static let current: String = {
    let bits = ArithmeticSample.bits()
    return SHA256.hexadecimal(of: bits.map(\.littleEndian).withUnsafeBytes { Array($0) })
  }()
}
