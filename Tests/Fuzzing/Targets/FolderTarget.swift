import Foundation
import ModelInputs
import Runs

/// A whole folder with data: several files with names, folders and links of an input's own, laid over the program's.
///
/// A line `== areas/mytown.yaml` begins a file, `== areas/` is a folder and `== areas/x.yaml -> PLACE` a link. Every file that
/// is there is then checked as `check` does it, and one in every kind is played.
struct FolderTarget: FuzzTarget {
  let name = "folder"
  let seeds: [[UInt8]]
  private let library: Library
  private let folder: String
  private static let mark = Array("== ".utf8)

  init(_ library: Library, scratch: String) {
    self.library = library
    folder = "\(scratch)/folder"
    let text = { (name: String) in
      (try? library.folder.bytes(name)).map { "== \(name)\n\(String(decoding: $0, as: UTF8.self))" } ?? ""
    }
    let area = text("areas/rotherham-2006.yaml")
    let own = area.split(separator: "\n").filter { !$0.hasPrefix("evidence:") }.joined(separator: "\n")
      .replacing("rotherham-2006", with: "mytown")
    seeds = [
      own, "\(own)\n\(text("interventions/advocacy.yaml").replacing("advocacy", with: "our-advocacy"))",
      "\(area)\n\(text("evidence/rotherham-2006.yaml"))", text("interventions/advocacy.yaml"), text("gaps.yaml"),
      "== areas/\n== evidence/\n== notes.txt\nours\n", "== areas/x.yaml -> ../nowhere.yaml\n== evidence -> areas\n",
      "== templates/\n== .hidden\n== parameters/ours.yaml\nparameters: []\n",
    ].map { Array($0.utf8) }
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let files: [String]
    do { files = try lay(input) } catch { return .broken("\(error)") }
    let layered: Library
    do throws(WorkbenchError) { layered = try library.under(folder) } catch { return ScenarioTarget.told(error) }
    var played = false
    for file in files.sorted().prefix(4) {
      do throws(WorkbenchError) {
        guard let place = DataPlace("\(folder)/\(file)") else {
          _ = try layered.checked("\(folder)/\(file)", words: { "\($0)" })
          continue
        }
        _ = try layered.checked(place)
        if playing, try layered.playedDraw(place) != nil { played = true }
      } catch {
        if ScenarioTarget.told(error) != .refused { return .broken("a fault without words") }
      }
    }
    return played ? .played : .accepted
  }

  /// Puts what an input describes into an empty folder, never outside it; gives the names of its files.
  private func lay(_ input: [UInt8]) throws -> [String] {
    try ScratchFile.emptyFolder(folder)
    var files: [(name: String, bytes: [UInt8])] = []
    var links: [(name: String, target: String)] = []
    for line in input.split(separator: 10, omittingEmptySubsequences: false) {
      guard line.starts(with: Self.mark) else {
        if !files.isEmpty { files[files.count - 1].bytes += line + [10] }
        continue
      }
      let words = String(decoding: line.dropFirst(3), as: UTF8.self)
      if let arrow = words.range(of: " -> ") {
        links.append((String(words[..<arrow.lowerBound]), String(words[arrow.upperBound...])))
      } else {
        files.append((words, []))
      }
    }
    var written: [String] = []
    for (name, bytes) in files.prefix(12) where Self.isInside(name) {
      let parts = name.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
      let around = name.hasSuffix("/") ? parts : parts.dropLast()
      let inner = "\(folder)/\(around.joined(separator: "/"))"
      try? FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
      guard !name.hasSuffix("/"), (try? ScratchFile.put(bytes, at: "\(folder)/\(name)")) != nil else { continue }
      written.append(name)
    }
    // Links come last, so that nothing is written through one.
    for (name, target) in links.prefix(12) where Self.isInside(name) && !target.isEmpty {
      try? FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
    }
    return written
  }

  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.utf8.count < 200 && parts.count < 4 && !name.hasPrefix("/") && !parts.contains("..")
      && !name.utf8.contains(0)
  }
}
