/// Writes a NetCDF file in the classic format with 64-bit offsets (CDF-2), to whatever takes its bytes.
///
/// The format is a page long and frozen; every program that reads NetCDF reads it. Values follow one another as they are
/// in memory, the highest byte first, so a file is as large as its numbers. The same values give the same bytes.
/// Source: Unidata, "The NetCDF Classic Format Specification".
package struct NetCDFWriter<Failure: Error> {
  /// Takes the next bytes of the file.
  package typealias Sink = (UnsafeRawBufferPointer) throws(Failure) -> Void

  private let layout: NetCDFLayout
  private let sink: Sink
  private var variable = 0
  private var written = 0

  /// Begins a file; then each variable's values are written, in the layout's order, in one part or in several.
  package init(_ layout: NetCDFLayout, sink: @escaping Sink) throws(Failure) {
    self.layout = layout
    self.sink = sink
    try put(NetCDFHeader(layout).bytes)
  }

  /// The next values of a variable of floats.
  package mutating func write(_ values: [Float]) throws(Failure) {
    try write(.float, values.count) { bytes in for value in values { bytes.append(big: value.bitPattern) } }
  }

  /// The next values of a variable of doubles.
  package mutating func write(_ values: [Double]) throws(Failure) {
    try write(.double, values.count) { bytes in for value in values { bytes.append(big: value.bitPattern) } }
  }

  /// The next values of a variable of whole numbers.
  package mutating func write(_ values: [Int32]) throws(Failure) {
    try write(.int32, values.count) { bytes in for value in values { bytes.append(big: UInt32(bitPattern: value)) } }
  }

  /// The texts of a variable of text, each filled up with zeros to the length of the last dimension.
  package mutating func write(_ texts: [String]) throws(Failure) {
    precondition(variable < layout.variables.count, "there is a variable to write")
    let length = layout.variables[variable].dimensions.last.map { layout.dimensions[$0].length } ?? 1
    precondition(texts.allSatisfy { $0.utf8.count <= length }, "no text is longer than its dimension")
    try write(.text, texts.count * length) { bytes in
      for text in texts {
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: repeatElement(0, count: length - text.utf8.count))
      }
    }
  }

  /// Ends the file, whose bytes have all been given by now.
  package func finish() { precondition(variable == layout.variables.count, "every variable has been written") }

  private mutating func write(
    _ kind: NetCDFLayout.Variable.Kind, _ count: Int, _ append: (inout [UInt8]) -> Void
  ) throws(Failure) {
    precondition(variable < layout.variables.count, "there is a variable to write")
    let all = layout.count(variable)
    precondition(layout.variables[variable].kind == kind, "values are of the variable's kind")
    precondition(count > 0 && count <= all - written, "values are no more than the variable has")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * kind.size + 4)
    append(&bytes)
    written += count
    if written == all {
      bytes.append(contentsOf: repeatElement(0, count: NetCDFHeader.filling(all * kind.size)))
      (variable, written) = (variable + 1, 0)
    }
    try put(bytes)
  }

  private func put(_ bytes: [UInt8]) throws(Failure) {
    var failure: Failure?
    bytes.withUnsafeBytes { bytes in
      do throws(Failure) { try sink(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

extension [UInt8] {
  /// Appends a number, its highest byte first.
  mutating func append(big number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
