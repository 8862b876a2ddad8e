import Foundation
import ModelInputs

/// The commented files that a user begins from.
struct Template {
  let kind: TemplateKind
  let name: String

  /// The texts, in the order of the kind's files; throws `ourFault` where what they are made from is not there.
  func texts() throws(WorkbenchError) -> [String] {
    guard kind == .area else { return [try filled("\(kind.rawValue).txt")] }
    return [try area(), try filled("parameters.txt")]
  }

  /// The name for people that a kebab-case name suggests.
  private var title: String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func filled(_ file: String) throws(WorkbenchError) -> String {
    try bundled("templates/\(file)").replacing("NAME", with: name).replacing("TITLE", with: title)
  }

  /// England at the size of the tables, with the head and the comments of the template in the place of its own, so that
  /// the file has every stock and indicator that an area needs.
  private func area() throws(WorkbenchError) -> String {
    let england = try bundled("areas/england-250k.yaml")
    var parts = try filled("area.txt").components(separatedBy: "\n---\n")
    guard let start = england.range(of: "\npopulation:\n"), parts.count == 5 else { throw .ourFault("no template") }
    var body = String(england[start.lowerBound...].dropFirst())
    // What is printed about England is no figure of the area's own.
    if let figures = body.range(of: "\n# Figures that documents print") {
      body = String(body[..<figures.lowerBound]) + "\n"
    }
    parts[4] = parts[4].trimmingCharacters(in: .newlines)
    for (key, part) in zip(["stocks:", "parameters: {}", "indicators:"], parts[2...4]) {
      guard let found = body.range(of: "\n\(key)\n") else { throw .ourFault("no template of \(key)") }
      body.replaceSubrange(found, with: "\n\(part)\n")
    }
    let comments = ["# National parameters on the left", "# Last published value of each indicator"]
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !comments.contains { line.hasPrefix($0) } }
    return "\(parts[0])\n\(parts[1])\n" + lines.dropFirst().joined(separator: "\n")
  }

  private func bundled(_ file: String) throws(WorkbenchError) -> String {
    guard let text = try? String(contentsOfFile: CatalogueFolder.bundled.file(file), encoding: .utf8) else {
      throw .ourFault("the template \(file) is not there")
    }
    return text
  }
}
