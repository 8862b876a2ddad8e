import GradeDescriptors
import LocatedYAML
import Runs
import ServiceModel
import Terminal

extension Session {
  /// What `list` shows besides the kinds of the catalogue.
  static let ownLists = ["portfolios"]
  /// The options of `list`, as on the command line.
  static let listOptions = ["area", "aspect", "grade"]

  /// `list interventions` or `list indicators staying-safe`
  func list(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let kinds = ListKind.allCases.map(\.rawValue) + Session.ownLists
    let options = try TypedOptions(line, valued: Session.listOptions)
    guard let word = options.words.first else {
      throw .faults(line.fault(.missingValue, at: nil, allowed: kinds))
    }
    if word.text == "portfolios" { return try show() }
    guard let kind = try? ListKind(named: word.text) else {
      throw .faults(line.fault(.noSuch(kind: "list", name: word.text), at: word, allowed: kinds))
    }
    var filter = ListFilter(area: options["area"], aspect: options["aspect"])
    filter.grade = try options.number("grade", in: 1...4, line)
    let sought = options.words.dropFirst().map(\.text).joined(separator: "-")
    let areas = kind == .descriptors ? JudgementArea.allCases.map(\.id) : OutcomeArea.allCases.map(\.rawValue)
    let isArea = [.indicators, .descriptors].contains(kind) && areas.contains(sought)
    if isArea { filter.area = sought }
    let chosen = filter
    var listing = try working { () throws(WorkbenchError) in try library.list(kind, chosen) }
    if !sought.isEmpty, !isArea {
      listing = listing.holding(sought)
      guard !listing.rows.isEmpty else { throw .words(SessionWords.nothing(in: kind.rawValue, with: sought)) }
    }
    return SessionReply(listing.page)
  }

  /// `version`
  func version() -> SessionReply { SessionReply(Version.current.words) }

  /// The options of `grade`, as on the command line.
  static let gradeOptions = ["instrument", "what-if", "areas", "management", "capacity"]

  /// `grade rotherham-2006` or `grade FILE`, with the options of the command line.
  func grade(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: Session.gradeOptions, flags: ["template"])
    let instrument = options["instrument"] ?? "jar"
    if options.has("template") {
      let lines = try working { () throws(WorkbenchError) in try Library.template() }
      var page = Page()
      for line in lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        page.verbatim(String(line), indent: 0)
      }
      return SessionReply(page)
    }
    if let areas = options["areas"] {
      let management = try options.number("management", in: 1...4, line)
      guard let capacity = try options.number("capacity", in: 1...4, line) else {
        throw .words("--areas needs --capacity")
      }
      return SessionReply(
        try working { () throws(WorkbenchError) in
          try Library.overall(areas: areas, management: management, capacity: capacity, instrument: instrument)
        }.page(reading: areas))
    }
    guard !options.words.isEmpty else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "\(SessionVerb.grade.usage)"))
    }
    return SessionReply(
      try working { () throws(WorkbenchError) in
        try Library.grade(options.joined, instrument: instrument, supposing: options.all("what-if"))
      }.page)
  }
}
