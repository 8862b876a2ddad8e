import LocatedYAML
import Testing

/// Parts of paths.
@Suite struct PathTests {
  @Test(arguments: [
    ("a/b.yaml", "a", "b.yaml"), ("b.yaml", "", "b.yaml"), ("n", "", "n"), ("/", "/", ""), ("/n", "/", "n"),
    ("", "", ""),
    ("a/b/", "a", "b"), ("../n", "..", "n"), ("é/ü", "é", "ü"), (".", "", "."), ("///", "/", ""),
  ])
  func `extreme value: a path is parted at its last slash, however short it is`(
    path: String, folder: String, name: String
  ) {
    #expect(path.pathFolder == folder && path.pathName == name)
  }
}
