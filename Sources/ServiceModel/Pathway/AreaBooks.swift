/// What was counted, and what the books make of it.
package struct Balance: Hashable, Sendable {
  /// The count.
  package var found: Int
  /// What stood at the start, with what came and without what went.
  package var booked: Int

  /// A count with its booked number.
  package init(found: Int, booked: Int) {
    self.found = found
    self.booked = booked
  }

  /// Whether both are the same.
  package var holds: Bool { found == booked }
}

/// The books of an area in a week: whoever came less whoever went accounts for whoever is there.
package struct AreaBooks: Hashable, Sendable {
  /// Children under 18, looked after or not.
  package var children: Balance
  /// Children on the protection register.
  package var register: Balance
  /// Social workers in post.
  package var workers: Balance

  /// The three books.
  package init(children: Balance, register: Balance, workers: Balance) {
    self.children = children
    self.register = register
    self.workers = workers
  }

  /// The first book that does not balance; `nil` where all do.
  package var unbalanced: LedgerImbalance.Book? {
    if !children.holds { return .children(children) }
    if !register.holds { return .register(register) }
    return workers.holds ? nil : .workers(workers)
  }
}

/// A book that does not balance, and when: a fault of the engine.
package struct LedgerImbalance: Error, Hashable, Sendable {
  /// Which book, with both of its sides.
  package enum Book: Hashable, Sendable {
    case children(Balance)
    case register(Balance)
    case workers(Balance)
    /// Children in care and their carers, one by one.
    case care(CareImbalance)
    /// Children who wait for clinics: arrivals less those seen and those who left the list.
    case clinics
  }

  /// The week, 0 being the first.
  package var week: Int
  /// The book.
  package var book: Book

  /// A book that does not balance in a week.
  package init(week: Int, book: Book) {
    self.week = week
    self.book = book
  }
}
