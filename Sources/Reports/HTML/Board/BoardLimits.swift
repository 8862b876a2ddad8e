import Runs
import Wording

extension ReportSection {
  /// What the run cannot tell.
  static func limits(_ report: RunReport) -> ReportSection {
    ReportSection(id: "limits", short: "Limits", title: "What this cannot tell") {
      Markup.element("ul", ["class": "limits"]) {
        for sentence in RunLimits(report.summary).sentences { Markup.element("li") { sentence } }
      }
    }
  }

  /// What the words of the first pages mean.
  static func glossary(_ report: RunReport) -> ReportSection {
    ReportSection(id: "words", short: "Words", title: "Words used here") {
      Markup.element("dl", ["class": "glossary"]) {
        for entry in RunGlossary.terms(report.summary) {
          Markup.element("div") {
            Markup.element("dt") { entry.term }
            Markup.element("dd") { entry.meaning }
          }
        }
      }
    }
  }
}
