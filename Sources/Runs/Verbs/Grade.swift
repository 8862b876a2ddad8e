import Foundation
package import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel

/// What evidence would likely get from an inspection, and what it would get if one aspect stood elsewhere.
package struct GradedEvidence: Sendable {
  /// The judgement on the evidence as it stands.
  package var judgement: EvidenceJudgement
  /// The judgement with the aspects supposed to stand elsewhere, where that was asked.
  package var supposed: EvidenceJudgement?
  /// What was supposed.
  package var suppositions: [Supposition]
}

/// An aspect supposed to stand at a rung, as `--what-if aspect=rung` says.
package struct Supposition: Hashable, Sendable {
  /// The ladder's id.
  package var aspect: Ladder.ID
  /// The rung.
  package var grade: Grade

  /// Reads `aspect=rung`; the aspect is a ladder's id or its last part where that names one ladder only.
  ///
  /// Throws `badOption` where there is no rung 1 to 4, `unknownName` where there is no such aspect.
  package init(_ text: String, framework: Framework) throws(WorkbenchError) {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2, let number = UInt8(parts[1]), let grade = Grade(rawValue: number) else {
      throw .badOption(name: "--what-if", found: text, wanted: "aspect=rung with a rung from 1 to 4")
    }
    let matches = framework.ladders.filter { $0.id == parts[0] || $0.aspect == parts[0] }
    guard matches.count == 1 else {
      throw .unknownName(kind: "aspect", name: parts[0], known: framework.ladders.map(\.id))
    }
    aspect = matches[0].id
    self.grade = grade
  }
}

extension Library {
  /// Judges an evidence file, or the findings of an area where `path` is no file but the id of an area that has some.
  ///
  /// Throws `input` with every fault of it.
  package static func grade(
    _ path: String, instrument: String, supposing suppositions: [String] = []
  ) throws(WorkbenchError) -> GradedEvidence {
    let instrument = try Instrument.named(instrument)
    let framework = try Library.framework()
    let evidence = try Library.evidence(try areasOwn(path) ?? path, framework: framework)
    var changed = evidence
    var read: [Supposition] = []
    for text in suppositions {
      let supposition = try Supposition(text, framework: framework)
      guard !read.contains(where: { $0.aspect == supposition.aspect }) else {
        throw .badOption(name: "--what-if", found: text, wanted: "each aspect once")
      }
      changed = changed.supposing(supposition.aspect, at: supposition.grade, in: framework)
      read.append(supposition)
    }
    let evaluator = InverseEvaluator(framework: framework)
    return GradedEvidence(
      judgement: evaluator.judge(evidence, instrument: instrument),
      supposed: read.isEmpty ? nil : evaluator.judge(changed, instrument: instrument), suppositions: read)
  }

  /// The file of an area's own findings; `nil` where a file has the name, or no area with findings.
  private static func areasOwn(_ name: String) throws(WorkbenchError) -> String? {
    guard !name.contains("/"), !name.hasSuffix(".yaml"), !FileManager.default.fileExists(atPath: name) else {
      return nil
    }
    let library = try Library()
    return library.catalogue.areas[name]?.evidence.map(library.folder.file)
  }

  /// The overall grade that follows from grades already known, by the rules alone.
  ///
  /// - Parameter areas: five grades such as `3,3,2,3,2`, in the order of the outcomes.
  /// Throws `badOption` where a grade is none.
  package static func overall(
    areas: String, management: Int?, capacity: Int, instrument: String
  ) throws(WorkbenchError) -> OverallDecision {
    let instrument = try Instrument.named(instrument)
    let framework = try Library.framework()
    let grades = grades(in: areas)
    guard grades.count == 5 else {
      throw .badOption(name: "--areas", found: areas, wanted: wantedAreas)
    }
    let management = try management.map { number throws(WorkbenchError) in try one(number, "--management") }
    return ForwardEvaluator(framework: framework).overall(
      KnownGrades(areas: grades, management: management, capacity: try one(capacity, "--capacity")),
      instrument: instrument)
  }

  /// What `--areas` asks for, with the five outcomes in the order of the grades.
  private static var wantedAreas: String {
    let names = JudgementArea.outcomes.map { $0.name.lowercased() }
    let order = "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
    return "five grades from 1 (inadequate) to 4 (outstanding, the best), for \(order), such as 3,3,2,3,2"
  }

  /// Grades such as `3,3,2,3,2`; none where one of them is no grade.
  package static func grades(in areas: String) -> [Grade] {
    let parts = areas.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    let grades = parts.compactMap { UInt8($0).flatMap(Grade.init(rawValue:)) }
    return grades.count == parts.count ? grades : []
  }

  /// A self-assessment for a council to fill in.
  package static func template() throws(WorkbenchError) -> String {
    SelfAssessmentTemplate(framework: try Library.framework()).text
  }

  private static func one(_ number: Int, _ name: String) throws(WorkbenchError) -> Grade {
    guard let grade = UInt8(exactly: number).flatMap(Grade.init(rawValue:)) else {
      throw .badOption(
        name: name, found: String(number), wanted: "a grade from 1 (inadequate) to 4 (outstanding, the best)")
    }
    return grade
  }
}

/// Names of inspections on the command line and in the prompt.
package enum InstrumentWords {
  /// The words that name an instrument.
  package static let all = ["jar", "apa", "apa2006"]
}

extension Instrument {
  /// The instrument that a word means: `jar`, `apa`, `apa2006`, or its full name; throws `unknownName`.
  static func named(_ word: String) throws(WorkbenchError) -> Instrument {
    switch word {
    case "jar": return .jointAreaReview
    case "apa", "apa2007": return .annualPerformanceAssessment2007
    case "apa2006": return .annualPerformanceAssessment2006
    default:
      guard let instrument = Instrument(rawValue: word) else {
        throw .unknownName(kind: "instrument", name: word, known: InstrumentWords.all)
      }
      return instrument
    }
  }
}
