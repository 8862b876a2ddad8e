import Foundation

/// Programs of others that read what we write.
enum Outside {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let readers = root.appending(path: "Tests/ColumnsTests/Readers")
  private static let python = root.appending(path: ".venv-tests/bin/python3").path

  /// Whether `scripts/setup --tests` has made an environment with the libraries that read Parquet.
  static let hasPython = FileManager.default.isExecutableFile(atPath: python)

  /// Whether R and its package for NetCDF are here.
  static let hasR: Bool = {
    let done = try? run(["Rscript", "-e", "stopifnot(requireNamespace('ncdf4', quietly = TRUE))"])
    return done?.status == 0
  }()

  /// Reads with a library of Python what a test wrote.
  static func python(_ words: [String]) throws -> (words: String, status: Int32) {
    try run([python, readers.appending(path: "read_back.py").path] + words)
  }

  /// Reads with R what a test wrote.
  static func r(_ words: [String]) throws -> (words: String, status: Int32) {
    try run(["Rscript", "--vanilla", readers.appending(path: "read_back.R").path] + words)
  }

  private static func run(_ words: [String]) throws -> (words: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (told, process.terminationStatus)
  }
}
