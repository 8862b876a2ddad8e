import Foundation
package import LocatedYAML

/// The reference data: what comes with the program, with a user's own folder laid over it where there is one.
///
/// A file of the user's folder stands in the place of the bundled file of the same name, and others are added to the
/// bundled ones; so the folder holds only what differs.
package struct CatalogueFolder: Sendable {
  /// The user's folder; without one, the folder that comes with the program.
  package let path: String
  /// The folder that lies below the user's; `nil` where there is none.
  let base: String?
  /// Its files as they were first read.
  package let files: ReadFiles

  /// What comes with the program, with the folder at a path laid over it.
  ///
  /// - Parameter files: files that were read before, of which none may be the user's own.
  package init(path: String, through files: ReadFiles = ReadFiles()) {
    self.path = path
    base = CatalogueFolder.bundled.path
    self.files = files
  }

  private init(alone path: String, through files: ReadFiles) {
    self.path = path
    base = nil
    self.files = files
  }

  /// The folder that comes with the program.
  package static var bundled: CatalogueFolder { bundled(through: ReadFiles()) }

  /// The same, read through files that may keep it.
  package static func bundled(through files: ReadFiles) -> CatalogueFolder {
    CatalogueFolder(alone: ResourceFolder.path(of: "ModelInputs", holding: "sources.yaml"), through: files)
  }

  /// Where the data that come with the program were looked for; nil where they are there.
  package static var missing: [String]? {
    FileManager.default.fileExists(atPath: "\(bundled.path)/sources.yaml")
      ? nil : ResourceFolder.places(of: "ModelInputs")
  }

  /// Where a file of the data is, by its name such as `areas/rotherham-2006.yaml`.
  package func file(_ name: String) -> String {
    guard let base, !holds(name) else { return "\(path)/\(name)" }
    return "\(base)/\(name)"
  }

  /// Whether the upper folder has a file of a name, be it a link to nothing.
  package func holds(_ name: String) -> Bool {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    return list(parts.count > 1 ? "\(path)/\(parts[0])" : path).contains(parts[parts.count - 1])
  }

  /// The bytes of a file of the data, by its name; throws what keeps it from being read.
  package func bytes(_ name: String) throws(Fault) -> [UInt8] { try files.bytes(of: file(name)) }

  /// The names in a folder as they were when first asked for; none where it cannot be listed.
  func list(_ folder: String) -> [String] {
    files.names(in: folder) { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }
  }

  /// The names of the YAML files of an inner folder, both layers taken together, in alphabetical order.
  func names(in inner: String) -> [String] {
    let layers = [base, path].compactMap { $0 }
    let names = layers.flatMap { list("\($0)/\(inner)") }
    return Set(names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }).sorted().map { "\(inner)/\($0)" }
  }

  /// The YAML files of an inner folder in alphabetical order; throws where there is no such folder or no file in it.
  func files(in inner: String) throws(Faults) -> [String] {
    let names = names(in: inner)
    guard !names.isEmpty else {
      throw Faults([Fault(.rule("no YAML file is here"), at: .whole(SourceText(file: "\(path)/\(inner)")))])
    }
    return names.map(file)
  }

  /// The names of all files that `catalogue` reads, in the order it reads them.
  package var allNames: [String] {
    ["sources.yaml"] + names(in: "parameters") + names(in: "indicators") + ["gaps.yaml"] + names(in: "links")
      + names(in: "deflators") + names(in: "areas")
      + names(in: "interventions") + ["crosswalk/indicators.yaml", "crosswalk/interventions.yaml"]
      + names(in: "evidence")
  }
}
