import Terminal
import Testing

@Suite struct `A page for a terminal` {
  @Test func `functionality: no line is longer than the page`() {
    var page = Page()
    page.heading(String(repeating: "heading ", count: 3))
    page.paragraph(String(repeating: "some words of a sentence ", count: 20), indent: 3, hanging: 5)
    page.paragraph(String(repeating: "x", count: 300))
    page.line((String(repeating: "long ", count: 40), .strong), ("more", .faint))
    page.hung("lead  ", String(repeating: "some words of a sentence ", count: 20), margin: 8)
    #expect(page.lines.allSatisfy { $0.text.count <= Page.width })
    #expect(page.lines.count > 12)
  }

  @Test func `functionality: a command is never broken`() {
    var page = Page()
    let command = "windscreen run " + String(repeating: "folder/", count: 30)
    page.verbatim(command)
    #expect(page.text == "    \(command)\n")
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\rb", "a\nb", "\u{8}\u{8}", "\u{202E}txt", "\u{2066}x", "\u{0}",
    "\u{200F}", "\u{E000}", "\u{2028}x",
  ])
  func `dirty: no text of a user commands a terminal`(payload: String) {
    var page = Page()
    page.paragraph("before \(payload) after")
    page.line((payload, .strong))
    page.verbatim(payload)
    page.heading(payload)
    page.hung(payload, payload, margin: 10)
    for scalar in page.text.unicodeScalars where scalar != "\n" {
      #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory))
    }
  }

  @Test func `extreme value: wide signs count twice, combining ones not at all`() {
    var page = Page()
    page.line((String(repeating: "漢", count: 60), .plain))
    page.line((String(repeating: "e\u{301}", count: 70), .plain))
    #expect(page.lines.map(\.text.count) == [40, 24, 70])
    #expect(page.lines[1].text == "    " + String(repeating: "漢", count: 20))
    #expect(page.lines[2].text.unicodeScalars.count == 140)
  }

  @Test(arguments: [79, 80, 81, 159, 160, 161, 400])
  func `law: a line that is too long goes on below, and no sign of it and no style is lost`(length: Int) {
    let words = (0..<length).map { $0 % 7 == 6 ? " " : "\($0 % 10)" }.joined()
    for (lead, text) in [("", words), ("     ", words), ("  ", String(repeating: "x", count: length))] {
      var page = Page()
      page.line((lead, .plain), (text, .strong), (" end", .faint))
      #expect(page.lines.allSatisfy { $0.text.count <= Page.width && !$0.text.hasSuffix(" ") })
      let shown = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(shown(page.text) == shown(text + "end"))
      let faint = page.lines.flatMap(\.spans).filter { $0.style == .faint }.map(\.text).joined()
      #expect(shown(faint) == "end")
      #expect(page.lines.count > 1 || lead.count + length + 4 <= Page.width)
    }
  }

  @Test func `functionality: a lead that is longer than its margin stands above its text`() {
    var page = Page()
    page.hung("a-name-that-is-longer", "what it is", margin: 10)
    #expect(page.text == "a-name-that-is-longer\n          what it is\n")
    #expect(column("a-name", 3) == "a-name" && column("a", 3) == "a  " && column("a", 3, right: true) == "  a")
  }
}
