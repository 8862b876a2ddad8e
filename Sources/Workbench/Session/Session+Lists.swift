import GradeDescriptors
import LocatedYAML
import ServiceModel

extension Session {
  /// What `list` shows besides the kinds of the catalogue.
  static let ownLists = ["portfolios"]

  /// `list interventions` or `list indicators staying-safe`
  func list(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let kinds = ListKind.allCases.map(\.rawValue) + Session.ownLists
    guard line.words.count > 1 else { throw .faults(line.fault(.missingValue, at: nil, allowed: kinds)) }
    let word = line.words[1]
    if word.text == "portfolios" { return try show() }
    let typed = word.text == "ladders" ? "descriptors" : word.text
    guard let kind = ListKind(rawValue: typed) else {
      throw .faults(line.fault(.noSuch(kind: "list", name: word.text), at: word, allowed: kinds))
    }
    var filter = ListFilter()
    if line.words.count > 2 { filter.area = line.words[2].text }
    return SessionReply(try working { () throws(WorkbenchError) in try library.list(kind, filter) }.page)
  }

  /// `grade Scenarios/rotherham-2006/evidence.yaml`
  func grade(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "\(SessionVerb.grade.usage)"))
    }
    let path = line.words.dropFirst().map(\.text).joined(separator: " ")
    let evidence: Evidence
    do {
      evidence = try Evidence(contentsOf: path, framework: library.framework)
    } catch let faults as Faults {
      throw .faults(faults)
    } catch {
      throw .words("\(path): cannot be judged (\(error))")
    }
    let judgement = InverseEvaluator(framework: library.framework).judge(evidence, instrument: .jointAreaReview)
    var page = Page()
    page.paragraph(
      "\(evidence.title): \(counted(evidence.findings.count, "finding")), as a joint area review", indent: 0,
      style: .strong)
    page.line(("  \(column("chance in per cent of grade", 34))   1   2   3   4   3+", .faint))
    for grade in judgement.grades {
      let chances = grade.probabilities.map { column(Numerals.percent($0), 4, right: true) }.joined()
      page.line(
        ("  \(column(grade.name, 34))\(chances)", .plain),
        (column(Numerals.percent(grade.atLeastGood), 5, right: true) + "  ", .strong),
        (bar(grade.atLeastGood, 20), .good))
    }
    return SessionReply(page)
  }
}
