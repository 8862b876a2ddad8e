import Foundation
import LocatedYAML
import ServiceModel

extension CatalogueFolder {
  /// Folders inside the data.
  package static let folders = [
    "areas", "crosswalk", "deflators", "evidence", "indicators", "interventions", "links", "parameters",
  ]

  /// What new files begin from; it says nothing of the world, so a copy of it in a user's folder is let alone.
  private static let templates = "templates"

  /// The names of the user's files that are not, byte for byte, those that come with the program.
  package var differing: [String] {
    guard let base else { return [] }
    return allNames.filter { name in
      guard holds(name) else { return false }
      let own = try? files.bytes(of: "\(path)/\(name)")
      return own == nil || own != (try? files.bytes(of: "\(base)/\(name)"))
    }
  }

  /// Throws where the user's folder is not there, or holds what nothing reads; hidden files are left alone.
  func check() throws(Faults) {
    guard base != nil else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Faults([Fault(.missingFile, at: .whole(SourceText(file: path)))])
    }
    guard isFolder.boolValue else {
      throw Faults([Fault(.rule("this is a file, not a folder with data"), at: .whole(SourceText(file: path)))])
    }
    let unread = self.unread
    if !unread.isEmpty { throw Faults(unread) }
    let leading = leadingOut
    if !leading.isEmpty { throw Faults(leading) }
  }

  /// A fault for each link in the user's folder that leads out of it: a folder that somebody else made would show files that are
  /// none of its own, and a run's copy of it would hold them.
  private var leadingOut: [Fault] {
    let own = CatalogueFolder.place(path)
    let names: [String] = entries("").flatMap { name in
      [name] + (isFolder(name) ? entries(name).map { "\(name)/\($0)" } : [])
    }
    return
      names.filter { name in
        let file = "\(path)/\(name)"
        guard (try? FileManager.default.destinationOfSymbolicLink(atPath: file)) != nil else { return false }
        return !CatalogueFolder.place(file).hasPrefix(own == "/" ? own : own + "/")
      }
      .map { name in
        Fault(
          .rule("this link leads out of the folder with data"), at: .whole(SourceText(file: "\(path)/\(name)")),
          advice: "Put a copy of the file there, or keep what it leads to inside the folder.")
      }
  }

  /// A path with all links followed.
  private static func place(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// A fault for each thing in the user's folder that nothing reads.
  private var unread: [Fault] {
    let known = allNames
    var found: [String] = []
    for name in entries("") where name != CatalogueFolder.templates {
      let isInner = CatalogueFolder.folders.contains(name) && isFolder(name)
      found += isInner ? entries(name).map { "\(name)/\($0)" } : [name]
    }
    return found.filter { !known.contains($0) || isFolder($0) }.map { name in
      Fault(
        .rule("nothing reads '\(name)' in a folder with data"), at: .whole(SourceText(file: "\(path)/\(name)")),
        found: name,
        allowed: isFolder(name) ? CatalogueFolder.folders : known)
    }
  }

  private func entries(_ inner: String) -> [String] {
    list(inner.isEmpty ? path : "\(path)/\(inner)").filter { !$0.hasPrefix(".") }.sorted()
  }

  private func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
  }
}
