import Workbench

/// The session at a terminal, line by line.
struct PromptLoop {
  private var session: Session
  private let editor: LineEditor
  private let interrupts = Interrupts()

  init(_ session: Session, editor: LineEditor) {
    self.session = session
    self.editor = editor
  }

  /// Reads and answers until the user leaves.
  func run() -> Ending {
    var copy = self
    return copy.answerAll()
  }

  private mutating func answerAll() -> Ending {
    Console.write("Windscreen. `open Rotherham` or `open FILE` begins; `help` shows all commands.\n")
    if PromptTerminal.columns < Page.width {
      Console.write("This window has \(PromptTerminal.columns) columns; tables need \(Page.width).\n")
    }
    while true {
      interrupts.forget()
      let now = session
      editor.completes = { now.completion(of: $0) }
      switch editor.read() {
      case .interrupted: Console.write("^C\n")
      case .ended:
        Console.write("\n")
        if answer("quit") { return .well }
      case .typed(let line):
        editor.remember(line)
        if answer(line) { return .well }
        session.prepareFirstPicture()
      }
    }
  }

  /// Answers a line; true where it ends the session.
  private mutating func answer(_ line: String) -> Bool {
    interrupts.forget()
    let progress = Progress(isShown: Console.showsProgress)
    let picture = LivePicture()
    let quiet = QuietTerminal()
    // A copy of the session in the completion would make every change copy the whole.
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
    quiet.end()
    for block in reply.blocks {
      switch block {
      case .page(let page): Console.show(page)
      case .picture(let picture): Console.write(picture.text(PromptTerminal.style))
      }
    }
    return reply.quits
  }
}
