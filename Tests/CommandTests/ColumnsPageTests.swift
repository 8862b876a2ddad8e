import Foundation
import TestSupport
import Testing

@Suite struct `The page on draws and tables in other programs` {
  private let page = FollowedPage(name: "columns.md")
  private static let python = Program.package + "/.venv-tests/bin/python3"

  /// How a piece in a language is typed; nil where the language is not here with what it needs.
  private func typed(_ language: String, _ piece: String, in folder: String) throws -> String? {
    switch language {
    case "sh": return piece
    case "python":
      guard FileManager.default.isExecutableFile(atPath: Self.python) else { return nil }
      try piece.write(toFile: "\(folder)/piece.py", atomically: true, encoding: .utf8)
      return "\(Self.python) piece.py"
    case "r":
      let has = try page.type("Rscript -e 'stopifnot(requireNamespace(\"ncdf4\", quietly = TRUE))'", in: folder)
      guard has.code == 0 else { return nil }
      try piece.write(toFile: "\(folder)/piece.R", atomically: true, encoding: .utf8)
      return "Rscript --vanilla piece.R"
    default: return nil
    }
  }

  @Test func `functionality: every piece on it, in order in an empty folder, finds the deciles of the results`() throws
  {
    let folder = TemporaryFolder()
    var wanted: [Double] = []
    let pieces = try page.pieces()
    #expect(pieces.map(\.language) == ["sh", "python", "python", "python", "r", "python", "sh"])
    for (language, piece) in pieces {
      // The same with fewer draws, since two hundred take half a minute.
      let text = piece.replacing("draws: 200", with: "draws: 12")
      guard let words = try typed(language, text, in: folder.path) else {
        print("\(language) is not here with what it needs: a piece of the page is not tried")
        continue
      }
      let outcome = try page.type(words, in: folder.path)
      #expect(outcome.code == 0, "\(piece)\n\(outcome.output)")
      if language == "sh" {
        if wanted.isEmpty { wanted = try deciles(folder.path) }
        continue
      }
      let numbers = outcome.output.matches(of: /-?\d+\.?\d*/).compactMap { Double($0.0) }
      for number in wanted {
        #expect(numbers.contains { abs($0 - number) < 0.06 }, "\(number) in\n\(piece)\n\(outcome.output)")
      }
    }
    let published = try String(contentsOfFile: "\(folder.path)/published.csv", encoding: .utf8)
    #expect(published.contains(",c,\n"))
  }

  /// The 10th, 50th and 90th percentile of children looked after in the last year of the plan.
  private func deciles(_ folder: String) throws -> [Double] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/results.csv"))
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    let rows = CommaSeparated.rows(text).filter {
      $0[1] == "Supported carers" && $0[2] == "2011" && $0[3] == "stock.looked-after"
    }
    return ["p10", "median", "p90"].compactMap { name in rows.first { $0[6] == name }.flatMap { Double($0[7]) } }
  }
}
