/// How large a document may be; a file beyond these was not written for us, or was written against us.
package struct Limits: Hashable, Sendable {
  /// The size of a file in bytes.
  package var bytes = 4 << 20
  /// Scalars, sequences and mappings, each counted as often as an alias repeats it.
  package var nodes = 200_000
  /// Sequences and mappings inside one another.
  package var depth = 64

  /// The limits for files that users write and for our own reference files.
  package init() {}
}
