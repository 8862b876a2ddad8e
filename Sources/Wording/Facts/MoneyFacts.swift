package import DecisionAnalysis

/// What each portfolio adds to and takes off spending, against doing nothing more, in pounds at 2005/06 prices.
package struct MoneyFacts: Codable, Hashable, Sendable {
  /// One line of spending.
  package struct Line: Codable, Hashable, Sendable {
    /// Its name, such as `Placements`.
    package var name: String
    /// Mean change in each year: above zero is more spending.
    package var years: [Double]
    /// The change over all years.
    package var undiscounted: Spread
    /// The same in present value.
    package var discounted: Spread
    /// Chance that less is spent.
    package var saves: Estimate

    /// A line.
    package init(name: String, years: [Double], undiscounted: Spread, discounted: Spread, saves: Estimate) {
      self.name = name
      self.years = years
      self.undiscounted = undiscounted
      self.discounted = discounted
      self.saves = saves
    }
  }

  /// A body that pays or saves.
  package struct Payer: Codable, Hashable, Sendable {
    /// Its name, such as `The council`.
    package var name: String
    /// The change in what it spends over all years, undiscounted.
    package var change: Spread
    /// Chance that it spends less.
    package var saves: Estimate
    /// Whether it spends exactly the same in every future.
    package var isUnchanged: Bool

    /// A payer.
    package init(name: String, change: Spread, saves: Estimate, isUnchanged: Bool = false) {
      self.isUnchanged = isUnchanged
      self.name = name
      self.change = change
      self.saves = saves
    }
  }

  /// A body whose money is not modelled, which is not to say that it pays or saves nothing.
  package struct Uncounted: Codable, Hashable, Sendable {
    /// Its name, such as `Schools`.
    package var name: String
    /// Why its money is not counted, and what of it the model follows all the same.
    package var reason: String

    /// A body.
    package init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  /// What one portfolio does to spending.
  package struct Account: Codable, Hashable, Sendable {
    /// Lines that add up to the total.
    package var lines: [Line]
    /// All lines together.
    package var total: Line
    /// Who pays and who saves.
    package var payers: [Payer]

    /// An account.
    package init(lines: [Line], total: Line, payers: [Payer]) {
      self.lines = lines
      self.total = total
      self.payers = payers
    }
  }

  /// Yearly discount rate; 0.035 is 3.5%.
  package var discountRate: Double
  /// One account for each portfolio other than doing nothing more.
  package var accounts: [Account]
  /// Whose money was counted, in a sentence.
  package var scope: String
  /// Whose money was not.
  package var uncounted: [Uncounted]

  /// Money facts.
  package init(discountRate: Double, accounts: [Account], scope: String, uncounted: [Uncounted] = []) {
    self.discountRate = discountRate
    self.accounts = accounts
    self.scope = scope
    self.uncounted = uncounted
  }
}
