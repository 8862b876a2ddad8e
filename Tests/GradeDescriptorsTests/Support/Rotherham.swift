import Foundation
import GradeDescriptors

/// The findings of the joint area review of Rotherham, 2006, as the project ships them.
enum Rotherham {
  static let evaluator = InverseEvaluator(framework: Bundled.framework)

  static let evidence: Evidence = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Sources/ModelInputs/Resources/evidence/rotherham-2006.yaml").path
    do { return try Evidence(contentsOf: file, framework: Bundled.framework) } catch {
      fatalError("the Rotherham evidence is faulty:\n\(error)")
    }
  }()

  static let judgement = evaluator.judge(evidence, instrument: .jointAreaReview)

  /// The seven grades the acceptance tests speak of, by area.
  static let areas: [(area: JudgementArea, id: String)] =
    JudgementArea.outcomes.map { ($0, "jar.area.\($0.id)") } + [
      (.serviceManagement, "jar.service-management"), (.capacityForImprovement, "jar.capacity.area"),
    ]
}

extension Evidence {
  /// The same evidence with some findings changed or, where the change gives nil, dropped.
  func changing(_ change: (EvidenceFinding) -> EvidenceFinding?) -> Evidence {
    var changed = self
    changed.findings = findings.compactMap(change)
    return changed
  }

  /// The same evidence with every finding moved by a number of rungs, as far as rungs go.
  func moved(by rungs: Int) -> Evidence {
    changing { $0.moved(by: rungs) }
  }
}

extension EvidenceFinding {
  func moved(by rungs: Int) -> EvidenceFinding {
    guard let index = Bundled.framework.index(of: aspect) else { return self }
    var moved = self
    moved.rung = Grade(rawValue: UInt8(min(4, max(1, Int(rung.rawValue) + rungs)))) ?? rung
    moved.rungs = Bundled.framework.ladders[index].rungs(like: moved.rung)
    return moved
  }
}
