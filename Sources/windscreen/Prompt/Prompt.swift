import Runs
import Session
import Wording

/// What `windscreen` alone opens: a session at a terminal, or a replay of lines from a pipe.
enum Prompt {
  /// Reads lines until there are no more; ends badly where a line of a replay could not be done.
  static func open() -> Ending {
    if PromptTerminal.canEdit {
      RestoredTerminal.listen()
      if let editor = LineEditor() { return PromptLoop(editor).run() }
    }
    do throws(WorkbenchError) {
      return Replay(Session(library: try Library())).run()
    } catch {
      Console.complain(error.description)
      return Ending(error)
    }
  }
}
