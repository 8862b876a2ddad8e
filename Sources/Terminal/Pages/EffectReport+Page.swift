import ModelInputs
package import Runs
import Wording

extension EffectReport {
  /// The effects for a terminal, intervention by intervention.
  package func page(width: Int = Page.width) -> Page {
    var page = Page(width: width)
    page.paragraph(EffectWords.design(self), indent: 0)
    page.space()
    page.paragraph(EffectWords.answer(self), indent: 0, style: .strong)
    page.paragraph(EffectWords.reading, indent: 0, style: .faint)
    var last = ""
    for finding in findings {
      if finding.claim.intervention != last {
        page.heading("\(finding.name): \(doseWords(finding.dose, finding.unit))")
        last = finding.claim.intervention
      }
      lines(&page, finding)
    }
    return page
  }

  private func lines(_ page: inout Page, _ finding: EffectFinding) {
    page.paragraph("\(finding.outputName), \(EffectWords.unit(finding))", style: finding.fails ? .poor : .strong)
    let years = finding.years.map { "year \($0.year) \(EffectWords.year(finding, $0))" }
    page.paragraph(
      "table \(EffectWords.table(finding)); \(years.joined(separator: ", ")): \(EffectWords.verdict(finding))",
      indent: 4)
    if let year = finding.years.last, year.mean != nil {
      page.paragraph("8 in 10 futures: \(EffectWords.range(finding, year))", indent: 4, style: .faint)
    }
  }
}
