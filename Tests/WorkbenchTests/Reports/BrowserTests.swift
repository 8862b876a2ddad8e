import Foundation
import Reports
import Runs
import Testing

/// Runs `scripts/report-check`, which opens pages in headless Chromium.
enum BrowserCheck {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether Chromium and Python are on the path.
  static let isThere: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    func has(_ names: [String]) -> Bool {
      folders.contains { folder in
        names.contains { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
      }
    }
    return has(["chromium", "chromium-browser", "google-chrome"]) && has(["python3"])
  }()

  /// What the script says of some pages, or of their board editions alone, and the number it ends with.
  static func run(_ pages: [String: String], onlyBoard: Bool = false) throws -> (words: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths = onlyBoard ? ["--board"] : []
    for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
      let path = folder.appending(path: name)
      try Data(page.utf8).write(to: path)
      paths.append(path.path)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let python = ProcessInfo.processInfo.environment["WINDSCREEN_PYTHON"] ?? "python3"
    process.arguments = [python, root.appending(path: "scripts/report-check").path] + paths
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (words, process.terminationStatus)
  }
}

@Suite(
  .serialized,
  .enabled(if: BrowserCheck.isThere, "there is no Chromium or no Python here, so no page is opened in a browser"))
struct BrowserTests {
  @Test func `functionality: a report opens without a fault, on a telephone, a screen and paper`() throws {
    let found = try BrowserCheck.run(["small.html": HTMLReport.page(ExampleRun.small)])
    #expect(found.status == 0, "\(found.words)")
  }

  @Test func `dirty: a page full of attacks opens without a fault and runs nothing`() throws {
    let text =
      "<script>window.harmed=1</script>\"'><img src=x onerror=window.harmed=1>\u{202E}"
      + String(repeating: "W", count: 150)
    let found = try BrowserCheck.run(["attack.html": HTMLReport.page(ExampleRun.typed(text))])
    // Where every name is as long as this the first pages take a sheet more; nothing else is wrong.
    let faults = found.words.split(separator: "\n").filter { line in
      line.hasPrefix("report-check: attack.html: ") && !line.contains(" charts, ")
    }
    #expect(faults.allSatisfy { $0.contains("the board edition takes 5 sheets") }, "\(found.words)")
    #expect(found.words.contains("attack.html: ") && faults.count < 2)
  }

  /// The whole example, and the same with as many plans as a scenario may sweep, each with ten interventions: the first pages
  /// stay four sheets at most, which the script counts. All else of the second is fifty times what is on the first.
  @Test func `extreme value: the board edition is at most four sheets, with few plans and with fifty`() throws {
    var crowded = ExampleRun.report
    let last = crowded.summary.portfolios[3]
    for number in 4...50 {
      var plan = last
      plan.name = "The whole plan, once more with other doses of everything, number \(number)"
      crowded.summary.portfolios.append(plan)
    }
    for plan in crowded.summary.portfolios.indices.dropFirst() {
      let one = try #require(crowded.summary.portfolios[plan].deployments.first ?? last.deployments.first)
      crowded.summary.portfolios[plan].deployments = Array(repeating: one, count: 10)
    }
    crowded.contributions = []
    crowded.held = [:]
    crowded.summary.gaps = []
    let whole = try BrowserCheck.run(["whole.html": HTMLReport.page(ExampleRun.report)])
    #expect(whole.status == 0, "\(whole.words)")
    let found = try BrowserCheck.run(["crowded.html": HTMLReport.page(crowded)], onlyBoard: true)
    #expect(found.status == 0, "\(found.words)")
    let long = "<html><div class='board'><p style='height:4000mm'>long</p></div></html>"
    let planted = try BrowserCheck.run(["long.html": long, "none.html": "<html></html>"], onlyBoard: true)
    #expect(planted.status == 1 && planted.words.contains("long.html: the board edition takes"), "\(planted.words)")
    #expect(planted.words.contains("none.html: there is no board edition"), "\(planted.words)")
  }

  @Test func `functionality: planted faults are found, each by its own words`() throws {
    let wide = "<p style='width:3000px'>wide</p>"
    let chart =
      "<figure><svg viewBox='0 0 100 50' width='100' height='50' role='img'><text x='80' y='20'>cut off here</text>"
      + "<text x='5' y='20'>one</text><text x='7' y='21'>two</text></svg></figure>"
    let script = "<script>window.harmed = 1; console.error('a complaint')</script>"
    let page =
      "<!DOCTYPE html><html lang='en-GB'><title>t</title><h1>t</h1>\(wide)\(chart)\(script)"
      + "<img src='https://example.invalid/x.png'><div class='board'><p style='height:4000mm'>long</p></div></html>"
    let found = try BrowserCheck.run(["planted.html": page])
    #expect(found.status == 1)
    for fault in [
      "a typed script has run", "scrolls sideways", "no name", "it is empty", "is cut off", "touches", "a complaint",
      "a request leaves the page", "not A4", "the board edition takes",
    ] {
      #expect(found.words.contains(fault), "\(fault) is missing in: \(found.words)")
    }
  }
}
