import DecisionAnalysis
import ServiceModel

/// What every summary must hold for pages, tables and reports to be made of it.
extension RunSummary {
  /// A summary from the bytes of its document, in which everything is as pages, tables and reports need it.
  ///
  /// - Parameters:
  ///   - manifest: what made the run.
  ///   - file: the document's path, for refusals.
  /// - Throws: `notResults` with the first field that holds what cannot be.
  package static func read(
    _ bytes: [UInt8], of manifest: Manifest, file: String
  ) throws(WorkbenchError) -> RunSummary {
    let summary = try JSONFields.decode(RunSummary.self, from: bytes, file: file)
    try JSONFields.checking(file) { () throws(FieldProblem) in
      try summary.check()
      try summary.agree(with: manifest)
    }
    return summary
  }

  /// Throws where a field holds what no run of ours writes.
  func check() throws(FieldProblem) {
    let field = Field()
    try question.check(field["question"])
    try field["outputs"].expect(!outputs.isEmpty, "some outputs")
    try field["outputs"].expect(Set(outputs.map(\.id)).count == outputs.count, "outputs that differ")
    try field["outputs"].each(outputs) { (output, field) throws(FieldProblem) in
      try field["kind"].expect(output.kind == output.id.kind, "that of the output's id")
      if let published = output.published { try field["published"].finite(published) }
      if let england = output.england { try field["england"].finite(england) }
    }
    try field["portfolios"].expect(!portfolios.isEmpty, "some portfolios, doing nothing more first")
    try field["portfolios"].expect(Set(portfolios.map(\.name)).count == portfolios.count, "names that differ")
    for (place, portfolio) in portfolios.enumerated() { try check(portfolio, place, field["portfolios"]["\(place)"]) }
    try field["gaps"].each(gaps, check)
    try field["influences"].each(influences) { (influence, field) throws(FieldProblem) in
      try field["correlation"].correlation(influence.correlation)
    }
    try field["numbers"].each(numbers) { (number, field) throws(FieldProblem) in try field["range"].three(number.range)
    }
    try field["refused"].expect((0...Int(Int32.max)).contains(refused), "a number of sets")
    try field["drawsWithRefusals"].expect((0...question.draws).contains(drawsWithRefusals), "a number of draws")
    try field["firstYear"].each(firstYear ?? [], check)
    try field["refusedBecause"].each(refusedBecause ?? []) { (count, field) throws(FieldProblem) in
      try field["sets"].expect((0...Int(Int32.max)).contains(count.sets), "a number of sets")
    }
  }

  private func check(_ portfolio: PortfolioResult, _ place: Int, _ field: Field) throws(FieldProblem) {
    try field["deployments"].each(portfolio.deployments) { (deployment, field) throws(FieldProblem) in
      try field["dose"].finite(deployment.dose)
      if let ramp = deployment.rampMonths { try field["rampMonths"].finite(ramp) }
      let ends = deployment.years.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      try field["years"].expect(
        [1, 2].contains(ends.count) && ends.allSatisfy(Question.horizon.contains) && ends.first! <= ends.last!,
        "a year or a range of years")
    }
    try field["years"].expect(portfolio.years.map(\.year) == years, "the years of the question, in their order")
    for (number, year) in portfolio.years.enumerated() {
      let field = field["years"]["\(number)"]["outputs"]
      try field.expect(year.outputs.count == outputs.count, "one result for each output")
      try field.each(year.outputs) { (result, field) throws(FieldProblem) in
        try result.check(field, most: question.draws * question.replications)
        if place == 0 { try field.expect(result.difference == nil && result.gradeChange == nil, "without a change") }
      }
    }
    try field["budget"].each(portfolio.budget) { (change, field) throws(FieldProblem) in
      try field["undiscounted"].spread(change.undiscounted)
      try field["discounted"].spread(change.discounted)
      try field["saves"].chance(change.saves)
    }
    try field["budget"].expect(Set(portfolio.budget.map(\.line)).count == portfolio.budget.count, "lines that differ")
    try field["payers"].each(portfolio.payers ?? []) { (share, field) throws(FieldProblem) in
      try field["holders"].expect(!share.holders.isEmpty, "somebody who pays")
      try field["undiscounted"].spread(share.undiscounted)
      try field["discounted"].spread(share.discounted)
    }
    try field["examined"].expect((0...Int(Int32.max)).contains(portfolio.examined ?? 0), "0 or more")
  }

  private func check(_ gap: GapResult, _ field: Field) throws(FieldProblem) {
    try field["portfolios"].expect(gap.portfolios.count == portfolios.count, "one course for each portfolio")
    try field["portfolios"].each(gap.portfolios) { (course, field) throws(FieldProblem) in
      try field.expect(course.count == years.count, "one result a year")
      try field.each(course) { (year, field) throws(FieldProblem) in
        try field["level"].spread(year.level)
        try field["difference"].difference(year.difference)
      }
    }
  }

  private func check(_ cause: FirstYear, _ field: Field) throws(FieldProblem) {
    try field["grade"].expect(cause.grade.kind == .grade && place(of: cause.grade) != nil, "a grade of the run")
    try field["reading"].finite(cause.reading)
    try field["movement"].finite(cause.movement)
    try field["severity"].finite(cause.severity)
    try field["rest"].finite(cause.rest)
    try field["found"].estimate(cause.found)
    try field["plans"].expect(cause.plans.count == portfolios.count - 1, "one number for each plan")
    try field["plans"].each(cause.plans) { (plan, field) throws(FieldProblem) in try field.estimate(plan) }
  }
}

extension RunSummary.Question {
  /// Years that a run can be about.
  fileprivate static let horizon = 1900...2200

  fileprivate func check(_ field: Field) throws(FieldProblem) {
    try field["firstYear"].expect(Self.horizon.contains(firstYear), "a year from 1900 to 2200")
    try field["lastYear"].expect(
      Self.horizon.contains(lastYear) && (0..<Defaults.longestHorizonYears).contains(lastYear - firstYear),
      "at most \(Defaults.longestHorizonYears) years with the first")
    try field["draws"].expect(Field.draws.contains(draws), "from 1 to 1,000,000")
    try field["replications"].expect(Field.replications.contains(replications), "from 1 to 1,000")
    try field["practiceFindings"].expect((0...Int(Int32.max)).contains(practiceFindings), "0 or more")
    try field["discountRate"].expect(discountRate > -1 && discountRate <= 10, "above -1, and 10 at most")
    if let prices {
      let year = Year(financial: prices.year)
      try field["prices.year"].expect(
        year != nil && year != Defaults.priceYear, "another financial year, such as 2010/11")
      try field["prices.factor"].finite(prices.factor)
      try field["prices.factor"].expect(prices.factor > 0, "above 0")
    }
    try field["assumptions"].each(assumptions) { (assumption, field) throws(FieldProblem) in
      try field["range"].three(assumption.range)
      try field["catalogue"].three(assumption.catalogue, orNone: true)
    }
  }
}

extension OutputResult {
  /// - Parameter most: how many futures there are.
  fileprivate func check(_ field: Field, most: Int) throws(FieldProblem) {
    try field["level"].spread(level)
    if let central { try field["central"].finite(central) }
    if let yearlyChange {
      try field["yearlyChange"].finite(yearlyChange)
      try field["yearlyChange"].expect(yearlyChange >= 0, "0 or more")
    }
    try field["difference"].difference(difference)
    if case .tooFewDraws(let enough?) = verdict { try field["verdict"].expect(enough > 0, "a number of draws") }
    if let grade {
      try field["grade.chances"].expect(grade.chances.count == 4, "four chances")
      try field["grade.chances"].each(grade.chances) { (chance, field) throws(FieldProblem) in try field.chance(chance)
      }
      try field["grade.atLeastGood"].chance(grade.atLeastGood)
    }
    if let gradeChange {
      try field["gradeChange.atLeastGood"].estimate(gradeChange.atLeastGood)
      try field["gradeChange.higher"].chance(gradeChange.higher)
      try field["gradeChange.lower"].chance(gradeChange.lower)
    }
    if let nextCut {
      if let distance = nextCut.distance { try field["nextCut.distance"].estimate(distance) }
      try field["nextCut.atTop"].chance(nextCut.atTop)
    }
    try field["bound"].chance(bound)
    try field["undefined"].expect((0...most).contains(undefined), "a number of futures")
  }
}
