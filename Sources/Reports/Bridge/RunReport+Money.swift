import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension RunReport {
  /// What each portfolio changes in the budget; nil where no portfolio was tried.
  var money: MoneyFacts? {
    let accounts = summary.portfolios.dropFirst().compactMap(account)
    guard !accounts.isEmpty, accounts.count == summary.portfolios.count - 1 else { return nil }
    return MoneyFacts(
      discountRate: summary.question.discountRate, accounts: accounts, scope: RunWords.payer,
      uncounted: RunWords.uncounted)
  }

  /// The council's budget lines one by one, and the council in all: every price of the catalogue is the council's to pay.
  private func payers(_ portfolio: PortfolioResult) -> [MoneyFacts.Payer] {
    BudgetLine.allCases.compactMap { line in
      portfolio.budget.first { $0.line == line }.map { change in
        MoneyFacts.Payer(
          name: RunWords.budgetHolder(line), change: Spread(change.undiscounted), saves: change.saves,
          isUnchanged: change.undiscounted.isNothing)
      }
    }
  }

  private func account(_ portfolio: PortfolioResult) -> MoneyFacts.Account? {
    let lines = portfolio.budget.filter { $0.line != .total }.compactMap { line($0, portfolio) }
    guard let total = portfolio.budget.first(where: { $0.line == .total }).flatMap({ line($0, portfolio) }),
      !lines.isEmpty
    else { return nil }
    return MoneyFacts.Account(lines: lines, total: total, payers: payers(portfolio))
  }

  private func line(_ change: BudgetChange, _ portfolio: PortfolioResult) -> MoneyFacts.Line? {
    guard let place = summary.outputs.firstIndex(where: { $0.id == OutputID(change.line.output) }) else { return nil }
    let means = portfolio.years.compactMap { $0.outputs[place].difference?.difference.mean.value }
    guard means.count == summary.years.count else { return nil }
    return MoneyFacts.Line(
      name: summary.outputs[place].name, years: means, undiscounted: Spread(change.undiscounted),
      discounted: Spread(change.discounted), saves: change.saves)
  }
}
