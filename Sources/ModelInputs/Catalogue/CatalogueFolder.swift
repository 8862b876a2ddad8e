import Foundation
package import LocatedYAML

/// A folder with the reference data: what comes with the program, or a user's own.
package struct CatalogueFolder: Sendable {
  /// The folder's path.
  package let path: String

  /// The folder at a path.
  package init(path: String) {
    self.path = path
  }

  /// The folder that comes with the program.
  ///
  /// Platforms differ in whether a bundle's resource folder is the copied folder or the one around it.
  package static var bundled: CatalogueFolder {
    let around = Bundle.module.resourcePath ?? Bundle.module.bundlePath
    let copied = around + "/Resources"
    return CatalogueFolder(path: FileManager.default.fileExists(atPath: copied + "/sources.yaml") ? copied : around)
  }

  /// The path of a file inside the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The YAML files of an inner folder in alphabetical order; throws where there is no such folder or no file in it.
  func files(in inner: String) throws(Faults) -> [String] {
    let folder = file(inner)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let documents = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
    guard !documents.isEmpty else {
      throw Faults([Fault(.rule("no YAML file is here"), at: .whole(SourceText(file: folder)))])
    }
    return documents.map { "\(folder)/\($0)" }
  }

  /// Every file that `catalogue` reads, in the order it reads them; throws where a folder is missing.
  package func allFiles() throws(Faults) -> [String] {
    var all = [file("sources.yaml")]
    for inner in ["parameters", "indicators"] { all += try files(in: inner) }
    all.append(file("gaps.yaml"))
    for inner in ["areas", "interventions"] { all += try files(in: inner) }
    return all + [file("crosswalk/indicators.yaml"), file("crosswalk/interventions.yaml")]
  }
}
