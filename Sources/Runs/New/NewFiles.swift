import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import SystemPackage

/// Files that were written from templates.
package struct NewFiles: Hashable, Sendable {
  /// What was begun.
  package let kind: TemplateKind
  /// Its name.
  package let name: String
  /// The folder that the files lie in, as it was given.
  package let folder: String
  /// The files, the one to edit first.
  package let files: [String]
}

extension Library {
  /// Where files go unless a folder is given: scenarios here, data into a folder of their own.
  package static func usualFolder(of kind: TemplateKind) -> String { kind.isData ? "Data" : "." }

  /// Writes commented templates of a kind under a name, all of them or none, and never over a file that is there.
  ///
  /// - Parameter folder: where they go; nil is the usual folder of the kind.
  /// - Throws: `badName` for a name that is not kebab-case, `taken` where the catalogue or the folder has it already,
  ///   `cannotWrite`.
  package static func writeNew(
    _ kind: TemplateKind, name: String, folder: String? = nil
  ) throws(WorkbenchError) -> NewFiles {
    if let looked = CatalogueFolder.missing { throw .missingResources(looked: looked) }
    try checkName(name)
    let folder = folder ?? usualFolder(of: kind)
    let names = kind.files(name)
    let paths = names.map { folder == "." ? $0 : "\(folder)/\($0)" }
    if kind.isData { try refuseTaken(kind, name, names) }
    for path in paths where isThere(path) { throw .taken(path: path) }
    let texts = try Template(kind: kind, name: name).texts()
    try writing { () throws(SystemFailure) in try write(zip(paths, texts).map { (path: $0, text: $1) }) }
    return NewFiles(kind: kind, name: name, folder: folder, files: paths)
  }

  /// Throws where a name is not made of small letters, digits and single hyphens between them.
  private static func checkName(_ name: String) throws(WorkbenchError) {
    let nearest = slug(name, fallback: "")
    guard name == nearest, name.first?.isLetter == true else {
      let words = nearest.drop { !$0.isLetter }
      throw .badName(found: name, nearest: words.isEmpty ? nil : String(words))
    }
  }

  /// Throws where the data that come with the program have the name: a file of the same name would stand in its place.
  private static func refuseTaken(_ kind: TemplateKind, _ name: String, _ names: [String]) throws(WorkbenchError) {
    for file in names where isThere(CatalogueFolder.bundled.file(file)) { throw .nameInUse(kind: kind, name: name) }
    let catalogue = try Library().catalogue
    let isKnown = catalogue.indicators.contains { $0.id == name } || catalogue.parameters[name] != nil
    if isKnown { throw .nameInUse(kind: kind, name: name) }
  }

  /// Whether a path leads to anything, be it a link to nothing.
  private static func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// Makes new files with their folders; removes all that it made where one of them cannot be made.
  private static func write(_ files: [(path: String, text: String)]) throws(SystemFailure) {
    var folders: [String] = []
    var made: [String] = []
    do throws(SystemFailure) {
      for file in files {
        let folder = file.path.pathFolder
        if !folder.isEmpty { folders += try StagingFolder.makeFolders(folder) }
        try OutputFile.create(file.text, at: file.path)
        made.append(file.path)
      }
    } catch {
      for path in made { try? FileManager.default.removeItem(atPath: path) }
      StagingFolder.remove(folders)
      throw error
    }
  }
}
