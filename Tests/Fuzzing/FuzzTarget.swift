/// Something that takes bytes which anybody may have written, and must refuse them or go through with them.
///
/// A new one is a file of its own in `Targets`, and a line in ``FuzzTargets``.
package protocol FuzzTarget: Sendable {
  /// The name of its folder of kept inputs.
  var name: String { get }
  /// Inputs to begin from, besides those kept.
  var seeds: [[UInt8]] { get }
  /// Takes an input through its readers and checks, and plays what they accept where that is asked for.
  ///
  /// A process that ends, hangs or says `broken` is a fault.
  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict
}

extension FuzzTarget {
  /// Takes an input to its end.
  package func verdict(on input: [UInt8]) -> FuzzVerdict { verdict(on: input, playing: true) }
}

/// What became of an input.
package enum FuzzVerdict: Equatable, Sendable {
  /// It was refused with words.
  case refused
  /// It was accepted by readers and checks, and not played.
  case accepted
  /// It was accepted, and everything that follows was done.
  case played
  /// It was accepted, and what follows was not done as it must be; or it was refused without words.
  case broken(String)
}
