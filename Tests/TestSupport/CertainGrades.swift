package import DecisionAnalysis

extension GradeChanceColumns {
  /// Chances where one inspection alone is looked at: each is none or certain.
  package init(certain grades: [Float]) {
    let reach = { (least: Float) in grades.map { $0 >= least ? 1 : 0 as Float } }
    self.init(adequate: reach(2), good: reach(3), outstanding: reach(4))
  }
}

extension GradeProbabilities {
  /// Shares of a column of grades.
  package init(_ grades: [Float]) { self.init(GradeChanceColumns(certain: grades)) }
}

extension GradeChange {
  /// The change from one column of grades to another.
  package init(_ grades: [Float], against others: [Float]) {
    self.init(GradeChanceColumns(certain: grades), grades, against: GradeChanceColumns(certain: others), others)
  }
}
