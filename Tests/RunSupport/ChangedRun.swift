import Foundation
import Runs
package import TestSupport

/// A copy of a finished run with one file changed, in a folder of its own.
package struct ChangedRun {
  /// What the change left as it was.
  package struct Unchanged: Error {
    var file: String
  }

  /// The folder around the copy.
  package let place = TemporaryFolder()
  /// The copy's own folder.
  package var path: String { place.path + "/run" }

  /// Copies a run's folder and changes what a file of it says.
  package init(_ run: String, _ file: String, _ change: (String) -> String) throws {
    try FileManager.default.copyItem(atPath: run, toPath: path)
    let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    let other = change(text)
    guard other != text else { throw Unchanged(file: file) }
    try other.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
  }

  /// The small run with a manifest that says another format.
  package init(format: Int) throws {
    try self.init(RunFixture.shared.get().outcome.folder, "manifest.json") {
      $0.replacing(#/"format"\s*:\s*\d+/#, with: "\"format\" : \(format)")
    }
  }
}
