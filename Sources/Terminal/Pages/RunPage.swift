import DecisionAnalysis
import ModelInputs
package import Runs
import ServiceModel
import Wording

extension RunOutcome {
  /// The page that a planner reads, 80 columns wide.
  package var page: Page { page(width: Page.width) }

  /// The same with tables as wide as some columns.
  ///
  /// - Parameter decision: how the run ended, where it was to go on until the answer was decided.
  package func page(width: Int, decision: RunDecision? = nil) -> Page {
    var page = RunPage(
      summary: summary, folder: folder, wasThere: wasThere, hasOwnData: manifest.hasOwnData, width: width)
    page.decision = decision
    return page.page
  }

  /// All results as a tidy table.
  package var table: TidyTable { ResultTable.rows(of: summary, run: manifest.run) }

  /// What a reader with a spreadsheet should know of the table; nil where it fits a sheet.
  package var sheetNote: String? { ResultTable.rowsBeyondSheet(summary).map(RunWords.beyondSheet) }

  /// Where the results are, in a line.
  package var whereItIs: String { wasThere ? RunWords.wasThere(folder) : folder }
}

/// Lays a run out for a reader, section by section; `RunWords` has the sentences.
package struct RunPage {
  let summary: RunSummary
  let folder: String
  let wasThere: Bool
  let hasOwnData: Bool
  let width: Int
  /// How the run ended, where it was to go on until the answer was decided.
  var decision: RunDecision?

  /// The page of a run whose results are in a folder, with the user's own data in it where there were any, its tables as
  /// wide as some columns.
  package init(
    summary: RunSummary, folder: String, wasThere: Bool, hasOwnData: Bool = false, width: Int = Page.width
  ) {
    self.width = width
    self.summary = summary
    self.folder = folder
    self.wasThere = wasThere
    self.hasOwnData = hasOwnData
  }

  /// The page.
  package var page: Page {
    var page = Page(width: width)
    page.paragraph(summary.question.scenario, indent: 0, style: .strong)
    let question = summary.question
    page.paragraph(
      RunWords.question(area: question.areaName, first: question.firstYear, last: question.lastYear), indent: 0)
    answer(&page)
    asked(&page)
    sweeps(&page)
    changes(&page)
    cost(&page)
    grades(&page)
    basis(&page)
    certainty(&page)
    place(&page)
    return page
  }

  /// The portfolios without doing nothing more.
  var portfolios: ArraySlice<PortfolioResult> { summary.portfolios.dropFirst() }

  /// A letter for each portfolio but doing nothing more, by its place among them.
  func letter(_ place: Int) -> String { portfolioLetter(place + 1) }

  private func asked(_ page: inout Page) {
    page.heading(RunWords.asked)
    for (place, portfolio) in portfolios.enumerated() {
      page.line(("  \(letter(place))  ", .strong), (portfolio.name, .strong))
      for deployment in portfolio.deployments {
        page.paragraph(deployment.words, indent: 5, hanging: 7)
      }
    }
    for assumed in summary.question.assumptions {
      let numbers = assumed.range.map { plain($0, digits: 4) }.joined(separator: ", ")
      page.paragraph(
        "Assumed: \(assumed.parameter) is \(numbers) \(assumed.unit) instead of "
          + "\(assumed.catalogue.map { plain($0, digits: 4) }.joined(separator: ", ")); \(assumed.because)", indent: 2,
        hanging: 4)
    }
    page.paragraph(RunWords.practice(summary.question.practiceEvidence, summary.question.practiceFindings), indent: 2)
    page.paragraph(RunWords.comparison, style: .faint)
  }

  private func certainty(_ page: inout Page) {
    let question = summary.question
    page.heading(RunWords.certainty)
    if question.isOneFuture {
      page.paragraph(RunWords.oneFuture)
      page.paragraph(RunWords.projection)
      return
    }
    page.paragraph(RunWords.draws(question.draws, question.replications, question.seed))
    if let decision {
      for sentence in DecidedWords.sentences(decision, draws: question.draws) { page.paragraph(sentence, hanging: 4) }
    }
    let error = 2 * (0.25 / Double(question.draws)).squareRoot()
    page.paragraph(RunWords.chanceError(Figure.fixed(100 * error, places: error < 0.01 ? 1 : 0)))
    if !question.parametersVary { page.paragraph(RunWords.fixedParameters) }
    if !question.chanceVaries { page.paragraph(RunWords.fixedChance) }
    page.paragraph(RunWords.refused(summary))
    page.paragraph(RunWords.projection)
  }

  private func place(_ page: inout Page) {
    page.heading(RunWords.place)
    if wasThere { page.paragraph(RunWords.sameRun) }
    page.verbatim(folder)
    page.paragraph(RunWords.files, style: .faint)
    if let rows = ResultTable.rowsBeyondSheet(summary) { page.paragraph(RunWords.beyondSheet(rows)) }
    page.paragraph(RunWords.again)
    page.verbatim(RunWords.command(folder, hasOwnData: hasOwnData))
  }
}
