import Runs
import Wording

/// How a command ends when it does not end well: the number that scripts can rely on (BSD's sysexits).
struct Ending: Error, Equatable {
  var code: Int32

  static let well = Ending(code: 0)
  /// A check of `validate` did not pass.
  static let checkFailed = Ending(code: 1)
  static let usage = Ending(code: 64)
  static let unwritable = Ending(code: 73)
  /// Whoever read standard output went away before all was written.
  static let unread = Ending(code: 74)
  /// The system gives less than the program needs.
  static let noRoom = Ending(code: 71)
  /// Asked to quit (SIGQUIT).
  static let quit = Ending(code: 75)

  init(code: Int32) { self.code = code }

  init(_ error: WorkbenchError) {
    switch error {
    case .interrupted, .stoppedRun: code = Quit.wasAsked ? Ending.quit.code : error.exitCode
    default: code = error.exitCode
    }
  }
}

/// Does what a verb does; a refusal is told on standard error and becomes the program's number.
func telling<Value>(_ body: () throws(WorkbenchError) -> Value) throws(Ending) -> Value {
  do throws(WorkbenchError) {
    return try body()
  } catch {
    Console.complain(error.description)
    throw Ending(error)
  }
}
