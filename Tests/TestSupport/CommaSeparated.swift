/// Comma-separated values read back (RFC 4180).
package enum CommaSeparated {
  /// The cells, row by row; empty lines are left out.
  package static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      case "\n" where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if row != [""] { rows.append(row) }
        row = []
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [String(cell)]) }
    return rows
  }
}
