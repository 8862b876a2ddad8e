import LocatedYAML
package import Runs

/// The words of a table of checks.
package enum ValidationWords {
  /// What was asked of what, and how it ended.
  package static func answer(_ report: ValidationReport) -> String {
    let failed = report.count(.failed)
    let rest = [
      (report.count(.reported), "told only"), (report.count(.skipped), "skipped"),
    ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let lead = failed == 0 ? "No check failed" : counted(failed, "check") + " failed"
    return "\(lead); \(report.count(.passed)) passed\(rest)."
  }

  /// The design of the checks.
  package static func design(_ report: ValidationReport) -> String {
    "\(harmless(report.area)), \(report.date), Windscreen \(report.version), \(counted(report.draws, "draw")), "
      + "seed \(report.seed)."
  }

  /// A kind as a heading.
  package static func heading(_ kind: ValidationCheck.Kind) -> String {
    switch kind {
    case .verification: "Verification: does the program do what it says"
    case .validation: "Validation: does the model fit the world"
    case .calibration: "Calibration: does the start agree with what it is fitted to"
    case .extreme: "Extremes: do they give what they must"
    case .agreement: "Agreement: does one part of the model agree with another"
    case .report: "Told only"
    }
  }

  /// An outcome in a word.
  package static func outcome(_ check: ValidationCheck) -> String {
    switch check.outcome {
    case .passed: "pass"
    case .failed: "FAIL"
    case .reported where check.lowest == nil && check.highest == nil: "told"
    case .reported: check.isInside ? "inside" : "outside"
    case .skipped: "skipped"
    }
  }

  /// The figures that pass, in a few words; nothing where there is no bound.
  package static func range(_ check: ValidationCheck) -> String {
    switch (check.lowest.map(MisfitWords.brief), check.highest.map(MisfitWords.brief)) {
    case (let low?, let high?): low == high ? "must be \(low)" : "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): ""
    }
  }

  /// A figure with about four digits; a dash where there is none.
  package static func figure(_ value: Double?) -> String { value.map(MisfitWords.brief) ?? "–" }
}
