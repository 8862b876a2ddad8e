import CEditLine
import Foundation
import LocatedYAML

/// What was typed, in this session and in earlier ones.
final class LineHistory {
  /// The lines, as libedit takes them.
  let lines: OpaquePointer
  /// Why nothing is kept for later sessions, as a sentence; nil where it is kept.
  private(set) var refusal: String?
  private var file: HistoryFile?
  /// Whether it was told that a line could not be kept.
  private var isTold = false

  private static let most: Int32 = 2_000

  /// Reads what earlier sessions typed; nil where there is no memory for lines.
  init?() {
    guard let lines = history_init() else { return nil }
    self.lines = lines
    _ = windscreen_history_limit(lines, LineHistory.most)
    _ = windscreen_history_skip_repeats(lines)
    do throws(HistoryFile.Refusal) {
      let file = try LineHistory.place()
      if try file.holdsLines(), windscreen_history_load(lines, file.path) == -1 {
        throw HistoryFile.Refusal(words: "\(harmless(file.path)) cannot be read")
      }
      self.file = file
    } catch {
      refusal = "No history is kept: \(error.words)."
    }
  }

  deinit { history_end(lines) }

  /// Remembers a line, here and in the file for later sessions; says it once where the file cannot be written.
  func add(_ line: String) {
    _ = windscreen_history_add(lines, line)
    do throws(HistoryFile.Refusal) {
      try file?.save(newestFirst: newestFirst)
    } catch {
      if !isTold { Console.say("What is typed now is not kept for later sessions: \(error.words).") }
      isTold = true
    }
  }

  private var newestFirst: [[UInt8]] {
    var all: [[UInt8]] = []
    var next = windscreen_history_newest(lines)
    while let line = next {
      all.append(Array(UnsafeRawBufferPointer(start: line, count: strlen(line))))
      next = windscreen_history_older(lines)
    }
    return all
  }

  /// The file, in a folder that is there.
  private static func place() throws(HistoryFile.Refusal) -> HistoryFile {
    guard let folder = PromptTerminal.stateFolder else {
      throw HistoryFile.Refusal(words: "no home folder is set (HOME)")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw HistoryFile.Refusal(words: "the folder \(harmless(folder)) cannot be made")
    }
    return HistoryFile(path: folder + "/history")
  }
}
