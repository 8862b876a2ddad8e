import Runs
import Session
import Terminal
import Wording

/// The session at a terminal, line by line.
struct PromptLoop {
  private let loading = LoadingLibrary()
  private var session: Session?
  private let editor: LineEditor
  private let interrupts = Interrupts()

  init(_ editor: LineEditor) { self.editor = editor }

  /// Reads and answers until the user leaves.
  func run() -> Ending {
    var copy = self
    do throws(WorkbenchError) {
      try copy.answerAll()
      return .well
    } catch {
      Console.complain(error.description)
      return Ending(error)
    }
  }

  private mutating func answerAll() throws(WorkbenchError) {
    Console.write("Windscreen. `open Rotherham` or `open FILE` begins; `help` shows all commands.\n")
    if PromptTerminal.columns < Page.width {
      Console.write("This window has \(PromptTerminal.columns) columns; tables need \(Page.width).\n")
    }
    if let refusal = editor.historyRefusal { Console.write(refusal + "\n") }
    while true {
      interrupts.forget()
      let (now, loading) = (session, loading)
      editor.completes = { text in
        (now ?? (try? loading.library()).map { Session(library: $0) })?.completion(of: text)
      }
      switch editor.read() {
      case .interrupted: Console.write("^C\n")
      case .ended:
        Console.write("\n")
        if try answer("quit") { return }
      case .typed(let line):
        editor.remember(line)
        if try answer(line) { return }
      }
    }
  }

  /// Answers a line; true where it ends the session.
  private mutating func answer(_ line: String) throws(WorkbenchError) -> Bool {
    if session == nil { session = Session(library: try loading.library()) }
    // Two that hold the session would make every change copy the whole.
    guard var session = self.session.take() else { preconditionFailure("the session was begun just now") }
    defer { self.session = session }
    interrupts.forget()
    let progress = Progress(isShown: Console.showsProgress)
    let picture = LivePicture()
    let quiet = QuietTerminal()
    editor.completes = { _ in nil }
    let reply = session.perform(
      line,
      watch: SessionWatch(
        progress: { progress.update($0.done, of: $0.all, goal: $0.isOpen ? "the next look" : nil) },
        picture: { reply in
          progress.clear()
          picture.draw(reply)
        },
        shouldStop: { Interrupts.wasAsked }))
    progress.clear()
    picture.clear()
    show(reply)
    if !reply.quits { session.prepareFirstPicture(shouldStop: { Interrupts.wasAsked }) }
    quiet.end()
    return reply.quits
  }

  private func show(_ reply: SessionReply) {
    for block in reply.blocks {
      switch block {
      case .page(let page): Console.show(page)
      case .picture(let picture): Console.write(picture.text(PromptTerminal.style))
      }
    }
  }
}
