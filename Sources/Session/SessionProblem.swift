import LocatedYAML
import Runs
import ServiceModel
import Terminal
import Wording

/// Why a line could not be done.
enum SessionProblem: Error {
  /// Something in the line, or in a document, with its place.
  case faults(Faults)
  /// Something the workbench refused.
  case workbench(WorkbenchError)
  /// Something the session cannot do now, in words.
  case words(String)

  /// What to tell the user.
  var text: String {
    switch self {
    case .faults(let faults): faults.all.map(SessionProblem.words).joined(separator: "\n\n")
    case .workbench(let error): SessionProblem.here(error.description)
    case .words(let words): words
    }
  }

  /// A fault, without the line's name and number where it is in the line just typed.
  private static func words(_ fault: Fault) -> String {
    let words = here(fault.description)
    guard fault.location.file == TypedLine.name else { return words }
    return words.replacing("\(TypedLine.name):1:\(fault.location.column): ", with: "", maxReplacements: 1)
      .replacing("    1 | ", with: "      | ", maxReplacements: 1)
  }

  /// Advice to give a command, as it is given inside a session.
  private static func here(_ words: String) -> String { words.replacing("`windscreen list", with: "`list") }

  /// The problem as a reply.
  var reply: SessionReply {
    var page = Page()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Lines with a caret below them must stay as they are.
      if line.contains(" | ") || line.isEmpty {
        page.line((String(line), .plain))
      } else {
        page.paragraph(String(line), indent: 0, style: .poor)
      }
    }
    var reply = SessionReply(page)
    reply.isRefusal = true
    return reply
  }
}

/// Does what throws faults, and makes them a problem of the line.
func faulting<Value>(_ body: () throws(Faults) -> Value) throws(SessionProblem) -> Value {
  do throws(Faults) { return try body() } catch { throw .faults(error) }
}

/// Does what the workbench may refuse, and makes the refusal a problem of the line.
func working<Value>(_ body: () throws(WorkbenchError) -> Value) throws(SessionProblem) -> Value {
  do throws(WorkbenchError) { return try body() } catch { throw .workbench(error) }
}
