import Foundation
import RunSupport
import Runs
import ServiceModel
import Session
import Terminal
import Testing

/// What a person types who knows what they want and not how the program spells it.
@Suite struct SessionWordsTests {
  @Test(arguments: [
    ("add foster carer support 20 households from 2007 to 2008 to More carers", "2007-2008"),
    ("add Support and retain foster carers 20 households 2007 to 2008 to B", "2007-2008"),
    ("add Foster-Carer-Support 20 households 2007 - 2008 to B", "2007-2008"),
    ("add foster-carer-support 20 households in 2008 to more carers", "2008"),
    ("add foster-carer-support 20 households 2007 until 2008 to new Support", "2007-2008"),
  ])
  func `functionality: names without hyphens, years in words and portfolios by letter are understood`(
    line: String, years: String
  ) throws {
    var session = try SessionFixture.opened()
    try session.done(line)
    #expect(session.text?.contains("- foster-carer-support: {dose: 20 households, years: \(years)}") == true)
    let names = session.scenario?.portfolios.map(\.name) ?? []
    #expect(names == ["Lower thresholds", "More carers"] + (line.contains("new") ? ["Support"] : []))
  }

  @Test func `functionality: diff speaks of the plan and not of lines`() throws {
    var session = try SessionFixture.opened()
    try session.done(
      "set horizon 2007", "dose foster-carer-recruitment 30 households", "add foster-carer-support to new Support",
      "drop A", "assume fc-leaving pert 0.08 0.10 0.13 because minutes of the panel")
    let answer = try session.done("diff").replacing("\n           ", with: " ")
    for words in [
      "  changed  years: from 2007-2008 to 2007",
      "  dropped  the portfolio 'Lower thresholds': lower-intervention-threshold, 10 per cent, 2007-2008, full strength",
      "foster-carer-recruitment in 'More carers': dose from 20 households to 30 households; years from 2007-2008 to",
      "  added    the portfolio 'Support': foster-carer-support, 60 households, 2007",
      "  added    the assumption fc-leaving pert 0.08, 0.10, 0.13, because minutes of the panel",
    ] {
      #expect(answer.contains(words), "\(words)\n\(answer)")
    }
    #expect(try session.done("diff lines").contains("-   - name: Lower thresholds"))
    let copy = try SessionFixture.folder() + "/copy.yaml"
    try session.done("save as \(copy)")
    #expect(try session.done("diff").contains("nothing differs from"))
    #expect(try session.done("diff baseline").contains("dropped  the portfolio 'Lower thresholds'"))
    try session.done("set about \"Asked in May\"")
    let later = try session.done("diff file")
    #expect(later.contains("added    about: Asked in May") && !later.contains("Support"))
  }

  @Test func `functionality: undo says what it took back, and redo what it made again`() throws {
    var session = try SessionFixture.opened()
    try session.done("dose foster-carer-recruitment 30 households")
    let undone = try session.done("undo").replacing("\n           ", with: " ")
    #expect(undone.contains("dose from 30 households to 20 households"), "\(undone)")
    let redone = try session.done("redo").replacing("\n           ", with: " ")
    #expect(redone.contains("dose from 20 households to 30 households"), "\(redone)")
  }

  @Test func `extreme value: numbers below zero stay numbers in the file`() throws {
    var session = try SessionFixture.opened()
    let answer = try session.done("assume referral-seasonality pert -0.2 -0.1 -0.05 because \"a guess\"")
    #expect(answer.contains("-0.2"))
    #expect(session.text?.contains("{pert: [-0.2, -0.1, -0.05]") == true)
  }

  @Test(arguments: [
    ("set horizon tomorrow", ["expected years", "set horizon tomorrow"], ["new scenario", "tomo'"]),
    ("set draws many", ["expected a number but found 'many'", "set draws many"], ["new scenario"]),
  ])
  func `dirty: a fault points into the line that was typed, before any portfolio is there`(
    line: String, wanted: [String], unwanted: [String]
  ) throws {
    var session = Session(library: try BundledLibrary.shared.get())
    try session.done("open Rotherham")
    let answer = session.refused(line)
    for words in wanted { #expect(answer.contains(words), "\(answer)") }
    for words in unwanted { #expect(!answer.contains(words), "\(answer)") }
  }

  @Test func `law: no line of any help is cut or wider than 80 columns`() throws {
    var session = try SessionFixture.opened()
    for line in ["help"] + (try SessionFixture.helpWords(session)).map({ "help \($0)" }) {
      let answer = try session.done(line)
      #expect(!answer.isEmpty)
      for text in answer.split(separator: "\n") {
        #expect(text.count <= 80 && !text.hasSuffix("…"), "\(line): \(text)")
      }
    }
  }

  @Test func `functionality: grade, check and list answer as the command line does, with its options`() throws {
    let folder = try SessionFixture.folder()
    try SelfAssessment.text.write(toFile: folder + "/evidence.yaml", atomically: true, encoding: .utf8)
    let file = folder + "/evidence.yaml"
    var session = Session(library: try BundledLibrary.shared.get())
    #expect(try session.done("grade \(file)") == Library.grade(file, instrument: "jar").page.text)
    let supposed = try Library.grade(file, instrument: "apa", supposing: ["staying-safe/case-closure=1"])
    #expect(
      try session.done("grade \(file) --instrument apa --what-if staying-safe/case-closure=1") == supposed.page.text)
    let overall = try Library.overall(areas: "3,3,2,3,2", management: nil, capacity: 2, instrument: "jar")
    #expect(try session.done("grade --areas 3,3,2,3,2 --capacity 2") == overall.page(reading: "3,3,2,3,2").text)
    #expect(try session.done("check \(file)").contains("valid: evidence with 1 finding"))
    #expect(session.refused("grade \(file) --what-iff x").contains("Did you mean '--what-if'?"))
    #expect(
      try session.done("list descriptors --area staying-safe --grade 3")
        == session.library.list(.descriptors, ListFilter(area: "staying-safe", grade: 3)).page.text)
    #expect(try session.done("version").hasPrefix("windscreen "))
  }
}
