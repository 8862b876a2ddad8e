import Workbench

/// What `windscreen` alone opens: a session at a terminal, or a replay of lines from a pipe.
enum Prompt {
  /// Reads lines until there are no more; ends badly where a line of a replay could not be done.
  static func open() -> Ending {
    let library: Library
    do throws(WorkbenchError) {
      library = try Library()
    } catch {
      Console.complain(error.description)
      return Ending(error)
    }
    let session = Session(library: library)
    if PromptTerminal.canEdit, let editor = LineEditor() { return PromptLoop(session, editor: editor).run() }
    return Replay(session).run()
  }
}
