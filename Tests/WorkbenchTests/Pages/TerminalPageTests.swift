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
    #expect(page.lines[0].text.count == 40)
    #expect(page.lines[1].text.unicodeScalars.count == 140)
  }
}
