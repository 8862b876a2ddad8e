import Runs
import Testing

@Suite struct FilePathTests {
  @Test(arguments: [
    ("q", "", "q"), ("plan.yaml", "", "plan.yaml"), ("a/b", "a", "b"), ("a/b/", "a", "b"), ("/a", "/", "a"),
    ("a//b", "a", "b"), ("./q", ".", "q"), ("/", "/", "/"), ("//", "/", "/"), ("", "", ""), ("é/ö", "é", "ö"),
  ])
  func `extreme value: a path has a folder and a name, however short it is`(path: String, folder: String, name: String)
  {
    #expect(FilePath.folder(of: path) == folder)
    #expect(FilePath.name(of: path) == name)
  }
}
