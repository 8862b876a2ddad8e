import Foundation
import RunSupport
import Runs
import ServiceModel
import Session
import Synchronization

/// Sessions on a small scenario, each in a folder of its own.
enum SessionFixture {
  static let text = """
    # A question of the board's.
    scenario: Lower thresholds, or more foster carers?
    area: rotherham-2006
    horizon: 2007-2008   # two years are enough here
    portfolios:
      - name: Lower thresholds
        deploy:
          # About 6 per cent more referrals.
          - lower-intervention-threshold: {dose: 10 per cent, years: 2007-2008, ramp: 6 months}
      - name: More carers
        deploy:
          - foster-carer-recruitment: {dose: 20 households, years: 2007-2008}   # in all
    run: {draws: 8}

    """

  /// Words that `help` knows.
  static func helpWords(_ session: Session) throws -> [String] {
    session.completion(of: "help ").candidates
  }

  /// A folder that nothing else uses.
  static func folder() throws -> String {
    let path = NSTemporaryDirectory() + "windscreen-session-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// A session that has opened the scenario from a file.
  static func opened(threads: Int = 2) throws -> Session {
    let folder = try folder()
    let path = folder + "/plan.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var session = Session(library: try BundledLibrary.shared.get(), threads: threads)
    session.resultsFolder = folder + "/Results"
    let reply = session.perform("open \(path)")
    guard !reply.isRefusal else { throw SessionRefused(text: reply.text) }
    return session
  }
}

/// A line that was expected to be done and was not.
struct SessionRefused: Error {
  var text: String
}

extension Session {
  /// Does lines that must all be done; gives the last answer.
  @discardableResult
  mutating func done(_ lines: String...) throws -> String {
    var answer = ""
    for line in lines {
      let reply = perform(line)
      guard !reply.isRefusal else { throw SessionRefused(text: "\(line): \(reply.text)") }
      answer = reply.text
    }
    return answer
  }

  /// Does a line that must not be done, and gives what was said.
  mutating func refused(_ line: String) -> String {
    let reply = perform(line)
    return reply.isRefusal ? reply.text : "it was done: \(reply.text)"
  }
}
