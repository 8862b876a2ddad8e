/// Small pictures in plain text.
package enum TerminalChart {
  /// A course of numbers in one line, one sign a number, from its lowest to its highest.
  ///
  /// Numbers that are all alike stand at half height; what is not a number is a blank.
  package static func sparkline(_ values: [Double], style: TerminalStyle = TerminalStyle()) -> String {
    let signs = style.isASCII ? Array("_.-~=+*#") : Array("▁▂▃▄▅▆▇█")
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return values.map { _ in " " }.joined() }
    let line = values.map { value -> String in
      guard value.isFinite else { return " " }
      guard high > low else { return String(signs[3]) }
      let step = ((value - low) / (high - low) * 7).rounded()
      return String(signs[Int(step)])
    }
    return style.painted(line.joined(), 32)
  }
}
