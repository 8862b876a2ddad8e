/// How wide a text is when drawn in an ordinary sans-serif face, on the safe side.
package enum TextMeasure {
  /// The width of `text` at a size, in the drawing's units.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let units = text.unicodeScalars.reduce(0.0) { $0 + advance($1) }
    return units * size * (bold ? 1.1 : 1.04)
  }

  /// `text` in at most `lines` lines of a width, the last cut with an ellipsis where it must be; never no line at all.
  package static func wrapped(_ text: String, width: Double, size: Double, lines: Int) -> [String] {
    var wrapped: [String] = []
    var rest = text[...]
    while !rest.isEmpty, wrapped.count < lines {
      let fitting = prefix(of: rest, width: width, size: size)
      if fitting.endIndex == rest.endIndex {
        wrapped.append(String(rest))
        return wrapped
      }
      guard wrapped.count + 1 < lines else {
        wrapped.append(String(prefix(of: rest, width: width - size, size: size)) + "…")
        return wrapped
      }
      let line = fitting.lastIndex(of: " ").map { fitting[..<$0] } ?? fitting
      wrapped.append(String(line))
      rest = rest[line.endIndex...].drop { $0 == " " }
    }
    return wrapped.isEmpty ? [""] : wrapped
  }

  private static func prefix(of text: Substring, width: Double, size: Double) -> Substring {
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      used += text[end].unicodeScalars.reduce(0.0) { $0 + advance($1) } * size * 1.04
      if used > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The advance of one sign in parts of the size.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", " ": 0.29
    case "f", "t", "r", "-", "(", ")", "/", "\u{2009}": 0.35
    case "…": 0.9
    case "m", "w", "M", "W", "%", "@": 0.88
    case "A"..."Z", "&", "–", "+", "=", "−", "£": 0.68
    case "a"..."z", "0"..."9": 0.56
    default: scalar.isASCII ? 0.6 : 1.0
    }
  }
}
