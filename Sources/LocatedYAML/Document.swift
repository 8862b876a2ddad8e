/// One YAML document read from a file, with the faults met so far.
///
/// ```swift
/// let document = try Document(contentsOf: "Scenarios/rotherham.yaml")
/// let scenario = try document.read { root in
///   guard let fields = root.mapping(allowing: ["scenario", "horizon"]) else { return nil }
///   let name = fields.required("scenario") { $0.text() }
///   let horizon = fields.required("horizon") { $0.years() }
///   guard let name, let horizon else { return nil }
///   return Plan(name: name, horizon: horizon)
/// }
/// ```
///
/// Reading goes on after a fault, so that one run shows all faults of a file.
package struct Document: Sendable {
  /// What was read, byte for byte.
  package let bytes: [UInt8]
  private let root: Node?
  private let faults: [Fault]

  /// Opens and parses a file.
  ///
  /// Throws `Faults` where there is nothing to go on with: no such file, a directory, an unreadable, empty, binary or
  /// oversized file. Faults of the YAML itself are kept and thrown by `read` with those of the content.
  ///
  /// - Parameter files: files that were read before, of which this is one from now on; nil reads it anew.
  package init(
    contentsOf path: String, limits: Limits = Limits(), through files: ReadFiles? = nil
  ) throws(Faults) {
    if limits == Limits(), let known = files?.document(path) {
      self = known
      return
    }
    do {
      let bytes = try (files ?? ReadFiles()).bytes(of: path, limit: limits.bytes)
      self.init(try decodedText(bytes, file: path), bytes, limits: limits)
      if limits == Limits() { files?.keep(self, as: path) }
    } catch {
      throw Faults([error])
    }
  }

  /// Parses a text that stands in no file, under the name `file`; throws as `init(contentsOf:)`.
  package init(text: String, file: String, limits: Limits = Limits()) throws(Faults) {
    do {
      let bytes = Array(text.utf8)
      self.init(try decodedText(bytes, file: file), bytes, limits: limits)
    } catch {
      throw Faults([error])
    }
  }

  private init(_ source: SourceText, _ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    var composer = Composer(source, limits: limits)
    do {
      root = try composer.document()
      faults = composer.faults
    } catch {
      root = nil
      faults = composer.faults + [error]
    }
  }

  /// Reads a value from the document's root.
  ///
  /// `body` reports what it finds wrong through its cursor and may return nil after that. Throws `Faults` with every
  /// fault of the file when there is one. Returning nil without a report is a mistake in the reader and traps.
  @discardableResult
  package func read<Value>(_ body: (Cursor) -> Value?) throws(Faults) -> Value {
    let log = FaultLog(faults)
    let value = root.flatMap { body(Cursor($0, log: log)) }
    guard log.faults.isEmpty else { throw Faults(log.faults) }
    guard let value else { preconditionFailure("a reader gave up without saying why") }
    return value
  }
}
