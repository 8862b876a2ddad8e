import Foundation
import ModelInputs
import Runs
import Session

/// Lines at the prompt: each is done by a session without a terminal, and must be answered with harmless words.
///
/// `@/` in a line stands for a folder of the target's own; lines that would write anywhere else are left out.
struct PromptTarget: FuzzTarget {
  let name = "prompt"
  let seeds: [[UInt8]]
  private let library: Library
  private let around: String
  private let folder: String
  /// Seconds after which a line is asked to stop; nothing is played where it may not take any.
  private static let patience = 0.2
  private static let plan = """
    scenario: A question   # of the board's
    area: rotherham-2006
    evidence: none
    horizon: 2007
    portfolios:
      - name: Carers
        deploy:
          - foster-carer-recruitment: {dose: 20 households, years: 2007}
    run: {draws: 2}

    """
  private static let evidence = """
    evidence: "Ours"
    findings:
      - {aspect: staying-safe/case-closure, paragraph: "1", rung: 3, strength: 2, kind: practice judgement, finding: "Counted"}

    """

  init(_ library: Library, scratch: String) throws {
    self.library = library
    around = "\(scratch)/prompt"
    folder = "\(scratch)/prompt/home"
    try ScratchFile.emptyFolder(around)
    seeds = PromptLines.all.map { Array($0.utf8) }
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    do {
      try ScratchFile.emptyFolder(folder)
      try ScratchFile.put(Array(Self.plan.utf8), at: "\(folder)/plan.yaml")
      try ScratchFile.put(Array(Self.evidence.utf8), at: "\(folder)/ours.yaml")
    } catch {
      return .broken("\(error)")
    }
    var session = Session(library: library, threads: 1)
    session.resultsFolder = "\(folder)/Results"
    var done = 0
    for line in String(decoding: input, as: UTF8.self).split(separator: "\n").prefix(40) {
      let line = String(line).replacing("@/", with: "\(folder)/")
      guard PromptLines.staysInside(folder, line) else { continue }
      let end = Date(timeIntervalSinceNow: playing ? Self.patience : -1)
      let reply = session.perform(line, watch: SessionWatch(shouldStop: { Date() > end }))
      guard Self.isHarmless(reply.text) else {
        return .broken("'\(line)' is answered with signs for a terminal")
      }
      if reply.isRefusal, reply.text.isEmpty { return .broken("'\(line)' is refused without words") }
      if !reply.isRefusal { done += 1 }
      _ = session.completion(of: line)
      if reply.quits { break }
    }
    let there = (try? FileManager.default.contentsOfDirectory(atPath: around)) ?? []
    guard there == ["home"] else { return .broken("something was written beside the folder: \(there)") }
    return done == 0 ? .refused : playing ? .played : .accepted
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 10, 0x20..<0x7F: return true
      default: break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return false
      default: return true
      }
    }
  }
}
