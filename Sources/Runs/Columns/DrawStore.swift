import ServiceModel
import Synchronization

/// Every number of every replicate, on disk: one contiguous column for each portfolio, year and output.
///
/// Replicates arrive from any thread in any order and go to fixed places, so the file is the same whatever the
/// threads did. Only a few strips of replicates are in memory at a time, however many draws there are.
package final class DrawStore: Sendable {
  /// How many columns there are.
  package let columns: Int
  /// How many replicates each column holds.
  package let replicates: Int
  private let file: OutputFile
  private let start: Int
  private let first: Int
  private let stripLength: Int
  private let state: Mutex<State>

  private struct State {
    var strips: [Int: Strip] = [:]
    var failure: SystemFailure?
    var done = 0
    /// Which replicates have arrived.
    var arrived: [Bool]
  }

  /// Prepares a file that holds a header of `start` bytes before the first column.
  ///
  /// - Parameter first: how many replicates are known already, and put there with ``put(_:column:)``.
  package init(
    file: OutputFile, columns: Int, replicates: Int, start: Int = 0, first: Int = 0
  ) throws(SystemFailure) {
    precondition(0...replicates ~= first, "no more is known than there will be")
    var arrived = [Bool](repeating: true, count: first)
    arrived += [Bool](repeating: false, count: replicates - first)
    state = Mutex(State(done: first, arrived: arrived))
    self.first = first
    self.file = file
    self.columns = columns
    self.replicates = replicates
    self.start = start
    stripLength = min(max(1, DrawStore.valuesPerStrip / columns), 128)
    try file.reserve(start + columns * replicates * MemoryLayout<Float>.size)
  }

  /// About eight megabytes a strip.
  private static let valuesPerStrip = 2 << 20

  /// How many replicates have arrived.
  package var done: Int { state.withLock { $0.done } }

  /// What went wrong with the file, if anything did.
  package var failure: SystemFailure? { state.withLock { $0.failure } }

  /// Takes in a replicate of `columns` numbers.
  package func add(_ replicate: Int, values: Span<Float>) {
    let number = (replicate - first) / stripLength
    let strip = state.withLock { state in
      if let strip = state.strips[number] { return strip }
      let start = first + number * stripLength
      let strip = Strip(columns: columns, first: start, count: min(stripLength, replicates - start))
      state.strips[number] = strip
      return strip
    }
    strip.copy(replicate, values: values)
    let isFull = state.withLock { state in
      state.done += 1
      state.arrived[replicate] = true
      guard strip.noteArrival() else { return false }
      state.strips[number] = nil
      return true
    }
    guard isFull else { return }
    do throws(SystemFailure) {
      try write(strip)
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  private func write(_ strip: Strip) throws(SystemFailure) {
    for column in 0..<columns { try file.write(strip.bytes(of: column), at: place(of: column, strip.first)) }
  }

  /// Puts what is known of a column before the first replicate that is played.
  func put(_ values: ArraySlice<Float>, column: Int) throws(SystemFailure) {
    precondition(values.count == first, "what is known is known of every column")
    try values.withBytes { bytes throws(SystemFailure) in try file.write(bytes, at: place(of: column, 0)) }
  }

  /// Writes what has arrived of strips that are not full; once nothing more comes.
  ///
  /// - Returns: how many replicates there are from the first on without a gap.
  func settle() throws(SystemFailure) -> Int {
    let (strips, whole) = state.withLock { state in
      (state.strips.values.sorted { $0.first < $1.first }, state.arrived.firstIndex(of: false) ?? replicates)
    }
    for strip in strips { try write(strip) }
    state.withLock { $0.strips = [:] }
    return whole
  }

  private func place(of column: Int, _ replicate: Int) -> Int {
    start + (column * replicates + replicate) * MemoryLayout<Float>.size
  }

  /// A column in the order of replicates; safe from several threads.
  package func column(_ column: Int) throws(SystemFailure) -> [Float] {
    var failure: SystemFailure?
    let values = [Float](unsafeUninitializedCapacity: replicates) { buffer, count in
      do throws(SystemFailure) {
        try file.read(into: UnsafeMutableRawBufferPointer(buffer), at: place(of: column, 0))
        count = replicates
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return values
  }
}

/// Some replicates of all columns in memory, column by column.
///
/// Threads write to different replicates, and the last one to arrive hands the strip on; so no two touch one number.
private final class Strip: @unchecked Sendable {
  let first: Int
  private let count: Int
  private let values: UnsafeMutableBufferPointer<Float>
  private let columns: Int
  private var arrived = 0

  init(columns: Int, first: Int, count: Int) {
    self.first = first
    self.count = count
    self.columns = columns
    values = .allocate(capacity: columns * count)
    values.initialize(repeating: .nan)
  }

  deinit { values.deallocate() }

  func copy(_ replicate: Int, values numbers: Span<Float>) {
    let place = replicate - first
    precondition(numbers.count == columns, "a replicate has a number for each column")
    for column in 0..<columns { values[column * count + place] = numbers[column] }
  }

  /// Counts a replicate that arrived; call it under the store's lock. True once the strip is full.
  func noteArrival() -> Bool {
    arrived += 1
    return arrived == count
  }

  func bytes(of column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: values[(column * count)..<((column + 1) * count)]))
  }
}

extension ArraySlice<Float> {
  /// Hands over the bytes of the numbers.
  func withBytes(_ body: (UnsafeRawBufferPointer) throws(SystemFailure) -> Void) throws(SystemFailure) {
    var failure: SystemFailure?
    withUnsafeBytes { bytes in
      do throws(SystemFailure) { try body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
