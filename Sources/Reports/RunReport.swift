package import DecisionAnalysis
import GradeDescriptors
package import Runs
package import ServiceModel
import Wording

/// A finished run as a report reads it: what the run found, what it read, and what was played again.
package struct RunReport: Sendable {
  /// What the run found, and how it was made.
  package var summary: RunSummary
  package var manifest: Manifest
  /// The run's folder.
  package var folder: String
  /// Names, bands and sources.
  package var catalogue: Catalogue
  /// What each intervention does alone and together; empty where it was not played.
  package var contributions: [Contribution] = []
  /// What holds each grade back, for each portfolio, by the grade's id; empty where no future was played again.
  package var held: [String: [HeldBack]] = [:]
  /// Files of the data that are other ones here than in the run; none is told of where the run is played again.
  package var otherData: [String] = []
  /// The search whose best plans the run plays; nil for other runs.
  package var search: BestResult?
  /// Rank correlations between what indicators alone say and the grade, by the grade's id, for outcome areas.
  package var voices: [String: RankCorrelation] = [:]

  /// A report of what a run found and read.
  package init(_ summary: RunSummary, _ manifest: Manifest, folder: String, catalogue: Catalogue) {
    precondition(
      !summary.portfolios.isEmpty && summary.portfolios.allSatisfy { $0.years.count == summary.years.count },
      "a report is about some portfolios and all years")
    self.summary = summary
    self.manifest = manifest
    self.folder = folder
    self.catalogue = catalogue
  }

  /// Reads a run's folder; throws `unreadable` and `notResults`.
  package init(_ folder: ResultsFolder, catalogue: Catalogue) throws(WorkbenchError) {
    let summary = try folder.summary()
    guard !summary.portfolios.isEmpty, !summary.years.isEmpty,
      summary.portfolios.allSatisfy({ $0.years.count == summary.years.count })
    else { throw .notResults(path: folder.path, reason: "its portfolios do not have the years it names") }
    self.init(summary, try folder.manifest(), folder: folder.path, catalogue: catalogue)
    search = try folder.search()
  }

  /// Takes in what holds grades back, if the portfolios are the run's.
  package mutating func take(_ aspects: AspectPlay) {
    guard aspects.portfolios == names else { return }
    held = aspects.holdingBack()
    voices = [:]
    for case .grade(.jointAreaReview, let grade) in summary.outputs.map(\.id)
    where grade.area.map(JudgementArea.outcomes.contains) == true {
      voices[grade.id] = aspects.voiceOfIndicators(grade.id)
    }
  }
}

extension RunReport {
  /// Names of the portfolios, doing nothing more first.
  var names: [String] { summary.portfolios.map(\.name) }

  /// What a reader must know before anything else, such as that practice in the area is not known; usually nothing.
  var cautions: [String] {
    (summary.question.practiceFindings == 0 ? [RunWords.practiceUnknown] : [])
      + (otherData.isEmpty ? [] : [RecordWords.caution(otherData)])
  }

  /// Places of the portfolios that are plans.
  var plans: Range<Int> { 1..<summary.portfolios.count }

  /// The last simulated year.
  var lastYear: Int { summary.question.lastYear }

  /// `2007 to 2011`, or the only year.
  var span: String {
    summary.years.count == 1 ? "\(lastYear)" : "\(summary.question.firstYear) to \(lastYear)"
  }

  /// The catalogue's entry for an indicator among the outputs.
  func indicator(_ output: Int) -> Indicator? {
    guard case .indicator(let id) = summary.outputs[output].id else { return nil }
    return catalogue.indicators.first { $0.id == id }
  }

  /// An intervention's name for people.
  func name(of part: ContributionTable.Part) -> String {
    catalogue.intervention(part.intervention)?.name ?? part.intervention
  }

  /// What the plans deploy, each once, in alphabetical order of their ids.
  var deployed: [Intervention] {
    Set(summary.portfolios.flatMap { $0.deployments.map(\.intervention) }).sorted()
      .compactMap { catalogue.intervention($0) }
  }

  /// Each intervention alone, all together, and the interaction.
  func parts(of split: Contribution) -> [(name: String, change: DrawSummary)] {
    split.table.parts.map { ("\(name(of: $0)), alone", $0.alone) }
      + [("All together", split.table.together), ("Interaction", split.table.interaction)]
  }

  /// What holds a grade among the outputs back, for each portfolio; empty where it is not known.
  func heldBack(_ grade: Int) -> [HeldBack] { summary.outputs[grade].id.gradeID.flatMap { held[$0.id] } ?? [] }

  /// The number of a grade among those that are told, by which its drawings are named.
  func number(ofGrade grade: Int) -> Int { summary.toldGrades.firstIndex(of: grade) ?? 0 }

  /// The grades of the first inspection that is told, which stand open.
  var mainGrades: [Int] { inspections.first?.grades ?? [] }

  /// Those of them of which it is known what holds them back.
  var mainHeld: [Int] { mainGrades.filter { !heldBack($0).isEmpty } }

  /// The grades that are told, by inspection.
  var inspections: [(inspection: Instrument, grades: [Int])] {
    summary.toldGrades.reduce(into: []) { inspections, grade in
      guard let inspection = summary.outputs[grade].id.instrument else { return }
      if let place = inspections.firstIndex(where: { $0.inspection == inspection }) {
        inspections[place].grades.append(grade)
      } else {
        inspections.append((inspection, [grade]))
      }
    }
  }

  /// The documents that numbers were taken from, with how many, the most used first.
  var sources: [(source: Source, address: String?, uses: Int)] {
    summary.counts(\.source).compactMap { used in
      catalogue.sources[used.word].map { ($0, linkable($0.locator), used.count) }
    }
  }

  /// The command that makes the run again.
  var command: String { RunWords.command(folder, hasOwnData: manifest.hasOwnData) }
}
