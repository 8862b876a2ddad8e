import Foundation
import LocatedYAML
import Runs

/// A file that keeps a session: lines as they can be replayed, answers below them as comments.
struct Transcript: Sendable {
  /// The file.
  let path: String

  /// Begins a file with the lines and answers so far; fails where it is there already.
  init(path: String) throws(SystemFailure) {
    self.path = path
    try OutputFile.create("# A session of Windscreen; `windscreen < FILE` replays it.\n", at: path)
  }

  /// Adds a line and its answer.
  func note(_ exchange: Session.Exchange) throws(SystemFailure) {
    var text = harmless(exchange.line) + "\n"
    for answer in exchange.answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      text += answer.isEmpty ? "#\n" : "#   \(answer)\n"
    }
    try OutputFile.append(text, to: path)
  }
}

extension Session {
  /// `transcript FILE` or `transcript off`
  mutating func transcribe(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    var reply = SessionReply(try transcript(line))
    reply.replay = .nothing
    return reply
  }

  private mutating func transcript(_ line: TypedLine) throws(SessionProblem) -> String {
    guard line.words.count > 1 else {
      return transcript.map { "this session is kept in \($0.path)" }
        ?? "no transcript is kept\n`transcript FILE` begins one."
    }
    let path = line.words.dropFirst().map(\.text).joined(separator: " ")
    if path == "off" {
      guard let old = transcript else { throw .words("no transcript is kept") }
      transcript = nil
      return "the transcript ends: \(old.path)"
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .words("\(path) is there already\nA transcript begins in a new file.")
    }
    do throws(SystemFailure) {
      let begun = try Transcript(path: path)
      for exchange in exchanges { try begun.note(exchange) }
      transcript = begun
    } catch {
      throw .words("\(path): cannot be written (\(error.reason))")
    }
    return "this session is kept in \(path), from its first line on"
  }
}
