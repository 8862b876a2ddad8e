import Foundation
import TestSupport
import Testing

@Suite struct `The page on many scenarios` {
  private let page = FollowedPage(name: "batch.md")

  @Test func `functionality: every command on it, typed in order in an empty folder, does what the page says`() throws {
    let folder = TemporaryFolder()
    let blocks = try page.blocks()
    #expect(blocks.count == 5)
    let seeds = "seed: [" + (1...20).map(String.init).joined(separator: ", ") + "]"
    for block in blocks {
      // The same with fewer seeds, doses and draws, since a thousand scenarios take minutes.
      let typed = block.replacing(seeds, with: "seed: [1, 2]").replacing(
        ", 45, 60, 75, 90, 105, 120, 135, 150]", with: "]"
      )
      .replacing("[0.06, 0.08, 0.10, 0.12, 0.14]", with: "[0.08, 0.12]").replacing("draws: 20", with: "draws: 2")
      .replacing("--draws 30", with: "--draws 3").replacing("horizon: 2007-2011", with: "horizon: 2007")
      .replacing("years: 2007-2011", with: "years: 2007")
      let outcome = try page.type(typed, in: folder.path)
      #expect(outcome.code == 0, "\(block)\n\(outcome.output)")
      if block.contains("check") { #expect(outcome.output.contains("8 scenarios"), "\(outcome.output)") }
      if block.contains("--into") { #expect(outcome.output.contains("carers/runs.parquet"), "\(outcome.output)") }
      if block.contains("head") {
        #expect(outcome.output.contains("file,title,Supported carers/"), "\(outcome.output)")
      }
      if block.contains("extend") { #expect(outcome.output.contains("still to be played")) }
    }
    #expect(try String(contentsOfFile: folder.path + "/seventh.yaml", encoding: .utf8).contains("assume:"))
  }

  @Test func `law: a thousand scenarios are what the page's file makes`() throws {
    let folder = TemporaryFolder()
    let first = try #require(try page.blocks().first)
    let outcome = try page.type(first, in: folder.path)
    #expect(outcome.code == 0 && outcome.output.contains("It makes 1000 scenarios"), "\(outcome.output)")
  }
}
