import Foundation
import TestSupport
import Testing

/// A machine whose C library picks other routines, as for a processor without fused multiplication.
@Suite struct `A batch on another kind of machine` {
  private let folder = TemporaryFolder()

  private func arithmetic(_ plan: String) throws -> String {
    let text = try String(contentsOfFile: "\(folder.path)/\(plan)/plan.json", encoding: .utf8)
    return String(try #require(text.firstMatch(of: /"arithmetic" : "([0-9a-f]+)"/)).1)
  }

  @Test func `dirty: it is refused with 65 before anything is played, where its bits differ`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let usual = Program(folder: folder.path)
    let other = Program(
      folder: folder.path, before: "export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4;")
    #expect(try usual.run("batch", "plan", "small.yaml", "--into", "here").code == 0)
    #expect(try other.run("batch", "plan", "small.yaml", "--into", "there").code == 0)
    // Some processors and C libraries have one set of routines, and then nothing differs.
    guard try arithmetic("here") != arithmetic("there") else { return }
    let refused = try other.run("batch", "run", "here")
    #expect(refused.code == 65 && refused.complaints.contains("this machine computes other bits"), "\(refused)")
    #expect(!folder.everything.contains { $0.hasSuffix(".parquet") })
    #expect(try usual.run("batch", "run", "here", "--quiet").code == 0)
  }
}
