/// Breaks a line of styled signs, one a span, into lines that fit; after a blank where there is one, else within a word.
///
/// Lines after the first are set in by four more than the first. Blanks at the end of a broken line are left out.
func broken(_ signs: [Page.Span], to width: Int) -> [[Page.Span]] {
  guard taken(signs) > width else { return [signs] }
  let margin = min(signs.prefix { $0.text == " " }.count + 4, width / 2)
  var lines: [[Page.Span]] = []
  var rest = withoutEnd(signs)[...]
  while !rest.isEmpty {
    let lead = lines.isEmpty ? [] : Array(repeating: Page.Span(text: " ", style: .plain), count: margin)
    let fitting = fit(rest, into: width - lead.count)
    lines.append(withoutEnd(lead + rest.prefix(fitting)))
    rest = rest.dropFirst(fitting).drop { $0.text == " " }
  }
  return lines
}

/// Signs one after the other in as few spans as have one style each.
func joined(_ signs: [Page.Span]) -> [Page.Span] {
  signs.reduce(into: []) { spans, sign in
    if let last = spans.last, last.style == sign.style {
      spans[spans.count - 1].text += sign.text
    } else {
      spans.append(sign)
    }
  }
}

/// How many signs go into a number of columns, whole words where there are blanks between them; at least one.
private func fit(_ signs: ArraySlice<Page.Span>, into room: Int) -> Int {
  var (columns, count) = (0, 0)
  for sign in signs {
    columns += breadth(sign.text)
    if columns > room { break }
    count += 1
  }
  guard count < signs.count else { return count }
  let start = signs.prefix { $0.text == " " }.count
  let words = signs.prefix(count + 1).lastIndex { $0.text == " " }.map { $0 - signs.startIndex } ?? 0
  return words > start ? words : max(1, count)
}

private func withoutEnd(_ signs: [Page.Span]) -> [Page.Span] {
  Array(signs.reversed().drop { $0.text == " " }.reversed())
}

private func taken(_ signs: [Page.Span]) -> Int { signs.reduce(0) { $0 + breadth($1.text) } }
