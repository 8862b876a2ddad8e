import Foundation
import Runs
import TestSupport
import Testing

@Suite struct `A staging folder` {
  let folder = TemporaryFolder()

  @Test func `functionality: it takes its name only when asked`() throws {
    let staging = try StagingFolder(in: "\(folder.path)/Results/plan")
    try OutputFile.write("numbers", to: "\(staging.path)/a.csv")
    #expect(!folder.everything.contains("Results/plan/run"))
    #expect(try staging.take(name: "run"))
    #expect(folder.everything == ["Results", "Results/plan", "Results/plan/run", "Results/plan/run/a.csv"])
  }

  @Test func `functionality: given up, it leaves no trace, not even the folders around it`() throws {
    let staging = try StagingFolder(in: "\(folder.path)/Results/plan")
    try OutputFile.write("numbers", to: "\(staging.path)/a.csv")
    staging.discard()
    #expect(folder.everything.isEmpty)
  }

  @Test func `functionality: folders that were there stay there`() throws {
    try folder.write("kept", to: "Results/plan/older/a.csv")
    let staging = try StagingFolder(in: "\(folder.path)/Results/plan")
    staging.discard()
    #expect(folder.everything.contains("Results/plan/older/a.csv"))
    #expect(folder.everything.count == 4)
  }

  @Test func `extreme value: forgotten without a word, it goes too`() throws {
    do {
      let staging = try StagingFolder(in: "\(folder.path)/Results")
      try OutputFile.write("numbers", to: "\(staging.path)/a.csv")
    }
    #expect(folder.everything.isEmpty)
  }

  @Test func `functionality: a name that is taken is not given`() throws {
    try folder.write("older", to: "Results/run/a.csv")
    let staging = try StagingFolder(in: "\(folder.path)/Results")
    #expect(try !staging.take(name: "run"))
    #expect(try staging.take(name: "run-2"))
  }

  @Test func `functionality: what a killed run left is swept away, what a living one holds is not`() throws {
    let marker = "a-run-of-windscreen-that-is-not-finished"
    try folder.write("half", to: "Results/.unfinished-windscreen-1-2/run/a.csv")
    try folder.write("", to: "Results/.unfinished-windscreen-1-2/\(marker)")
    try folder.write("", to: "Results/.unfinished-windscreen-3-4/inner")
    try FileManager.default.removeItem(atPath: "\(folder.path)/Results/.unfinished-windscreen-3-4/inner")
    let living = try StagingFolder(in: "\(folder.path)/Results")
    let other = try StagingFolder(in: "\(folder.path)/Results")
    #expect(!folder.everything.contains { $0.contains("windscreen-1-2") || $0.contains("windscreen-3-4") })
    #expect(FileManager.default.fileExists(atPath: living.path))
    #expect(FileManager.default.fileExists(atPath: other.path))
  }

  @Test(arguments: [".unfinished-holiday", ".unfinished-1-2", ".unfinished-windscreen-1-2", ".unfinished-windscreen-x"])
  func `dirty: a folder of the user's that has such a name, without the marker, is never deleted`(name: String) throws {
    try folder.write("mine", to: "Results/\(name)/photo.jpg")
    let staging = try StagingFolder(in: "\(folder.path)/Results")
    #expect(try staging.take(name: "run"))
    #expect(folder.everything == ["Results", "Results/\(name)", "Results/\(name)/photo.jpg", "Results/run"])
  }

  @Test func `functionality: many begin and end at once in one folder, and none is lost`() async throws {
    let parent = "\(folder.path)/Results/plan"
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask {
          do {
            let staging = try StagingFolder(in: parent)
            try OutputFile.write("numbers", to: "\(staging.path)/a.csv")
            if number % 4 == 0 { staging.discard() } else { #expect(try staging.take(name: "run-\(number)")) }
          } catch {
            Issue.record("\(number): \(error)")
          }
        }
      }
    }
    let runs = folder.everything.filter { $0.hasSuffix("/a.csv") }
    #expect(runs.count == 48 && !folder.everything.contains { $0.contains(".unfinished") })
  }

  @Test func `dirty: a file in the place of the folder is told with its path`() throws {
    let file = try folder.write("", to: "Results")
    #expect(throws: SystemFailure(path: file, code: ENOTDIR)) { try StagingFolder(in: "\(folder.path)/Results/plan") }
    #expect(folder.everything == ["Results"])
  }
}
