/// Parts of paths by their slashes alone; Foundation's own end the program at a path of one letter.
extension String {
  /// The folder that a path names something in: empty where it has none, `/` at the root.
  package var pathFolder: String {
    guard let slash = trimmedPath.lastIndex(of: "/") else { return "" }
    let folder = trimmedPath[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// The last name of a path; empty for nothing but slashes.
  package var pathName: String {
    String(trimmedPath.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
  }

  /// The path without slashes at its end.
  private var trimmedPath: Substring {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }
}
