import LocatedYAML
import ModelInputs
package import Runs
package import ServiceModel
import Terminal

/// An area, a scenario that can be changed, its file and its results: what the prompt holds, without any terminal.
///
/// A value: a copy is another session. Every line goes through `perform`, which never fails; what could not be done is
/// told in the reply and leaves the session as it was.
package struct Session: Sendable {
  /// The scenario under change and where additions go.
  struct Plan: Sendable {
    var document: ScenarioDocument
    /// The portfolio that was added to last.
    var focus: String?
  }

  /// Something that is done only when it is asked for twice.
  enum Question: Hashable, Sendable {
    case leavingUnsaved(verb: String)
    case losingComments(path: String)
    case overwriting(path: String)
  }

  /// A line and its answer.
  struct Exchange: Hashable, Sendable {
    var line: String
    var answer: String
  }

  /// The reference data.
  package let library: Library
  /// Threads that play futures.
  package var threads: Int
  /// The folder that `report` writes results into.
  package var resultsFolder = "Results"
  var plan: Plan?
  var past: [Plan] = []
  var future: [Plan] = []
  /// The scenario's file, where it has one, and its document as last read or written.
  package internal(set) var file: String?
  var saved: ScenarioDocument?
  /// The document as first opened, the baseline of `diff`.
  var opened: ScenarioDocument?
  var cache = FutureCache()
  /// Starts of the first draws, of which copies of a session share one store: they follow from the scenario alone.
  let starts = StartStates()
  /// The world for which a first picture was last prepared.
  var prepared: FutureCache.World?
  var results: SessionResults?
  /// Lines so far with their answers, in order.
  private(set) var exchanges: [Exchange] = []
  var question: Question?
  /// The transcript under way.
  var transcript: Transcript?

  /// A session with nothing open.
  package init(library: Library, threads: Int = RunRequest.allThreads) {
    self.library = library
    self.threads = threads
  }

  /// The scenario as it is now, where one is open.
  package var scenario: Scenario? { plan?.document.scenario }

  /// The scenario's text as `save` would write it.
  package var text: String? { plan?.document.text }

  /// Whether something would be lost by leaving now.
  package var isUnsaved: Bool {
    guard let plan else { return false }
    guard let saved else { return !plan.document.written.portfolios.isEmpty }
    return saved.text != plan.document.text
  }

  /// Does what a line says.
  package mutating func perform(_ text: String, watch: SessionWatch = SessionWatch()) -> SessionReply {
    let before = question
    let reply: SessionReply
    do throws(SessionProblem) {
      let line = try faulting { () throws(Faults) in try TypedLine(text) }
      guard let word = line.words.first else { return SessionReply() }
      if let empty = line.words.first(where: { $0.isQuoted && $0.text.isEmpty }) {
        throw .faults(line.fault(.rule("there is nothing between these quotation marks"), at: empty))
      }
      reply = try verb(word, of: line).perform(&self, line, watch)
    } catch {
      reply = error.reply
    }
    // A question stands only until the next line.
    if question == before { question = nil }
    return note(text, reply)
  }

  private func verb(_ word: TypedLine.Word, of line: TypedLine) throws(SessionProblem) -> SessionVerb {
    if let verb = SessionVerb(typed: word.text) { return verb }
    throw .faults(
      line.fault(
        .noSuch(kind: "command", name: word.text), at: word, allowed: SessionVerb.allCases.map(\.rawValue),
        advice: "`help` shows all of them."))
  }

  /// Remembers a line and its answer as they can be repeated.
  private mutating func note(_ line: String, _ reply: SessionReply) -> SessionReply {
    let exchange: Exchange
    switch reply.replay {
    case .nothing: return reply
    case .asTyped: exchange = Exchange(line: line, answer: reply.text)
    case .instead(let other, let answer): exchange = Exchange(line: other, answer: answer)
    }
    exchanges.append(exchange)
    var reply = reply
    do throws(SystemFailure) {
      try transcript?.note(exchange)
    } catch {
      transcript = nil
      reply.blocks.append(.page(Page("The transcript cannot be written any more (\(error.reason)).")))
      reply.isRefusal = true
    }
    return reply
  }
}

extension Session {
  /// The open scenario; a refusal where there is none.
  func open() throws(SessionProblem) -> Plan {
    guard let plan else {
      throw .words("nothing is open yet\n`open FILE` opens a scenario, `open AREA` begins a new one.")
    }
    return plan
  }

  /// Changes the scenario, remembering how it was.
  mutating func change(
    _ line: TypedLine, focus: String? = nil, _ change: (inout WrittenScenario) -> Void
  ) throws(SessionProblem) {
    let plan = try open()
    let document: ScenarioDocument
    do throws(RefusedChange) {
      document = try plan.document.changed(file: file ?? "new scenario", catalogue: library.catalogue, change)
    } catch {
      throw .faults(line.claiming(error.faults))
    }
    guard document.text != plan.document.text else { throw .words("that is how it is already") }
    past.append(plan)
    future = []
    self.plan = Plan(document: document, focus: focus ?? plan.focus)
  }
}
