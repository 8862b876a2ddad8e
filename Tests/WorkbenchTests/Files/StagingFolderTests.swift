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
    try folder.write("half", to: "Results/.unfinished-1-2/a.csv")
    let living = try StagingFolder(in: "\(folder.path)/Results")
    let other = try StagingFolder(in: "\(folder.path)/Results")
    #expect(!folder.everything.contains { $0.contains(".unfinished-1-2") })
    #expect(FileManager.default.fileExists(atPath: living.path))
    #expect(FileManager.default.fileExists(atPath: other.path))
  }

  @Test func `dirty: a file in the place of the folder is told with its path`() throws {
    let file = try folder.write("", to: "Results")
    #expect(throws: SystemFailure(path: file, code: ENOTDIR)) { try StagingFolder(in: "\(folder.path)/Results/plan") }
    #expect(folder.everything == ["Results"])
  }
}
