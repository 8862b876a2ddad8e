/// The years that `2007-2011` or `2007` stands for; nil for anything else.
package func yearRange(_ words: String) -> ClosedRange<Int>? {
  let parts = words.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
  let years = parts.compactMap { part in part.count == 4 && part.allSatisfy(\.isASCII) ? Int(part) : nil }
  guard years.count == parts.count, let first = years.first, let last = years.last, years.count < 3, first <= last
  else { return nil }
  return first...last
}
