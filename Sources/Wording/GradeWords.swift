/// The sentences of a page about evidence.
package enum GradeWords {
  package static func instrument(_ name: String) -> String {
    switch name {
    case "joint-area-review": "joint area review"
    case "annual-performance-assessment-2006": "annual performance assessment of 2006"
    default: "annual performance assessment of 2007"
    }
  }

  package static func reading(_ instrument: String) -> String {
    "Score (national mean 0, standard deviation 1) and how far it lies below the next grade; chance in per cent of good or "
      + "better (3+) and of each grade; last the likeliest. As if inspected under the 2007 framework by "
      + "\(instrument.hasPrefix("a") ? "an" : "a") \(instrument)."
  }

  package static let holding = "What holds it back most"
  package static let carrying = "What carries it most"
  package static let limits = "Rules that changed a grade"
  package static let insufficient = "too little evidence; the chances are those of an area of which nothing is known"
  package static let effects = "Percentage points that the evidence on an aspect adds to the chance of good or better."

  package static let standing = "Where each grade stands"
  package static let standingReading =
    "Per cent of the weight with evidence that meets rungs 2, 3 and 4; last, per cent of the weight that has no evidence."
  package static let silence = "What has no evidence"

  package static func more(_ count: Int) -> String { "and \(count) more" }

  package static func supposed(_ aspect: String, _ grade: Int, _ name: String) -> String {
    "Supposing \(aspect) at \(grade) (\(name)): change in the chance of good or better, percentage points"
  }

  package static let nothingMoves = "No grade's chance of good or better moves by half a percentage point."

  package static func decided(_ id: String, _ statement: String, _ locator: String) -> String {
    "Decided by \(id): \(statement) (source 004, \(locator))."
  }
}
