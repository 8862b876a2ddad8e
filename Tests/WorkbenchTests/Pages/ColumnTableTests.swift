import DecisionAnalysis
import ModelInputs
import RunSupport
import Runs
import Terminal
import Testing
import Wording

@Suite struct `Tables that drop nothing` {
  @Test(arguments: 1...30)
  func `law: every letter of every name and every number stands whole, parted by blanks, within the width`(
    portfolios: Int
  ) {
    var source = Steps(seed: UInt64(portfolios))
    for width in [80, 80, 100, 200] {
      let names = (0..<portfolios).map { _ in source.name(1...60) }
      let across = Int(source.next() % 30) + 1
      var table = ColumnTable(heads: (0..<across).map { "\(2000 + $0)" })
      table.rows = names.map { name in
        ColumnTable.Row(lead: name, unit: "£", cells: (0..<across).map { _ in source.number() })
      }
      var page = Page(width: width)
      page.table(table)
      #expect(page.lines.allSatisfy { breadth($0.text) <= width })
      let tokens = page.text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isNumber) }
      #expect(tokens.map(String.init).sorted() == (table.heads + table.rows.flatMap(\.cells)).sorted())
      let letters = page.text.filter(\.isLetter)
      let each = names.joined().filter(\.isLetter)
      #expect(!each.isEmpty && letters.count.isMultiple(of: each.count))
      #expect(letters == String(repeating: each, count: letters.count / each.count))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 9, 17, 30])
  func `law: the grades and the budget of a run show every portfolio and every digit`(portfolios: Int) throws {
    var summary = try SmallSummary.make()
    // So many that the changes are told from nothing, and have columns.
    summary.question.draws = 1_000
    let plan = summary.portfolios[1]
    for number in 1..<portfolios {
      var other = plan
      other.name = "Plan \(number)"
      for line in other.budget.indices {
        other.budget[line].undiscounted.mean.value = 1e12 + Double(number * 1_000 + line * 1_000_000)
      }
      let last = other.years.count - 1
      for output in other.years[last].outputs.indices {
        other.years[last].outputs[output].verdict = nil
        other.years[last].outputs[output].gradeChange?.atLeastGood = Estimate(
          value: Double(number + 20) / 100, error: 0.001)
      }
      summary.portfolios.append(other)
    }
    let run = RunPage(summary: summary, folder: "", wasThere: false)
    var grades = Page()
    run.grades(&grades)
    var cost = Page()
    run.cost(&cost)
    for page in [grades, cost] { #expect(page.lines.allSatisfy { breadth($0.text) <= Page.width }) }
    let moved = grades.text.split(whereSeparator: \.isWhitespace).map(String.init)
    let paid = cost.text.split(whereSeparator: \.isWhitespace).map(String.init)
    for number in 1..<portfolios {
      let letter = portfolioLetter(number + 1)
      #expect(moved.contains(letter) && paid.contains(letter), "\(letter)")
      #expect(moved.contains("+\(number + 20).0"), "\(number)")
      for change in summary.portfolios[number + 1].budget {
        let spread = change.undiscounted
        #expect(paid.contains(QuantityUnit.thousands(spread.mean.value, places: spread.places)))
      }
    }
  }

  @Test func `functionality: a wider page holds more columns side by side, and prose stays at 80`() throws {
    var table = ColumnTable(heads: (1...12).map { "\($0)" })
    table.rows = [ColumnTable.Row(lead: "Children", cells: (1...12).map { "\($0),000,000" })]
    var (narrow, wide) = (Page(), Page(width: 160))
    narrow.table(table)
    wide.table(table)
    wide.paragraph(String(repeating: "word ", count: 60))
    #expect(narrow.lines.filter { $0.text.contains("Children") }.count == 2)
    #expect(wide.lines.filter { $0.text.contains("Children") }.count == 1)
    #expect(wide.lines.filter { $0.text.contains("word") }.allSatisfy { $0.text.count <= Page.width })
  }

  @Test func `extreme value: a table without columns or without words is shown all the same`() {
    var table = ColumnTable(heads: [])
    table.rows = [ColumnTable.Row(lead: "Nothing", cells: [])]
    var page = Page()
    page.table(table)
    #expect(page.text.contains("Nothing"))
    var bare = ColumnTable(heads: ["1"])
    bare.rows = [ColumnTable.Row(lead: "", cells: ["+1,000,000,000,000.00"])]
    var other = Page()
    other.table(bare)
    #expect(other.text.contains(" +1,000,000,000,000.00"))
  }
}

/// Reproducible names and numbers (Lehmer's multiplicative generator).
private struct Steps {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_654_435_761 | 1 }

  mutating func next() -> UInt64 {
    state = (state &* 48_271) % 2_147_483_647
    return state
  }

  /// A name of some letters, with and without blanks.
  mutating func name(_ lengths: ClosedRange<Int>) -> String {
    let length = lengths.lowerBound + Int(next() % UInt64(lengths.count))
    let letters = (0..<length).map { place in
      place > 0 && next() % 7 == 0 ? " " : String(UnicodeScalar(UInt8(97 + next() % 26)))
    }
    return letters.joined()
  }

  /// A number between 1e-6 and 1e12, either sign, as pages show numbers.
  mutating func number() -> String {
    var size = 1e-6
    for _ in 0..<(next() % 19) { size *= 10 }
    let value = Double(next() % 9 + 1) * size * (next() % 2 == 0 ? 1 : -1)
    return Figure.signed(min(max(value, -1e12), 1e12), places: size < 1 ? 6 : 2)
  }
}
