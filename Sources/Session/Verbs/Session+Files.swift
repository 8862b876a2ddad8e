import Foundation
package import LocatedYAML
import ModelInputs
import Runs
package import ServiceModel
import Terminal
import Wording

extension Session {
  /// `open FILE` or `open AREA`
  mutating func openDocument(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "\(SessionVerb.open.usage)"))
    }
    let name = line.words.dropFirst().map(\.text).joined(separator: " ")
    let isFile = name.contains("/") || name.hasSuffix(".yaml") || FileManager.default.fileExists(atPath: name)
    let document: ScenarioDocument
    if isFile {
      document = try faulting { () throws(Faults) in try ScenarioDocument(path: name, catalogue: library.catalogue) }
    } else {
      let area = try area(name, line)
      document = try faulting { () throws(Faults) in try ScenarioDocument(area: area, catalogue: library.catalogue) }
    }
    if let asked = asks(.leavingUnsaved(verb: "open"), "open it again") { return asked }
    plan = Plan(document: document, focus: nil)
    (past, future, results) = ([], [], nil)
    file = isFile ? name : nil
    saved = isFile ? document : nil
    opened = document
    var reply = try show()
    if isFile, let notice = foreignLines(name) { reply.blocks.append(.page(Page(notice))) }
    return reply
  }

  private func area(_ name: String, _ line: TypedLine) throws(SessionProblem) -> Area {
    let areas = library.catalogue.areas.values.sorted { $0.id < $1.id }
    if let area = library.catalogue.areas[name] { return area }
    let named = areas.filter { $0.name.lowercased().hasPrefix(name.lowercased()) || $0.id.hasPrefix(name.lowercased()) }
    if named.count == 1 { return named[0] }
    throw .faults(
      line.fault(
        .noSuch(kind: "file or area", name: name), at: line.words[1], allowed: areas.map(\.id),
        advice: "`list areas` shows all areas."))
  }

  /// What to say of a file with another kind of line ends, which `save` would unify.
  private func foreignLines(_ path: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: path), bytes.contains(13) else { return nil }
    return "The file's lines end in the Windows way; `save` writes them in the usual one."
  }

  /// `save` or `save as FILE`
  mutating func save(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    var words = line.words.dropFirst()
    if words.first?.text == "as" { words = words.dropFirst() }
    let name = words.map(\.text).joined(separator: " ")
    guard let path = name.isEmpty ? file : name else {
      throw .faults(line.fault(.rule("the scenario has no file yet"), at: nil, advice: "`save as FILE` gives it one."))
    }
    guard !plan.document.written.portfolios.isEmpty else {
      throw .words("a scenario without a portfolio cannot be read back\n`add` something first.")
    }
    guard !isFolder(path) else { throw .words("\(path) is a folder\nA scenario goes into a file.") }
    if let asked = losses(path, plan) { return asked }
    let moved = self.moved(to: path)
    let document = (moved.plan ?? plan).document
    do throws(SystemFailure) {
      try OutputFile.replace(document.text, at: path)
    } catch {
      throw .words("\(error.path): cannot be written (\(error.reason)); the scenario is as it was")
    }
    self = moved
    (file, saved) = (path, document)
    return SessionReply("saved: \(path)")
  }

  /// The session with the evidence of every form of the scenario named from the scenario's new place.
  private func moved(to path: String) -> Session {
    let move = { (document: ScenarioDocument) in
      (try? document.changed(file: path, catalogue: library.catalogue) { $0.moveEvidence(from: file, to: path) })
        ?? document
    }
    var session = self
    session.plan = plan.map { Plan(document: move($0.document), focus: $0.focus) }
    session.past = past.map { Plan(document: move($0.document), focus: $0.focus) }
    session.future = future.map { Plan(document: move($0.document), focus: $0.focus) }
    session.opened = opened.map(move)
    return session
  }

  /// Asks before anything that somebody wrote is lost; nil once it may go on.
  private mutating func losses(_ path: String, _ plan: Plan) -> SessionReply? {
    let there = try? ScenarioDocument(path: path, catalogue: library.catalogue)
    if path == file, let saved, there?.text == saved.text {
      let lost = saved.comments.filter { !plan.document.comments.contains($0) }
      guard !lost.isEmpty else { return nil }
      let shown = lost.prefix(5).map { "  # \($0)" } + (lost.count > 5 ? ["  and \(lost.count - 5) more"] : [])
      return asks(
        .losingComments(path: path),
        "save again", "Saving takes \(counted(lost.count, "comment")) out of \(path):\n\(shown.joined(separator: "\n"))"
      )
    }
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let why = path == file ? "\(path) was changed by something else since it was opened." : "\(path) is there already."
    return asks(.overwriting(path: path), "save again", why)
  }

  /// Asks once: the first time a reply that stands in the way, the second time nil.
  mutating func asks(_ question: Question, _ again: String, _ why: String? = nil) -> SessionReply? {
    if case .leavingUnsaved = question, !isUnsaved { return nil }
    guard self.question != question else {
      self.question = nil
      return nil
    }
    self.question = question
    let words = why ?? "There are unsaved changes; `save` keeps them."
    var reply = SessionReply("\(words)\nTo go on all the same, \(again).")
    reply.isRefusal = true
    return reply
  }

  /// `quit`
  mutating func quit(_ line: TypedLine) -> SessionReply {
    if let asked = asks(.leavingUnsaved(verb: "quit"), "quit again") { return asked }
    var reply = SessionReply()
    reply.quits = true
    return reply
  }
}

extension ScenarioDocument {
  /// A scenario from a file; throws `Faults` where it cannot be read or is not valid.
  package init(path: String, catalogue: Catalogue) throws(Faults) {
    // Reading it as a document first tells what is wrong with a file that is no text at all.
    var text = String(decoding: try Document(contentsOf: path).bytes, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    try self.init(text: text, file: path, catalogue: catalogue)
  }
}
