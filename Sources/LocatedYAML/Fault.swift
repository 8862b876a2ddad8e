/// One thing wrong with a file: the facts only; `Fault+Words.swift` makes the sentence.
package struct Fault: Error, Equatable, Sendable {
  /// What is wrong.
  package let kind: Kind
  /// Where it is wrong.
  package let location: Location
  /// What would have been right, when that is a list.
  package let allowed: [String]
  /// What was found instead, where names are compared with it.
  private let found: String?
  /// One more sentence for the user, such as the command that lists the names.
  package let advice: String?

  /// Puts facts together; `found` is compared with `allowed` for the nearest name.
  package init(
    _ kind: Kind, at location: Location, found: String? = nil, allowed: [String] = [], advice: String? = nil
  ) {
    self.kind = kind
    self.location = location
    self.allowed = allowed
    self.found = found
    self.advice = advice
  }

  /// The right name that comes closest to what was found, or the few that begin as it does.
  ///
  /// It is looked for when it is asked for: a file may have thousands of faults, of which fifty are told.
  package var nearest: [String] { found.map { nearestNames(to: $0, among: allowed) } ?? [] }
}

extension Fault {
  /// The kinds of fault a document can have.
  package enum Kind: Equatable, Sendable {
    // The file.
    case missingFile
    case directory
    case unreadable(reason: String)
    case special(SpecialFile)
    case tooLarge(limitInBytes: Int)
    case empty
    case binary
    case wrongEncoding(looksLike: String)
    case controlCharacter(Unicode.Scalar)

    // The YAML.
    case syntax(problem: String)
    case secondDocument
    case tooManyNodes(limit: Int)
    case tooDeep(limit: Int)
    case tag(String)
    case mergeKey
    case keyNotText
    case unknownAlias(String)
    case duplicateKey(String, firstLine: Int)

    // The structure.
    case unknownKey(String)
    case missingKey(String)
    case missingValue
    case wrongType(expected: String, found: String)

    // The values.
    case number(NumberProblem, found: String)
    case notBoolean(found: String)
    case outOfRange(found: String, allowed: String)
    case missingUnit(found: String)
    case wrongUnit(found: String)
    case notYears(found: String)
    case reversed(from: String, to: String)
    case yearsOutside(found: String, horizon: String)
    case noSuch(kind: String, name: String)
    case twice(kind: String, name: String)
    /// A rule of the document's own field; the statement is a clause such as `the shares add up to 1.2, not 1`.
    case rule(String)
  }

  /// Whether the file could not be opened at all, as opposed to being opened and found wrong.
  package var isUnreadable: Bool {
    switch kind {
    case .missingFile, .directory, .unreadable, .special: true
    default: false
    }
  }
}

/// Everything wrong with one or more files, in order of place.
package struct Faults: Error, Equatable, Sendable {
  /// The faults, sorted by file, line and column; never empty.
  package let all: [Fault]

  /// Sorts the faults by place, keeping the order of those in the same place, and drops repetitions.
  package init(_ faults: [Fault]) {
    precondition(!faults.isEmpty, "a Faults error needs at least one fault")
    let sorted = faults.enumerated().sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
    all = sorted.reduce(into: []) { kept, next in
      if kept.last != next.element { kept.append(next.element) }
    }
  }

  /// Whether any of the files could not be opened at all.
  package var isUnreadable: Bool { all.contains(where: \.isUnreadable) }
}
