import Testing

/// A scenario with one thing wrong and the page that a user sees.
struct SpoiltScenario: Sendable, CustomTestStringConvertible {
  let name: String
  let right: String
  let wrong: String
  let page: String

  var testDescription: String { name }

  /// The page that the program makes of it.
  func shownPage() throws -> String {
    try Example.page(Example.spoilt(right, wrong))
  }
}
