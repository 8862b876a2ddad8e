import DecisionAnalysis
import Reports
import Runs
import ServiceModel

extension ExampleRun {
  /// The small example with a text wherever a user, an area file, a scenario or a folder's file could put one.
  static func typed(_ text: String) -> RunReport {
    var report = small
    report.folder = text
    summary(text, &report.summary)
    report.manifest.run = text
    report.manifest.title = text
    (report.manifest.versions.windscreen, report.manifest.versions.swift, report.manifest.versions.gsl) = (
      text, text, text
    )
    (report.manifest.scenario.file, report.manifest.scenario.sha256) = (text, text)
    (report.manifest.resolvedScenario, report.manifest.data) = (text, text)
    for place in report.contributions.indices {
      for part in report.contributions[place].table.parts.indices {
        report.contributions[place].table.parts[part].intervention = text
      }
    }
    for grade in report.held.keys {
      for plan in report.held[grade]?.indices ?? 0..<0 { held(text, &report.held[grade]![plan]) }
    }
    catalogue(text, &report.catalogue)
    return report
  }

  private static func summary(_ text: String, _ summary: inout RunSummary) {
    summary.question.scenario = text
    (summary.question.about, summary.question.area, summary.question.areaName) = (text, text, text)
    (summary.question.practiceEvidence, summary.question.practiceFindings) = (text, 3)
    for place in summary.question.assumptions.indices {
      (summary.question.assumptions[place].parameter, summary.question.assumptions[place].label) = (text, text)
      (summary.question.assumptions[place].because, summary.question.assumptions[place].unit) = (text, text)
    }
    for place in summary.outputs.indices {
      summary.outputs[place].name = text
      summary.outputs[place].unit = text
    }
    // One indicator without a partner elsewhere has its id from the text too.
    summary.outputs[0].id = .indicator(text)
    for plan in summary.portfolios.indices {
      summary.portfolios[plan].name = text
      for place in summary.portfolios[plan].deployments.indices {
        summary.portfolios[plan].deployments[place].intervention = text
        summary.portfolios[plan].deployments[place].name = text
        summary.portfolios[plan].deployments[place].unit = text
        summary.portfolios[plan].deployments[place].years = text
      }
    }
    for place in summary.gaps.indices { summary.gaps[place].gap = text }
    for place in summary.influences.indices {
      (summary.influences[place].portfolio, summary.influences[place].input) = (text, text)
      (summary.influences[place].name, summary.influences[place].source) = (text, text)
    }
    for place in summary.numbers.indices {
      (summary.numbers[place].id, summary.numbers[place].label, summary.numbers[place].unit) = (text, text, text)
      (summary.numbers[place].source, summary.numbers[place].locator) = (text, text)
      summary.numbers[place].because = text
    }
  }

  private static func held(_ text: String, _ held: inout HeldBack) {
    (held.grade, held.wanted) = (text, text)
    for place in held.aspects.indices {
      (held.aspects[place].id, held.aspects[place].title, held.aspects[place].area) = (text, text, text)
      (held.aspects[place].reads, held.aspects[place].next) = (text, text)
      (held.aspects[place].asks, held.aspects[place].locator) = (text, text)
      held.aspects[place].indicators = [text, text, text]
    }
  }

  private static func catalogue(_ text: String, _ catalogue: inout Catalogue) {
    let sides = ["gcse-five-good", "lac-gcse-five-good"]
    for place in catalogue.indicators.indices where sides.contains(catalogue.indicators[place].id) {
      catalogue.indicators[place].name = text
      catalogue.indicators[place].unit = text
    }
    catalogue.sources[text] = Source(key: text, citation: text, locator: text, seen: text)
  }
}
