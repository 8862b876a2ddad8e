/// Sentences of a session that are said in more than one place, or that need care.
enum SessionWords {
  /// The grade that stands for the whole.
  static let headlineGrade = "grade.jar.childrens-services"

  static func stopped(_ draws: Int) -> String {
    draws == 0
      ? "Stopped before the first draw was whole; nothing is lost."
      : "Stopped after \(draws) draws, which are kept; `run` goes on from here."
  }

  static func decided(draws: Int, points: Double, isOpen: Bool) -> String {
    isOpen
      ? "Still open after \(draws) draws: the difference is too small to decide; a closer look would need more."
      : "Decided after \(draws) draws: each plan is told apart from doing nothing more by two standard errors, or the "
        + "difference is known to within \(asTyped(points)) percentage points."
  }
}
