import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// What came of running it.
  struct Outcome {
    var code: Int32
    var output: String
    var complaints: String
  }

  /// The folder in which it runs.
  var folder: String
  /// Bash words before the program, such as a limit on the size of files.
  var before = ""
  /// Whether those words run the program themselves, as `timeout` does.
  var isRunBefore = false

  /// Bash words that give the program a pipe as its input, from which nothing comes for five seconds.
  ///
  /// Whatever holds it open keeps no descriptor of the test's, by which the end of a program is noticed.
  static let heldInput =
    "mkfifo held; (for n in {3..64}; do eval \"exec $n>&-\"; done; exec sleep 5 2>&-) > held & exec < held;"

  /// The executable, which stands beside the bundle of tests.
  static var path: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return (own as NSString).deletingLastPathComponent + "/windscreen"
  }

  /// The folder of the package.
  static var package: String {
    [1, 2, 3].reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }
  }

  /// Runs it to its end.
  func run(_ arguments: String...) throws -> Outcome { try wait(for: start(arguments)) }

  /// A program under way, with the files its words go to.
  struct Running {
    var process: Process
    var output: String
    var complaints: String
  }

  /// Starts it.
  func start(_ arguments: [String]) throws -> Running {
    let name = NSTemporaryDirectory() + "windscreen-words-\(UUID().uuidString)"
    let (output, complaints) = (name + ".out", name + ".err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\(before) \(isRunBefore ? "" : "exec ")\"$0\" \"$@\"", Program.path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    for path in [output, complaints] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: complaints)
    process.standardInput = FileHandle.nullDevice
    // What a shell in the background ignores, its children would ignore too.
    for number in [SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
    try process.run()
    return Running(process: process, output: output, complaints: complaints)
  }

  /// Waits for its end and reads what it said.
  func wait(for running: Running) throws -> Outcome {
    running.process.waitUntilExit()
    defer { for path in [running.output, running.complaints] { try? FileManager.default.removeItem(atPath: path) } }
    let signalled = running.process.terminationReason == .uncaughtSignal
    return Outcome(
      code: (signalled ? 128 : 0) + running.process.terminationStatus,
      output: try String(contentsOfFile: running.output, encoding: .utf8),
      complaints: try String(contentsOfFile: running.complaints, encoding: .utf8))
  }
}

/// A scenario as small as can be: one portfolio, one year.
func smallScenario(draws: Int = 2, name: String = "A small question") -> String {
  """
  scenario: "\(name)"
  area: rotherham-2006
  horizon: 2007
  portfolios:
    - name: Supported carers
      deploy:
        - foster-carer-support: {dose: 40 households, years: 2007}
  run: {draws: \(draws)}

  """
}

extension Program.Running {
  /// Waits until the program has taken a signal up, at most half a minute.
  func waitUntilCaught(_ number: Int32) {
    for _ in 0..<600 {
      let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
      let mask = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(separator: "\t").last
      if let bits = mask.flatMap({ UInt64($0, radix: 16) }), bits >> UInt64(number - 1) & 1 == 1 { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}
