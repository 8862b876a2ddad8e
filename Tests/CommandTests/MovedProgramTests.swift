import Foundation
import TestSupport
import Testing

/// The program finds what comes with it beside itself or in `../share/windscreen`, and nowhere else.
@Suite struct `A program that is moved` {
  let folder = TemporaryFolder()

  /// A copy of the program in a folder of its own.
  private func moved(to name: String) throws -> String {
    let bin = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.path, toPath: "\(bin)/windscreen")
    return "\(bin)/windscreen"
  }

  private func run(_ program: String, _ arguments: String...) throws -> Program.Outcome {
    let other = Program(folder: folder.path, before: "exec \"\(program)\" \"$@\";")
    return try other.wait(for: other.start(arguments))
  }

  @Test func `dirty: without its folders every verb that needs them is 72 and names the places`() throws {
    let program = try moved(to: "alone")
    try folder.write(smallScenario(), to: "small.yaml")
    for command in [
      ["run", "small.yaml"], ["check", "small.yaml"], ["list", "areas"], ["list", "descriptors"],
      ["grade", "--template"],
      ["new", "scenario", "mine"], ["explain", "foster-carer-support"],
    ] {
      let other = Program(folder: folder.path, before: "exec \"\(program)\" \"$@\";")
      let outcome = try other.wait(for: other.start(command))
      #expect(outcome.code == 72 && outcome.complaints.contains("Windscreen_ModelInputs"), "\(command): \(outcome)")
      #expect(outcome.complaints.contains(folder.path) && outcome.complaints.contains("share/windscreen"))
    }
    #expect(try run(program, "version").code == 0)
    #expect(try run(program, "--help").code == 0)
    #expect(!folder.everything.contains { $0.hasPrefix("Results") || $0.hasSuffix("mine.yaml") })
  }

  @Test func `functionality: beside the program or in ../share/windscreen they are found`() throws {
    try folder.write(smallScenario(), to: "small.yaml")
    let built = (Program.path as NSString).deletingLastPathComponent
    let names = try FileManager.default.contentsOfDirectory(atPath: built).filter {
      $0.hasPrefix("Windscreen_") && $0.hasSuffix(".resources")
    }
    #expect(names.count == 2)
    for (bin, share) in [("one", "one"), ("two/bin", "two/share/windscreen")] {
      let program = try moved(to: bin)
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(share)", withIntermediateDirectories: true)
      for name in names {
        try FileManager.default.copyItem(atPath: "\(built)/\(name)", toPath: "\(folder.path)/\(share)/\(name)")
      }
      let outcome = try run(program, "run", "small.yaml", "--quiet", "--results", "Results-\(names.count)")
      #expect(outcome.code == 0, "\(bin): \(outcome)")
    }
  }

  @Test func `functionality: a package unpacked anywhere runs with an empty environment and on its own libraries`()
    throws
  {
    func bash(_ words: String, _ arguments: String...) throws -> Program.Outcome {
      let shell = Program(folder: Program.package, before: "\(words); exit;")
      return try shell.wait(for: shell.start(arguments))
    }
    try folder.write(smallScenario(), to: "small.yaml")
    let made = try bash("scripts/package --quick --from \"${0%/*}\" \"$1/Package\"", folder.path)
    #expect(made.code == 0, "\(made)")
    try #require(made.output.contains(".tar"))
    let unpacked = "mkdir \"$1/plain\" && tar -C \"$1/plain\" -xf \"$1\"/Package/*.tar && cd \"$1/plain\"/*"
    let run = "cd / && env -i \"$root/bin/windscreen\" run \"$1/small.yaml\" --quiet --results \"$1/Results\""
    let plain = try bash("\(unpacked) && root=$PWD && \(run)", folder.path)
    #expect(plain.code == 0, "\(plain)")
    // No library but the system's own comes from elsewhere.
    let libraries = try bash("env -i ldd \"$1\"/plain/*/lib/windscreen/windscreen", folder.path)
    let foreign = libraries.output.split(separator: "\n").filter {
      $0.contains("=> /") && !$0.contains(folder.path) && !$0.contains("=> /lib") && !$0.contains("=> /usr/lib")
    }
    #expect(foreign.isEmpty && libraries.output.contains("libswiftCore"), "\(foreign)")
    guard try bash("command -v dpkg-deb").code == 0 else {
      print("there is no dpkg-deb: the Debian package is not tried")
      return
    }
    let debian = try bash(
      "dpkg-deb -x \"$1\"/Package/*.deb \"$1/root\" && root=$1/root/usr && \(run)-debian", folder.path)
    #expect(debian.code == 0, "\(debian)")
    let facts = try bash("dpkg-deb -f \"$1\"/Package/*.deb Depends", folder.path).output
    for name in ["libc6", "libgsl", "libyaml", "libedit", "libnettle", "libzstd"] {
      #expect(facts.contains(name), "\(facts)")
    }
    // In a root that holds nothing but what it asks for.
    let clean = try bash("scripts/package-check \"$1\"/Package/*.deb \"$1/small.yaml\"", folder.path)
    if clean.code == 75 { print(clean.output) } else { #expect(clean.code == 0, "\(clean)") }
  }
}
