/// What an answer rests on.
package struct BasisFacts: Codable, Hashable, Sendable {
  /// A number that went into the run.
  package struct Number: Codable, Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its value or range, in words.
    package var value: String
    /// How well it is known: `sourced`, `derived`, `assumption` and so on.
    package var confidence: String
    /// Where it comes from.
    package var source: String
    /// Why the scenario replaced it, where it did.
    package var because: String?

    /// A number.
    package init(name: String, value: String, confidence: String, source: String, because: String? = nil) {
      self.name = name
      self.value = value
      self.confidence = confidence
      self.source = source
      self.because = because
    }
  }

  /// A document that numbers were taken from.
  package struct Source: Codable, Hashable, Sendable {
    /// Its short name in tables.
    package var id: String
    /// Its title, publisher and year.
    package var title: String
    /// Its web address, where it has one.
    package var address: String?
    /// How many numbers of this run come from it.
    package var uses: Int

    /// A source.
    package init(id: String, title: String, address: String?, uses: Int) {
      self.id = id
      self.title = title
      self.address = address
      self.uses = uses
    }
  }

  /// How many numbers are known how well.
  package struct Confidence: Codable, Hashable, Sendable {
    /// How well.
    package var name: String
    /// How many.
    package var count: Int

    /// A count.
    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// How many numbers there are of each confidence, the commonest first.
  package var confidences: [Confidence]
  /// Numbers the reader should know of, the most important first.
  package var numbers: [Number]
  /// Documents.
  package var sources: [Source]
  /// Remarks on the model, a sentence each.
  package var remarks: [String]

  /// A basis.
  package init(confidences: [Confidence], numbers: [Number], sources: [Source], remarks: [String]) {
    self.confidences = confidences
    self.numbers = numbers
    self.sources = sources
    self.remarks = remarks
  }
}
