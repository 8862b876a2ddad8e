import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

/// Whatever a folder's documents say, they are read or refused with the file and the field, and nothing traps.
@Suite struct `Any bytes in a run's folder` {
  /// What stands in the place of a value.
  private static var replacements: [Any] {
    [
      NSNull(), -1, 0, 1.5, 1e300, -1e300, 9_000_000_000_000_000_000, "", "nothing", "2007-", "2009-2007", true,
      [Any](),
      [1e300, -1e300, 0], [String: Any](),
    ]
  }

  /// The places of a document's values; of a list only the first and the last element.
  private static func places(_ value: Any, _ path: [Any] = []) -> [[Any]] {
    var found = [path]
    if let fields = value as? [String: Any] {
      for (key, inner) in fields.sorted(by: { $0.key < $1.key }) { found += places(inner, path + [key]) }
    } else if let list = value as? [Any], !list.isEmpty {
      for place in Set([0, list.count - 1]).sorted() { found += places(list[place], path + [place]) }
    }
    return found
  }

  /// A document with something else at a place; nil takes the place away.
  private static func changed(_ value: Any, _ path: ArraySlice<Any>, to new: Any?) -> Any? {
    guard let step = path.first else { return new }
    if let key = step as? String, var fields = value as? [String: Any] {
      fields[key] = changed(fields[key] ?? NSNull(), path.dropFirst(), to: new)
      return fields
    }
    guard let place = step as? Int, var list = value as? [Any] else { return value }
    if let inner = changed(list[place], path.dropFirst(), to: new) {
      list[place] = inner
    } else {
      list.remove(at: place)
    }
    return list
  }

  private static func numbered(_ value: Any) throws -> Data {
    try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed])
  }

  /// Everything that is made of a summary without playing.
  private static func pages(_ summary: RunSummary, _ manifest: Manifest) throws {
    let library = try BundledLibrary.shared.get()
    let report = RunReport(summary, manifest, folder: "Results/run", catalogue: library.catalogue)
    _ = HTMLReport.page(report)
    _ = MarkdownReport.page(report)
    _ = TidyReport.table(report).text
    _ = try JSONReport.page(report)
    _ = RunPage(summary: summary, folder: "Results/run", wasThere: false).page
    let run = FinishedRun(path: "one", manifest: manifest, summary: summary)
    let fixture = try RunFixture.shared.get()
    let other = FinishedRun(path: "other", manifest: fixture.outcome.manifest, summary: fixture.outcome.summary)
    for pair in [[run, other], [other, run]] {
      let comparison = RunComparison(pair)
      _ = comparison.page(showsAll: true, byWay: "all")
      _ = comparison.table.text
    }
    for place in summary.toldGrades {
      _ = summary.gradePictures(place, portfolios: Array(summary.portfolios.indices))
    }
  }

  /// A document with fewer outputs, all of one kind or another among them, so that many changes can be tried.
  private static func thinned(_ document: Any) throws -> Any {
    var document = try #require(document as? [String: Any])
    let outputs = try #require(document["outputs"] as? [[String: Any]])
    let causes = (document["firstYear"] as? [[String: Any]] ?? []).compactMap { $0["grade"] as? String }
    let kept = outputs.indices.filter { place in
      place % 14 == 0 || causes.contains(outputs[place]["id"] as? String ?? "")
        || outputs[place]["kind"] as? String == "cost"
    }
    document["outputs"] = kept.map { outputs[$0] }
    document["portfolios"] = try #require(document["portfolios"] as? [[String: Any]]).map { portfolio in
      var portfolio = portfolio
      portfolio["years"] = try #require(portfolio["years"] as? [[String: Any]]).map { year in
        let results = try #require(year["outputs"] as? [Any])
        return ["year": year["year"] ?? 0, "outputs": kept.map { results[$0] }]
      }
      return portfolio
    }
    return document
  }

  /// Every share-th of all changes, or all of them where the environment asks for it.
  private static func isTried(_ number: Int, of share: Int) -> Bool {
    ProcessInfo.processInfo.environment["WINDSCREEN_WHOLE"] != nil || number % share == 0
  }

  @Test func `dirty: a changed field of summary.json is refused with its name, or every page can be made`() throws {
    let folder = try RecordedRun.shared.get()
    let manifest = try ResultsFolder(path: folder).manifest()
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/summary.json"))
    let document = try Self.thinned(try JSONSerialization.jsonObject(with: text))
    try Self.pages(RunSummary.read(Array(Self.numbered(document)), of: manifest, file: "summary.json"), manifest)
    var (number, tried, refused) = (0, 0, 0)
    for path in Self.places(document) {
      for new in Self.replacements.map(Optional.some) + [nil] {
        number += 1
        guard Self.isTried(number, of: 61), let changed = Self.changed(document, path[...], to: new) else { continue }
        tried += 1
        do throws(WorkbenchError) {
          let bytes: [UInt8]
          do { bytes = Array(try Self.numbered(changed)) } catch { continue }
          let summary = try RunSummary.read(bytes, of: manifest, file: "summary.json")
          do { try Self.pages(summary, manifest) } catch { Issue.record("\(path): \(error)") }
        } catch {
          guard case .notResults("summary.json", let reason) = error else {
            Issue.record("\(path): \(error)")
            continue
          }
          #expect(reason.contains("its field '") || reason.contains("no JSON document"), "\(path): \(reason)")
          refused += 1
        }
      }
    }
    #expect(tried > 100 && refused > tried / 3, "\(tried) tried, \(refused) refused")
  }

  @Test func `dirty: a changed field of manifest.json is refused with its name, or it is read`() throws {
    let folder = try RecordedRun.shared.get()
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/manifest.json"))
    let document = try JSONSerialization.jsonObject(with: text)
    _ = try Manifest.read(Array(text), file: "manifest.json")
    var number = 0
    for path in Self.places(document) {
      for new in Self.replacements.map(Optional.some) + [nil] {
        number += 1
        guard Self.isTried(number, of: 3), let changed = Self.changed(document, path[...], to: new),
          let bytes = try? Self.numbered(changed)
        else {
          continue
        }
        do throws(WorkbenchError) {
          _ = try Manifest.read(Array(bytes), file: "manifest.json")
        } catch {
          guard case .notResults("manifest.json", _) = error else {
            Issue.record("\(path): \(error)")
            continue
          }
        }
      }
    }
  }

  @Test(arguments: ["", "{", "[]", "null", "\u{0}", "{\"format\": 1e400}", String(repeating: "[", count: 100_000)])
  func `dirty: what is no document is refused`(text: String) throws {
    let place = TemporaryFolder()
    try place.write(text, to: "run/manifest.json")
    #expect(throws: WorkbenchError.self) { try ResultsFolder(path: place.path + "/run").record() }
  }

  @Test func `dirty: a manifest that names files outside its folder is refused`() throws {
    let folder = try RecordedRun.shared.get()
    let text = try String(contentsOfFile: folder + "/manifest.json", encoding: .utf8)
    for name in ["../../../etc/passwd", "/etc/passwd", "data/../../x", ""] {
      let changed = text.replacing("\"file\" : \"results.csv\"", with: "\"file\" : \"\(name)\"")
      #expect(changed != text)
      #expect(throws: WorkbenchError.self, "\(name)") { try Manifest.read(Array(changed.utf8), file: "manifest.json") }
    }
  }
}
