import DecisionAnalysis
import Runs
import Wording

extension ExampleFacts {
  /// The example with one plan, two years and few outputs, but still every part of a report.
  static var small: ReportFacts {
    var facts = ExampleFacts.facts
    facts.years = Array(facts.years.suffix(2))
    facts.portfolios = Array(facts.portfolios.prefix(2))
    facts.leading = .one(0)
    facts.indicators = Array(facts.indicators.prefix(2))
    for place in facts.indicators.indices {
      facts.indicators[place].courses = facts.indicators[place].courses.prefix(2).map { Array($0.suffix(2)) }
      facts.indicators[place].changes = Array(facts.indicators[place].changes.prefix(1))
    }
    facts.grades = [facts.grades[1], facts.grades[facts.grades.count - 1]]
    for place in facts.grades.indices {
      facts.grades[place].courses = facts.grades[place].courses.prefix(2).map { Array($0.suffix(2)) }
      facts.grades[place].held = Array(facts.grades[place].held.prefix(2))
    }
    facts.gaps = Array(facts.gaps.prefix(1))
    for place in facts.gaps.indices { facts.gaps[place].pairs = Array(facts.gaps[place].pairs.prefix(2)) }
    facts.contributions = facts.contributions.map { split in
      var split = split
      split.portfolio = 1
      return split
    }
    facts.money = facts.money.map { money in
      var account = money.accounts[0]
      for line in account.lines.indices { account.lines[line].years = Array(account.lines[line].years.suffix(2)) }
      account.total.years = Array(account.total.years.suffix(2))
      return MoneyFacts(
        discountRate: money.discountRate, accounts: [account], scope: money.scope, uncounted: money.uncounted)
    }
    return facts
  }

  /// Facts in which every text that a person could have typed is replaced.
  static func with(_ text: String, in facts: ReportFacts) -> ReportFacts {
    var facts = facts
    facts.question = text
    facts.area = text
    facts.portfolios = facts.portfolios.map { _ in .init(name: text, deploys: [text, text]) }
    for place in facts.indicators.indices {
      facts.indicators[place].id = text
      facts.indicators[place].name = text
      facts.indicators[place].area = text
      facts.indicators[place].unit = QuantityUnit(text)
    }
    for place in facts.grades.indices {
      facts.grades[place].id = text
      facts.grades[place].name = text
      facts.grades[place].inspection = text
      facts.grades[place].brakes = facts.grades[place].brakes.map { $0.map { .init(name: text, share: $0.share) } }
      for plan in facts.grades[place].held.indices { held(text, &facts.grades[place].held[plan]) }
    }
    for place in facts.gaps.indices {
      facts.gaps[place].id = text
      facts.gaps[place].name = text
      facts.gaps[place].universalName = text
      facts.gaps[place].vulnerableName = text
      facts.gaps[place].unit = QuantityUnit(text)
    }
    causes(text, &facts)
    facts.basis.confidences = [.init(name: text, count: 1)]
    facts.basis.numbers = [
      .init(name: text, value: text, confidence: text, source: text, because: text),
      .init(name: text, value: text, confidence: text, source: text),
    ]
    facts.basis.sources = [.init(id: text, title: text, address: text, uses: 1)]
    facts.basis.remarks = [text]
    facts.recipe = .init(run: text, command: text, facts: [.init(name: text, value: text)])
    return facts
  }

  private static func held(_ text: String, _ held: inout HeldBack) {
    (held.grade, held.wanted) = (text, text)
    for place in held.aspects.indices {
      held.aspects[place].id = text
      held.aspects[place].title = text
      held.aspects[place].area = text
      (held.aspects[place].reads, held.aspects[place].next) = (text, text)
      (held.aspects[place].asks, held.aspects[place].locator) = (text, text)
      held.aspects[place].indicators = [text, text, text]
    }
  }

  private static func causes(_ text: String, _ facts: inout ReportFacts) {
    for place in facts.contributions.indices {
      facts.contributions[place].output = text
      facts.contributions[place].unit = QuantityUnit(text)
      for part in facts.contributions[place].parts.indices { facts.contributions[place].parts[part].name = text }
    }
    for place in facts.dependences.indices {
      facts.dependences[place].answer = text
      for entry in facts.dependences[place].entries.indices {
        facts.dependences[place].entries[entry].name = text
        facts.dependences[place].entries[entry].confidence = text
      }
    }
    guard var money = facts.money else { return }
    for account in money.accounts.indices {
      for line in money.accounts[account].lines.indices { money.accounts[account].lines[line].name = text }
      for payer in money.accounts[account].payers.indices { money.accounts[account].payers[payer].name = text }
      money.accounts[account].total.name = text
    }
    money.scope = text
    money.uncounted = [.init(name: text, reason: text)]
    facts.money = money
  }
}
