internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the files are that come with the program: beside it, or in `../share/windscreen`, and nowhere else.
///
/// A program that was moved without them says so, and never reads those of the folder in which it was built.
package enum ResourceFolder {
  /// The folder with the resources of a target.
  ///
  /// - Parameters:
  ///   - target: the target's name.
  ///   - file: a file that the folder holds, by which it is known.
  /// - Returns: the first place that holds the file; where none does, the first of all.
  package static func path(of target: String, holding file: String) -> String {
    let places = places(of: target)
    return places.first { (try? Stat("\($0)/\(file)")) != nil } ?? places[0]
  }

  /// Where the resources of a target may be, the likeliest first.
  ///
  /// Platforms differ in whether a bundle's folder is the copied folder or the one around it.
  package static func places(of target: String) -> [String] {
    let bundle = "Windscreen_\(target)"
    return ["\(programFolder)/\(bundle).resources", "\(programFolder)/\(bundle).bundle"].flatMap {
      ["\($0)/Resources", $0]
    } + ["\(programFolder)/../share/windscreen/\(bundle).resources/Resources"]
  }

  /// The folder of the running program, links followed.
  private static let programFolder: String = {
    var own = CommandLine.arguments.first ?? ""
    #if os(Linux)
      var room = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = room.withUnsafeMutableBytes { place in
        place.baseAddress.map { readlink("/proc/self/exe", $0, Int(PATH_MAX)) } ?? 0
      }
      if count > 0 { own = String(decoding: room[..<count], as: UTF8.self) }
    #endif
    let folder = FilePath(own).removingLastComponent().string
    return folder.isEmpty ? "." : folder
  }()
}
