import CEditLine
import Session

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines at a terminal with editing, history and completion, by libedit.
final class LineEditor {
  /// How a line came to an end.
  enum Line {
    case typed(String)
    /// Ctrl-C: the line is given up.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal has gone.
    case ended
  }

  /// Finds what may follow a line up to the cursor.
  var completes: (String) -> SessionCompletion? = { _ in nil }

  /// Whether Ctrl-C was pressed in the line that is being read.
  private var isGivenUp = false
  private let edit: OpaquePointer
  private let history: LineHistory?

  /// Why nothing is kept for later sessions, as a sentence; nil where it is kept.
  var historyRefusal: String? { history?.refusal }

  /// Takes hold of the terminal; nil where libedit cannot.
  init?() {
    windscreen_use_locale()
    guard let edit = windscreen_edit_open("windscreen") else { return nil }
    self.edit = edit
    history = LineHistory()
    _ = windscreen_edit_set_client(edit, Unmanaged.passUnretained(self).toOpaque())
    _ = windscreen_edit_set_prompt(edit) { _ in LineEditor.prompt }
    _ = windscreen_edit_set_keys(edit, "emacs")
    _ = windscreen_edit_leave_signals(edit)
    _ = windscreen_edit_add_action(edit, "complete", "Completes a word") { edit, _ in LineEditor.complete(edit) }
    _ = windscreen_edit_bind(edit, "^I", "complete")
    _ = windscreen_edit_take_signals_as_keys(edit)
    _ = windscreen_edit_add_action(edit, "give-up", "Gives the line up") { edit, _ in LineEditor.giveUp(edit) }
    _ = windscreen_edit_bind(edit, "^C", "give-up")
    _ = windscreen_edit_add_action(edit, "suspend", "Goes back to the shell for now") { edit, _ in
      LineEditor.suspend(edit)
    }
    _ = windscreen_edit_bind(edit, "^Z", "suspend")
    _ = windscreen_edit_bind(edit, "^R", "em-inc-search-prev")
    if let history { _ = windscreen_edit_set_history(edit, history.lines) }
    if let settings = PromptTerminal.editorSettings { _ = windscreen_edit_read_settings(edit, settings) }
  }

  // The history goes after the editor that looks into it.
  deinit { el_end(edit) }

  /// The prompt, in memory that stays, as libedit wants it.
  nonisolated(unsafe) private static let prompt: UnsafeMutablePointer<CChar> = {
    let words = Array("windscreen> ".utf8CString)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: words.count)
    memory.initialize(from: words, count: words.count)
    return memory
  }()

  /// Reads the next line.
  func read() -> Line {
    // The window may have changed its size since the last line.
    el_resize(edit)
    isGivenUp = false
    // libedit shows the prompt first and takes the terminal then; Ctrl-C and Ctrl-D that came between would be lost.
    _ = windscreen_edit_hold_terminal(edit, 1)
    var count: Int32 = 0
    guard let bytes = el_gets(edit, &count), count > 0 else {
      guard isGivenUp || Interrupts.wasAsked else { return .ended }
      el_reset(edit)
      return .interrupted
    }
    let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
    return .typed(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// Remembers a line, here and in the file for later sessions.
  func remember(_ line: String) {
    // Completion leaves a blank at the end, which would make two lines of one.
    let kept = line.reversed().drop { $0.isWhitespace }.reversed()
    if !kept.isEmpty { history?.add(String(kept)) }
  }
}

extension LineEditor {
  /// What Ctrl-Z does: stops the program until the shell wakes it.
  private static func suspend(_ edit: OpaquePointer?) -> UInt8 {
    guard let edit else { return UInt8(CC_ERROR) }
    _ = windscreen_edit_hold_terminal(edit, 0)
    raise(SIGTSTP)
    _ = windscreen_edit_hold_terminal(edit, 1)
    return UInt8(CC_REDISPLAY)
  }

  /// What Ctrl-C does in a line.
  private static func giveUp(_ edit: OpaquePointer?) -> UInt8 {
    guard let edit, let client = windscreen_edit_client(edit) else { return UInt8(CC_ERROR) }
    Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue().isGivenUp = true
    return UInt8(CC_EOF)
  }

  /// What the Tab key does: inserts what is certain, and shows what is possible.
  private static func complete(_ edit: OpaquePointer?) -> UInt8 {
    guard let edit, let client = windscreen_edit_client(edit), let info = el_line(edit)?.pointee,
      let start = info.buffer, let cursor = info.cursor
    else { return UInt8(CC_ERROR) }
    let editor = Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
    let bytes = UnsafeRawBufferPointer(start: start, count: cursor - start)
    guard let found = editor.completes(String(decoding: bytes, as: UTF8.self)), !found.candidates.isEmpty else {
      return UInt8(CC_REFRESH_BEEP)
    }
    let insertion = found.common + (found.isWhole ? " " : "")
    if !insertion.isEmpty {
      return UInt8(el_insertstr(edit, insertion) == 0 ? CC_REFRESH : CC_ERROR)
    }
    Console.write("\n" + PromptPage.columns(found.candidates))
    return UInt8(CC_REDISPLAY)
  }
}
