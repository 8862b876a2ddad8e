package import Runs

/// The library that comes with the program, read once for all tests.
package enum BundledLibrary {
  /// The library, or what is wrong with it.
  package static let shared = Result { try Library() }
}
