/// Finished runs side by side: what differs in what went in, which plans are the same, and what differs in what came out.
///
/// The first run is the reference. Only what all of them can say is compared: plans that have a partner, outputs that both
/// runs have, the last year that all runs have. Runs of different areas share only differences against doing nothing more
/// of indicators, scores and grades: counts and pounds go with an area's size, and levels with its past.
package struct RunComparison: Codable, Hashable, Sendable {
  /// The folders, the reference first.
  package var runs: [String]
  /// What went in differently.
  package var ingredients: [Ingredient]
  /// The plans of the reference with their partners, doing nothing more first.
  package var plans: [Plan]
  /// Plans of other runs that have no partner in the reference.
  package var strangers: [Stranger]
  /// The last year that all runs have; absent where there is none.
  package var year: Int?
  /// Whether the runs are of different areas.
  package var areasDiffer: Bool
  /// Whether every plan has its partner and every statistic of every year is the same.
  package var isSame: Bool
  /// Results, those that differ most against their errors first, then those that do not differ, then those with gaps.
  package var rows: [Row]

  /// Compares folders of results, the first being the reference.
  ///
  /// Throws `unreadable`, `notResults`, and `runTwice` where two of them are one folder.
  ///
  /// - Precondition: there are at least two.
  package init(_ folders: [ResultsFolder]) throws(WorkbenchError) {
    precondition(folders.count > 1, "one run has nothing to be compared with")
    var read: [FinishedRun] = []
    for folder in folders { read.append(try FinishedRun(folder)) }
    try RunComparison.refuseTwice(folders)
    self.init(read)
  }

  /// Compares runs that have been read, the first being the reference.
  package init(_ read: [FinishedRun]) {
    runs = read.map(\.path)
    ingredients = Ingredient.differing(read)
    let matches = read.dropFirst().map { PlanMatches(read[0].summary.portfolios, $0.summary.portfolios) }
    plans = Plan.all(of: read[0].summary.portfolios, matches, read)
    strangers = zip(1..., matches).flatMap { run, match in
      match.strangers.map { Stranger(run: run, name: read[run].summary.portfolios[$0].name) }
    }
    let years = read.map { Set($0.summary.portfolios[0].years.map(\.year)) }
    year = years.dropFirst().reduce(years[0]) { $0.intersection($1) }.max()
    areasDiffer = Set(read.map(\.summary.question.area)).count > 1
    isSame = zip(read.dropFirst(), matches).allSatisfy {
      $1.isWhole && read[0].summary.hasSameNumbers(as: $0.summary, $1)
    }
    rows = []
    if let year { rows = Row.all(of: read, plans, year: year, acrossAreas: areasDiffer) }
  }

  private static func refuseTwice(_ folders: [ResultsFolder]) throws(WorkbenchError) {
    var seen: Set<String> = []
    for folder in folders where !seen.insert(folder.place).inserted { throw .runTwice(path: folder.path) }
  }
}

/// A run as read from its folder.
package struct FinishedRun: Sendable {
  package var path: String
  package var manifest: Manifest
  package var summary: RunSummary

  /// Reads a run; throws `unreadable` and `notResults`.
  init(_ folder: ResultsFolder) throws(WorkbenchError) {
    path = folder.path
    manifest = try folder.manifest()
    summary = try folder.summary()
    guard !summary.portfolios.isEmpty else {
      throw .notResults(path: path, reason: "summary.json has no portfolio, not even doing nothing more")
    }
  }

  /// A run made up of its parts.
  package init(path: String, manifest: Manifest, summary: RunSummary) {
    self.path = path
    self.manifest = manifest
    self.summary = summary
  }
}

extension RunComparison {
  /// A plan of the reference and who its partners are.
  package struct Plan: Codable, Hashable, Sendable {
    package var name: String
    /// The partner in every other run, in the runs' order; absent where a run has none.
    package var partners: [Partner?]
    /// Its places among the portfolios of every run.
    var places: [Int?]

    /// Whether no other run has a partner.
    package var isAlone: Bool { partners.allSatisfy { $0 == nil } }

    static func all(of portfolios: [PortfolioResult], _ matches: [PlanMatches], _ read: [FinishedRun]) -> [Plan] {
      portfolios.enumerated().map { place, portfolio in
        let partners = zip(1..., matches).map { run, match in
          match.partners[place].map {
            Partner(name: read[run].summary.portfolios[$0.place].name, kinship: $0.kinship)
          }
        }
        return Plan(
          name: portfolio.name, partners: partners, places: [place] + matches.map { $0.partners[place]?.place })
      }
    }
  }

  /// A plan of another run.
  package struct Partner: Codable, Hashable, Sendable {
    package var name: String
    package var kinship: Kinship
  }

  /// How two plans belong together.
  package enum Kinship: String, Codable, Sendable {
    /// One name and the same deployments.
    case same
    /// The same deployments under another name.
    case renamed
    /// One name and other deployments: not the same plan.
    case otherContent = "other-content"
  }

  /// A plan without a partner in the reference.
  package struct Stranger: Codable, Hashable, Sendable {
    /// Its run's place.
    package var run: Int
    package var name: String
  }
}
