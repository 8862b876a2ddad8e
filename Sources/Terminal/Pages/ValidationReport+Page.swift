package import Runs
import Wording

extension ValidationReport {
  /// The checks for a terminal, by kind, each with its figure, range and outcome.
  package func page(width: Int = Page.width) -> Page {
    var page = Page(width: width)
    page.paragraph(ValidationWords.design(self), indent: 0)
    page.space()
    page.paragraph(ValidationWords.answer(self), indent: 0, style: .strong)
    for kind in ValidationCheck.Kind.allCases {
      let checks = checks.filter { $0.kind == kind }
      guard !checks.isEmpty else { continue }
      page.heading(ValidationWords.heading(kind))
      for check in checks { page.hung(lead(check), line(check), margin: 38) }
    }
    return page
  }

  /// Outcome, figure and range in columns.
  private func lead(_ check: ValidationCheck) -> String {
    "  " + column(ValidationWords.outcome(check), 8) + column(ValidationWords.figure(check.found), 9, right: true)
      + "  " + column(ValidationWords.range(check), 17)
  }

  private func line(_ check: ValidationCheck) -> String {
    check.note.isEmpty ? check.what : "\(check.what) (\(check.note))"
  }
}
