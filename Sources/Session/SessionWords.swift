import Wording

/// Sentences of a session that are said in more than one place, or that need care.
enum SessionWords {
  /// What to say where nothing in a list has a word in it.
  static func nothing(in list: String, with word: String) -> String {
    "nothing in \(list) has '\(word)' in it\n`list \(list)` shows all."
  }

  static func stopped(_ draws: Int) -> String {
    draws == 0
      ? "Stopped before the first draw was whole; nothing is lost."
      : "Stopped after \(counted(draws, "draw")), which \(draws == 1 ? "is" : "are") kept; `run` goes on from here."
  }

  static func gradeReading(isCompared: Bool) -> String {
    "In so many of 100 futures the grade is good or better"
      + (isCompared ? "; behind it, by how many points a plan moves that chance" : "")
      + ". ± is what the number of draws leaves open (two standard errors)."
  }
}
