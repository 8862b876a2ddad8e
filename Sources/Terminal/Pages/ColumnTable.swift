import LocatedYAML

/// A table that drops nothing: columns as wide as their widest cell with two blanks between them, words on further lines
/// where they are long, and further blocks of columns where the page is too narrow for all of them side by side.
package struct ColumnTable: Hashable, Sendable {
  /// What one row says.
  package struct Row: Hashable, Sendable {
    /// A letter or number before the lead, such as a plan's; rows without one are set in as if they had.
    package var mark: String
    /// What the row is about.
    package var lead: String
    package var leadStyle: Page.Style
    /// The unit of its numbers, in a column of its own; empty where the table needs none.
    package var unit: String
    /// Its numbers, one a column.
    package var cells: [String]
    package var style: Page.Style
    /// A sentence below the row, in the last block.
    package var note: String?

    /// A row, plain unless told otherwise.
    package init(
      mark: String = "", lead: String, leadStyle: Page.Style = .plain, unit: String = "", cells: [String],
      style: Page.Style = .plain, note: String? = nil
    ) {
      self.mark = mark
      self.lead = lead
      self.leadStyle = leadStyle
      self.unit = unit
      self.cells = cells
      self.style = style
      self.note = note
    }
  }

  /// What stands above each column of numbers.
  package var heads: [String]
  /// How many of the first columns stand in every block.
  package var fixed = 0
  /// Styles of whole columns, by their place.
  package var styles: [Int: Page.Style] = [:]
  /// The rows from top to bottom.
  package var rows: [Row] = []

  /// A table without rows.
  package init(heads: [String]) { self.heads = heads }

  /// The most signs of a lead and of a unit on one line; longer ones go on below.
  fileprivate static let widest = (lead: 34, unit: 18)
  fileprivate static let gap = 2
  /// Signs before every lead.
  fileprivate static let margin = 2
}

extension Page {
  /// Adds a table in as many blocks as the page's width asks for.
  ///
  /// - Precondition: every row has a cell for each head.
  package mutating func table(_ table: ColumnTable) {
    precondition(table.rows.allSatisfy { $0.cells.count == table.heads.count }, "every row has a cell for each head")
    let layout = TableLayout(table, width: width)
    for (number, block) in layout.blocks.enumerated() {
      if number > 0 { space() }
      append(
        layout.cells(table.heads, of: block, words: TableLayout.Words(), styles: { _ in .faint }, leadStyle: .faint))
      for row in table.rows {
        append(rows: row, of: block, layout)
        if let note = row.note, number == layout.blocks.count - 1 { paragraph(note, indent: ColumnTable.margin + 3) }
      }
    }
  }

  private mutating func append(rows row: ColumnTable.Row, of block: [Int], _ layout: TableLayout) {
    let leads = layout.lines(row.lead, layout.lead)
    let units = layout.lines(row.unit, layout.unit)
    for line in 0..<max(1, leads.count, units.count) {
      append(
        layout.cells(
          line == 0 ? row.cells : nil, of: block,
          words: TableLayout.Words(
            mark: line == 0 ? row.mark : "", lead: leads.indices.contains(line) ? leads[line] : "",
            unit: units.indices.contains(line) ? units[line] : ""),
          styles: { layout.table.styles[$0] ?? row.style }, leadStyle: row.leadStyle))
    }
  }
}

/// How wide the columns of a table are, and which of them stand side by side.
private struct TableLayout {
  /// The words of one line.
  struct Words {
    var mark = ""
    var lead = ""
    var unit = ""
  }

  let table: ColumnTable
  let mark: Int
  let lead: Int
  let unit: Int
  private let widths: [Int]
  /// The columns of each block.
  let blocks: [[Int]]

  init(_ table: ColumnTable, width: Int) {
    self.table = table
    let rows = table.rows
    let widths = table.heads.indices.map { place in
      rows.reduce(breadth(harmless(table.heads[place]))) { max($0, breadth(harmless($1.cells[place]))) }
    }
    let unit = min(ColumnTable.widest.unit, rows.map { breadth(harmless($0.unit)) }.max() ?? 0)
    let taken = { (columns: [Int]) in columns.reduce(0) { $0 + widths[$1] + ColumnTable.gap } }
    let fixed = Array(0..<table.fixed)
    let others = Array(table.heads.indices.dropFirst(table.fixed))
    let mark = rows.map { breadth(harmless($0.mark)) }.max().map { $0 > 0 ? $0 + 1 : 0 } ?? 0
    let room = width - ColumnTable.margin - mark - (unit > 0 ? unit + ColumnTable.gap : 0) - taken(fixed)
    // A lead gives way to the widest number, which is never cut.
    let most = room - (others.map { widths[$0] + ColumnTable.gap }.max() ?? 0)
    let lead = max(0, min(ColumnTable.widest.lead, most, rows.map { breadth(harmless($0.lead)) }.max() ?? 0))
    var blocks: [[Int]] = []
    for column in others {
      if let last = blocks.last, lead + taken(last + [column]) <= room {
        blocks[blocks.count - 1].append(column)
      } else {
        blocks.append([column])
      }
    }
    (self.mark, self.lead, self.unit, self.widths) = (mark, lead, unit, widths)
    self.blocks = blocks.isEmpty ? [fixed] : blocks.map { fixed + $0 }
  }

  /// Words broken into lines of a column.
  func lines(_ text: String, _ room: Int) -> [String] {
    room > 0 ? wrapped(harmless(text), first: room, rest: room) : []
  }

  /// One line of a block; without cells it goes on with the words of the row above.
  func cells(
    _ cells: [String]?, of block: [Int], words: Words, styles: (Int) -> Page.Style, leadStyle: Page.Style
  ) -> [(String, Page.Style)] {
    let margin = String(repeating: " ", count: ColumnTable.margin)
    var spans = [(margin + column(harmless(words.mark), mark) + column(words.lead, lead), leadStyle)]
    let gap = String(repeating: " ", count: ColumnTable.gap)
    if unit > 0, cells != nil || !words.unit.isEmpty { spans.append((gap + column(words.unit, unit), .plain)) }
    guard let cells else { return spans }
    return spans + block.map { (gap + column(harmless(cells[$0]), widths[$0], right: true), styles($0)) }
  }
}
