import Foundation
import TestSupport
import Testing

@Suite struct `A report from the command line` {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder.path) }

  private func run(_ scenario: String = smallScenario()) throws -> String {
    let file = try folder.write(scenario, to: "small.yaml")
    let outcome = try program.run("run", file, "--quiet")
    #expect(outcome.code == 0, "\(outcome.complaints)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  @Test(arguments: ["html", "md", "csv", "json"])
  func `functionality: every format is written beside the run, and printed with a dash`(format: String) throws {
    let run = try run()
    let written = try program.run("report", run, "--format", format)
    #expect(written.code == 0 && written.complaints.isEmpty, "\(written.complaints)")
    #expect(written.output == "\(run).\(format)\n")
    let text = try String(contentsOfFile: "\(folder.path)/\(run).\(format)", encoding: .utf8)
    #expect(try program.run("report", run, "--format", format, "--output", "-").output == text)
    // A table names the run, whose manifest has the title.
    #expect(text.contains(format == "csv" ? "2x1-" : "A small question") && text.contains("Supported carers"))
    #expect(!folder.everything.contains { $0.contains(".unfinished") })
  }

  @Test func `functionality: JSON can be read, and every row of the table has all its cells`() throws {
    let run = try run()
    let json = try program.run("report", run, "--format", "json", "-o", "-").output
    let facts = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    for part in ["summary", "manifest", "contributions", "dependences", "held", "leading", "remarks", "command"] {
      #expect(facts[part] != nil, "\(part)")
    }
    let rows = try program.run("report", run, "--format", "csv", "-o", "-").output.split(separator: "\n")
    #expect(rows[0] == "run,portfolio,year,output,label,unit,statistic,value,error" && rows.count > 500)
    for row in rows where !row.contains("\"") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == 9, "\(row)")
    }
  }

  @Test func `functionality: without playing again the page is there sooner and says less`() throws {
    let run = try run()
    let whole = try program.run("report", run, "-o", "-").output
    let short = try program.run("report", run, "--no-parts", "-o", "-").output
    #expect(whole.contains("What holds each grade back") && !short.contains("What holds each grade back"))
    #expect(short.contains("What an inspection would say"))
  }

  @Test func `functionality: run --report writes the page too, and why tells what holds a grade back`() throws {
    let file = try folder.write(smallScenario(), to: "small.yaml")
    let outcome = try program.run("run", file, "--quiet", "--report")
    let run = outcome.output.trimmingCharacters(in: .newlines)
    #expect(outcome.complaints == "\(run).html\n")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(run).html"))
    let why = try program.run("why", run, "staying-safe")
    #expect(why.code == 0 && why.output.contains("What holds it back in 2007, Supported carers"))
    #expect(why.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `dirty: what is no run, no grade, no plan or no format is told with a number of its own`() throws {
    #expect(try program.run("report", "nowhere").code == 66)
    let run = try run()
    #expect(try program.run("report", run, "--format", "pdf").code == 64)
    let wrong = try program.run("why", run, "staying-sfe")
    #expect(wrong.code == 64 && wrong.complaints.contains("staying-safe"))
    #expect(try program.run("why", run, "staying-safe", "--portfolio", "x").complaints.contains("Supported carers"))
    try "{}".write(toFile: "\(folder.path)/\(run)/summary.json", atomically: false, encoding: .utf8)
    #expect(try program.run("report", run).code == 65)
    #expect(try program.run("report", run, "-o", "no/such/folder/page.html").code != 0)
  }

  /// Names that would do harm on a terminal, in a page or in a spreadsheet, as YAML writes them.
  static let names = [
    #"<script>window.harmed=1</script>"#, #"</title><img src=x onerror=alert(1)>"#, #"\" onmouseover=\"x"#,
    #"=HYPERLINK(\"http://example.org\")"#, #"+1+1"#, #"-2+3+cmd|' /C calc'!A0"#, #"@SUM(1)"#, #"\t=1+1"#,
    #"\e[31mred\e[0m"#, #"\e]0;title\a"#, #"\x9b31m"#, #"a\u202Egnp.exe"#, #"\u2066a\u2069"#, #"\u200B\uFEFFhidden"#,
    #"../../etc/passwd"#, #"line\nbreak\rback"#, #"a\bb\x7f"#, #"`$(touch harmed)`; rm -rf x"#,
    #"%n%s%x{{7*7}}"#, #"| cell | cell |"#, #"'); DROP TABLE runs;--"#, #"con.html\0x"#,
  ]

  @Test(arguments: names)
  func `dirty: a hostile name comes out harmless from file to page, table and terminal, or is refused`(name: String)
    throws
  {
    let text = smallScenario(name: name).replacingOccurrences(of: "Supported carers", with: "\"P \(name)\"")
    let file = try folder.write(text, to: "hostile.yaml")
    let printed = try program.run("run", file)
    if printed.code == 65 {
      expectHarmless(printed.complaints)
      return
    }
    #expect(printed.code == 0, "\(printed.complaints)")
    let manifest = try #require(folder.everything.first { $0.hasSuffix("/manifest.json") })
    let run = (manifest as NSString).deletingLastPathComponent
    #expect(run.hasPrefix("Results/") && run.split(separator: "/").count == 3)
    let page = try program.run("report", run, "--no-parts", "-o", "-").output
    let others = try [
      program.run("run", file, "--format", "csv", "--quiet"), program.run("run", file, "--format", "json", "--quiet"),
      program.run("report", run, "--no-parts", "--format", "csv", "-o", "-"), program.run("why", run, "staying-safe"),
    ]
    for text in [printed.output, page] + others.map(\.output) { expectHarmless(text) }
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(!folder.everything.contains { ($0 as NSString).lastPathComponent == "harmed" })
  }

  /// No sign that commands a terminal or turns the direction of writing.
  private func expectHarmless(_ text: String) {
    let harmful = text.unicodeScalars.first { scalar in
      let category = scalar.properties.generalCategory
      return scalar != "\n" && (category == .control || category == .format)
    }
    #expect(harmful == nil, "\(harmful.map { String($0.value, radix: 16) } ?? "")")
  }
}
