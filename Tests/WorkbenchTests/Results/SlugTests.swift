import Runs
import Testing

@Suite struct `Names of folders` {
  @Test(arguments: [
    ("Foster carers or lower thresholds", "foster-carers-or-lower-thresholds"),
    ("What does a whole plan do?", "what-does-a-whole-plan-do"), ("Café & crèche", "cafe-creche"),
    ("Children's centres", "childrens-centres"), ("../../etc/passwd", "etc-passwd"), ("...", "scenario"),
    ("", "scenario"), ("日本", "scenario"), ("-rf *", "rf"), ("a\u{0}b", "a-b"), ("A/B\\C", "a-b-c"),
  ])
  func `functionality: only small letters, digits and hyphens are left`(words: String, folder: String) {
    #expect(slug(words) == folder)
  }

  @Test func `extreme value: long names end at a word, and one long word is cut`() {
    let long = slug(String(repeating: "word ", count: 40))
    #expect(long.count <= 48 && long.hasSuffix("word"))
    #expect(slug(String(repeating: "x", count: 300)).count == 48)
  }
}
