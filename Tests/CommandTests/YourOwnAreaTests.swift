import Foundation
import TestSupport
import Testing

@Suite struct `The page on an area of one's own` {
  private let page = FollowedPage(name: "your-own-area.md")

  @Test func `functionality: every command on it, typed in order in an empty folder, does what the page says`() throws {
    let folder = TemporaryFolder()
    let blocks = try page.blocks()
    #expect(blocks.count >= 8)
    // Links between sectors can be added once the program has some of its own.
    let hasLinks = FileManager.default.fileExists(atPath: Program.package + "/Sources/ModelInputs/Resources/links")
    for block in blocks where hasLinks || !block.contains("Data/links") {
      let typed = block.replacing("--draws 100", with: "--draws 4")
      let outcome = try page.type(typed, in: folder.path)
      #expect(outcome.code == 0, "\(block)\n\(outcome.output)")
      if block.contains("check") { #expect(outcome.output.contains(": valid: "), "\(outcome.output)") }
      if block.contains("--play") { #expect(outcome.output.contains("draw 1 played to the end of 2011: Mytown")) }
    }
    let files = folder.everything
    #expect(files.contains { $0.hasPrefix("Results/") && $0.hasSuffix(".html") }, "no report")
    #expect(!files.contains { $0.hasSuffix(".bak") })
    // The edits took: the page's patterns still fit the templates.
    let area = try String(contentsOfFile: folder.path + "/Data/areas/mytown.yaml", encoding: .utf8)
    #expect(area.contains("looked-after: {value: 290,") && area.contains("\nevidence: evidence/mytown.yaml"))
    let plan = try String(contentsOfFile: folder.path + "/first-plan.yaml", encoding: .utf8)
    #expect(plan.contains("\narea: mytown ") && plan.contains("- homework-clubs: {dose"))
  }
}
