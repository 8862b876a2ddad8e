import ServiceModel

extension DrawStory {
  /// What happened as a tidy table, one number a row.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: ["draw", "plan", "year", "output", "label", "unit", "value"])
    for course in courses + grades {
      for (plan, name) in plans.enumerated() {
        for (place, year) in years.enumerated() {
          table.append([
            .whole(draw), .words(name), .whole(year), .words(course.output.description), .words(course.name),
            .words(course.unit), .number(course.values[plan][place]),
          ])
        }
      }
    }
    return table
  }
}
