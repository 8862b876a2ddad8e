package import LocatedYAML

/// What is wrong with the files of a framework or with an evidence file: every fault at once, in order of place.
public struct GradeFileError: Error, Equatable, Sendable {
  /// One thing that is wrong.
  public struct Fault: Hashable, Sendable {
    /// The path as it was given.
    public let file: String
    /// The line, from 1; 0 where the whole file is meant, such as one that is missing.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 where the whole file is meant.
    public let column: Int
    /// What is wrong, as a clause without its place and without a full stop.
    public let message: String
    /// The right names that come closest to a wrong one; none for other faults.
    public let nearest: [String]
  }

  /// The same faults with all that their readers know, for the rest of this package.
  package let located: Faults

  init(_ faults: Faults) { located = faults }

  /// The faults as plain facts; never empty.
  public var faults: [Fault] {
    located.all.map {
      Fault(
        file: $0.location.file, line: $0.location.line, column: $0.location.column, message: $0.words,
        nearest: $0.nearest)
    }
  }
}

extension GradeFileError: CustomStringConvertible {
  /// Every fault as a user sees it: place and words, the line with a caret below it, and what to do.
  public var description: String { located.description }
}
