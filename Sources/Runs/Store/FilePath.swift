/// The folder and the name that a path is made of, by its strokes alone.
///
/// Foundation's own parting of a path ends the program on a name of a single letter.
package enum FilePath {
  /// Everything before the last name: empty where there is no folder, `/` for what lies at the root.
  package static func folder(of path: String) -> String {
    let (whole, stroke) = parted(path)
    guard let stroke else { return "" }
    let folder = whole[..<stroke].reversed().drop { $0 == "/" }
    return folder.isEmpty ? "/" : String(folder.reversed())
  }

  /// The last name.
  package static func name(of path: String) -> String {
    let (whole, stroke) = parted(path)
    guard let stroke, whole.count > 1 else { return String(whole) }
    return String(whole[whole.index(after: stroke)...])
  }

  /// The path without strokes at its end, and its last stroke.
  private static func parted(_ path: String) -> (whole: Substring, stroke: Substring.Index?) {
    var whole = path[...]
    while whole.count > 1, whole.last == "/" { whole.removeLast() }
    return (whole, whole.lastIndex(of: "/"))
  }
}
