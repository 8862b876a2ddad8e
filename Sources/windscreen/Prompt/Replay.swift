import Runs
import Session
import Wording

/// Plays lines from a pipe or a dumb terminal: answers on standard output, nothing else there.
struct Replay {
  private var session: Session
  private var lines = InputLines()
  private var failed: [Int] = []

  init(_ session: Session) { self.session = session }

  /// Does every line; ends badly where one could not be done, with the numbers of those on standard error, and where
  /// the lines cannot be read.
  private mutating func playAll() -> Ending {
    do throws(SystemFailure) {
      try playLines()
    } catch {
      let problem = WorkbenchError.unreadable(error)
      _ = tellFailed()
      Console.complain(problem.description)
      return Ending(problem)
    }
    return tellFailed()
  }

  private mutating func playLines() throws(SystemFailure) {
    let interrupts = Interrupts()
    var number = 0
    while let line = try nextLine() {
      number += 1
      interrupts.forget()
      let reply = session.perform(line, watch: SessionWatch(shouldStop: { Interrupts.wasAsked }))
      Console.write(reply.text)
      if reply.isRefusal { failed.append(number) }
      if reply.quits { break }
    }
  }

  /// Says which lines could not be done, and gives the program's number for that.
  private func tellFailed() -> Ending {
    guard !failed.isEmpty else { return .well }
    let lines = failed.prefix(20).map(String.init).joined(separator: ", ")
    let more = failed.count > 20 ? " and \(failed.count - 20) more" : ""
    Console.complain("\(failed.count == 1 ? "line" : "lines") \(lines)\(more) could not be done")
    return Ending(code: 65)
  }
}

extension Replay {
  /// The next line; a person at a terminal that cannot edit is asked for it.
  private mutating func nextLine() throws(SystemFailure) -> String? {
    if PromptTerminal.isPerson { Console.write("windscreen> ") }
    return try lines.next()
  }

  /// Does every line of standard input.
  func run() -> Ending {
    var copy = self
    return copy.playAll()
  }
}
