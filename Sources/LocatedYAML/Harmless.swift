/// `text` with every character that could command a terminal or disturb a line shown as a visible sign instead.
///
/// One scalar is replaced by one scalar, so columns stay where they were. Replaced are control characters (escape
/// sequences begin with one), line separators, and the invisible signs that change the direction of writing.
package func harmless(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { shown.append(visible(scalar)) }
  return String(shown)
}

/// The same for words of several lines, which stay several lines: the quoted lines of a file, and what is said of them.
package func harmlessLines(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { shown.append(scalar == "\n" ? scalar : visible(scalar)) }
  return String(shown)
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.properties.generalCategory {
  case .control where scalar == "\t": " "
  case .control where scalar.value < 0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: "\u{FFFD}"
  default: scalar
  }
}

/// `text` made harmless and cut to a length that fits in a sentence, between single quotation marks.
func inQuotes(_ text: String) -> String {
  let longest = 60
  let scalars = text.unicodeScalars
  guard scalars.count > longest else { return "'\(harmless(text))'" }
  return "'\(harmless(String(scalars.prefix(longest))))…'"
}

/// A number as a person would write it, without the `.0` of a whole one.
package func shown(_ number: Double) -> String {
  let written = "\(number)"
  return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
}
