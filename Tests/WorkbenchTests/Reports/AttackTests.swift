import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import Testing
import Wording

@Suite struct AttackTests {
  private static let elements: Set<String> = [
    "html", "head", "meta", "link", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4", "nav", "ol",
    "ul",
    "li", "main", "section", "footer", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "details",
    "summary",
    "figure", "figcaption", "strong", "svg", "desc", "g", "rect", "line", "circle", "path", "text", "dl", "dt", "dd",
    "pre",
    "code", "span",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "rel", "href", "class", "id", "tabindex", "role", "aria-label",
    "aria-labelledby", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d",
    "text-anchor", "scope",
  ]

  @Test func `functionality: there are at least thirty different attacks`() {
    #expect(Set(Payloads.all).count >= 30)
  }

  @Test(arguments: Payloads.all)
  func `dirty: no typed text adds an element, an attribute or a link to the page`(text: String) {
    let scan = PageScan(HTMLReport.page(ExampleRun.typed(text)))
    #expect(scan.faults == [])
    for element in scan.elements {
      #expect(AttackTests.elements.contains(element.name), "\(element.name)")
      for attribute in element.attributes {
        #expect(AttackTests.attributes.contains(attribute.name), "\(attribute.name)")
        guard attribute.name == "href" else { continue }
        let isSafe =
          ["#", "https://", "http://"].contains { attribute.value.hasPrefix($0) } || attribute.value == "data:,"
        #expect(isSafe, "\(attribute.value)")
      }
    }
    #expect(scan.elements.filter { $0.name == "style" }.count == 1)
  }

  @Test(arguments: Payloads.all)
  func `dirty: no page holds a control character or a mark of direction`(text: String) throws {
    let report = ExampleRun.typed(text)
    for page in [HTMLReport.page(report), MarkdownReport.page(report)] {
      let hidden = page.unicodeScalars.first { scalar in
        let category = scalar.properties.generalCategory
        return scalar != "\n"
          && (category == .control || category == .format || category == .lineSeparator
            || category == .paragraphSeparator)
      }
      #expect(hidden == nil)
    }
  }

  @Test(arguments: Payloads.all)
  func `dirty: Markdown shows typed text as it is`(text: String) {
    let safe = MarkdownReport.safe(text)
    #expect(!safe.contains("<") && !safe.contains(">") && !safe.contains("\n"))
    let bare = safe.replacingOccurrences(of: "\\\\[\\\\`*_{}\\[\\]#|!~$+=-]", with: "", options: .regularExpression)
    #expect(bare.allSatisfy { !"`*_[]|".contains($0) }, "\(safe)")
  }

  @Test(arguments: Payloads.all)
  func `dirty: no cell of a table begins like a formula`(text: String) {
    for row in cells(of: TidyReport.table(ExampleRun.typed(text)).text).dropFirst() {
      #expect(row.count == TidyReport.header.count)
      // The last two are numbers.
      for cell in row.dropLast(2) {
        #expect(cell.unicodeScalars.allSatisfy { $0 == "\n" || !harmful($0) }, "\(cell)")
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains { cell.hasPrefix($0) }, "\(cell)")
      }
    }
  }

  @Test(arguments: Payloads.all)
  func `dirty: typed text cannot command a terminal`(text: String) {
    let summary = ExampleRun.typed(text).summary
    let lines =
      TerminalChart.fan(
        summary.question.scenario, years: summary.years, course: summary.course(of: 0, portfolio: 0),
        unit: QuantityUnit(summary.outputs[0]))
      + TerminalChart.gradeBars(
        summary.question.scenario, years: summary.years,
        course: summary.grades(of: summary.toldGrades[0], portfolio: 0))
    for line in lines {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  @Test(arguments: Payloads.all)
  func `functionality: JSON gives back what was typed`(text: String) throws {
    // An indicator without a name cannot be in a catalogue.
    let text = text.isEmpty ? " " : text
    let page = try JSONReport.page(ExampleRun.typed(text))
    let read = try JSONDecoder().decode(JSONReport.self, from: Data(page.utf8))
    #expect(read.summary.question.scenario == text && read.summary.outputs[0].id == .indicator(text))
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || !harmful($0) })
  }

  @Test(arguments: Payloads.all)
  func `dirty: what holds a grade back cannot command a terminal either`(text: String) {
    for aspect in ExampleRun.typed(text).held.values.joined().flatMap(\.aspects) {
      var page = Page()
      for words in [aspect.title, aspect.asking, aspect.movers] { page.paragraph(words) }
      #expect(page.text.unicodeScalars.allSatisfy { $0 == "\n" || !harmful($0) })
    }
  }

  /// Whether a sign commands a terminal, ends a line or turns the direction of writing.
  private func harmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Rows of comma-separated values (RFC 4180).
  private func cells(of text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows.filter { !$0.isEmpty }
  }
}
