package import LocatedYAML

extension Evidence {
  /// Reads an evidence file.
  ///
  /// Throws every fault of the file at once, each with its file, line and column.
  public init(contentsOf path: String, framework: Framework) throws(GradeFileError) {
    self = try Evidence.reading(framework) { () throws(Faults) in try Document(contentsOf: path) }
  }

  /// The same, with the file kept as it was read.
  package init(contentsOf path: String, framework: Framework, through files: ReadFiles) throws(GradeFileError) {
    self = try Evidence.reading(framework) { () throws(Faults) in try Document(contentsOf: path, through: files) }
  }

  /// Reads evidence from a text, under the name of the file it would stand in; throws as `init(contentsOf:framework:)`.
  public init(text: String, file: String, framework: Framework) throws(GradeFileError) {
    self = try Evidence.reading(framework) { () throws(Faults) in try Document(text: text, file: file) }
  }

  private static func reading(
    _ framework: Framework, _ document: () throws(Faults) -> Document
  ) throws(GradeFileError) -> Evidence {
    do throws(Faults) {
      return try document().read { EvidenceReader(framework: framework).read($0) }
    } catch {
      throw GradeFileError(error)
    }
  }
}

extension EvidenceFinding.Direction {
  /// Whether something told in this way may stand for one of these rungs.
  ///
  /// Below the minimum nothing is a strength, and what is consistently above it is no weakness (source 004, lines 77 to
  /// 91); anything may be told as neither.
  fileprivate func fits(_ rungs: ClosedRange<Grade>) -> Bool {
    switch self {
    case .strength: rungs.upperBound >= .adequate
    case .neutral: true
    case .weakness: rungs.lowerBound <= .adequate
    }
  }

  /// Where something told in this way may stand, in a sentence.
  fileprivate var rule: String {
    switch self {
    case .strength: "A strength stands at rung 2, 3 or 4."
    case .neutral: "What is neither stands at any rung."
    case .weakness: "A weakness stands at rung 1 or 2."
    }
  }
}

/// Reads an evidence file against the ladders it speaks of.
struct EvidenceReader {
  let framework: Framework
  private let ids: [String]

  init(framework: Framework) {
    self.framework = framework
    ids = framework.ladders.map(\.id)
  }

  func read(_ root: Cursor) -> Evidence? {
    let keys = ["evidence", "area", "source", "language", "priorities", "findings"]
    guard let fields = root.mapping(allowing: keys) else { return nil }
    let title = fields.required("evidence") { $0.text() }
    let area = fields.optional("area") { $0.text() } ?? ""
    let source = fields.optional("source") { $0.text() } ?? ""
    let language: Evidence.Language? =
      fields["language"] == nil ? .report : fields.required("language") { choice($0, kind: "language") }
    let priorities: [LocalPriority]? =
      fields["priorities"] == nil ? [] : fields.required("priorities", PriorityReader(framework: framework).read)
    let findings = fields.required("findings") { $0.list(finding) }
    guard let title, let language, let priorities, let findings else { return nil }
    return Evidence(
      title: title, area: area, source: source, language: language, findings: findings.compactMap(\.told),
      priorities: priorities)
  }

  private static let keys = [
    "aspect", "paragraph", "rung", "class", "direction", "strength", "kind", "finding", "reading-differs",
  ]

  /// One entry; an aspect at an unknown rung is read and says nothing.
  private struct Entry {
    var told: EvidenceFinding?
  }

  private func finding(_ cursor: Cursor) -> Entry? {
    guard let fields = cursor.mapping(allowing: EvidenceReader.keys) else { return nil }
    let aspect = fields.required("aspect", aspect)
    let rung = fields.required("rung", rung)
    let strength = fields.required("strength") { $0.integer(in: 1...3) }
    let kind: EvidenceFinding.Kind? =
      fields["kind"] == nil ? .practiceJudgement : fields.required("kind") { choice($0, kind: "kind of evidence") }
    let direction: EvidenceFinding.Direction? =
      fields["direction"] == nil ? .neutral : fields.required("direction") { choice($0, kind: "direction") }
    let paragraph = fields.optional("paragraph") { $0.text() } ?? ""
    _ = fields.optional("reading-differs") { $0.text() }
    let text = fields["finding"].flatMap { $0.node.isEmpty ? "" : $0.text() } ?? ""
    guard let aspect, let rung, let strength, let kind, let direction else { return nil }
    guard let grade = rung.grade else { return Entry(told: nil) }
    guard let rungs = rungs(fields, grade: grade, aspect: aspect) else { return nil }
    if !direction.fits(rungs) {
      fields["direction"]?.report(
        .rule("a \(direction.rawValue) cannot stand at rung \(grade.rawValue)"),
        advice: "\(direction.rule) 4 is the best rung and 1 the worst.")
    }
    return Entry(
      told: EvidenceFinding(
        aspect: aspect.id, rung: grade, rungs: rungs, strength: strength, direction: direction, kind: kind,
        paragraph: paragraph, text: text))
  }

  private func aspect(_ cursor: Cursor) -> Ladder? {
    let advice = "`windscreen list descriptors` shows all of them."
    guard let id = cursor.choice(among: ids, kind: "aspect", advice: advice) else { return nil }
    if framework.readingRules.computed.contains(id) {
      cursor.report(.rule("\(id) follows from the grades of other areas, so it takes no evidence"))
      return nil
    }
    return framework.index(of: id).map { framework.ladders[$0] }
  }

  /// A rung as written: a grade, or not known.
  private struct WrittenRung {
    var grade: Grade?
  }

  private func rung(_ cursor: Cursor) -> WrittenRung? {
    if case .scalar(let scalar) = cursor.node.content, scalar.text == "unknown" { return WrittenRung(grade: nil) }
    return cursor.integer(in: 1...4).flatMap { Grade(rawValue: UInt8($0)) }.map { WrittenRung(grade: $0) }
  }

  private func rungs(_ fields: MappingReader, grade: Grade, aspect: Ladder) -> ClosedRange<Grade>? {
    guard fields["class"] != nil else { return aspect.rungs(like: grade) }
    return fields.required("class") { cursor in
      guard let ends = cursor.list({ $0.integer(in: 1...4) }) else { return nil }
      guard ends.count == 2, ends[0] <= ends[1], let low = Grade(rawValue: UInt8(ends[0])),
        let high = Grade(rawValue: UInt8(ends[1]))
      else {
        cursor.report(.rule("a class is two rungs, the lower first"))
        return nil
      }
      guard (low...high).contains(grade) else {
        cursor.report(.rule("the class \(ends[0]) to \(ends[1]) leaves out the rung \(grade.rawValue) it belongs to"))
        return nil
      }
      return low...high
    }
  }
}
