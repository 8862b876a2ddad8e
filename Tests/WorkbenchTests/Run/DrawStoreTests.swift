import Runs
import TestSupport
import Testing

@Suite struct `The store of draws` {
  let folder = TemporaryFolder()

  /// A store of columns in which every number says where it belongs.
  private func filled(columns: Int, replicates: Int, order: [Int]) throws -> DrawStore {
    let file = try OutputFile(creating: "\(folder.path)/draws-\(order.hashValue)")
    let store = try DrawStore(file: file, columns: columns, replicates: replicates, start: 12)
    for replicate in order {
      let values = (0..<columns).map { Float($0 * replicates + replicate) }
      store.add(replicate, values: values.span)
    }
    return store
  }

  @Test func `functionality: columns come back whole, whatever the order of replicates`() throws {
    let forwards = try filled(columns: 3, replicates: 2_500, order: Array(0..<2_500))
    let backwards = try filled(columns: 3, replicates: 2_500, order: Array((0..<2_500).reversed()))
    for column in 0..<3 {
      let wanted = (0..<2_500).map { Float(column * 2_500 + $0) }
      #expect(try forwards.column(column) == wanted)
      #expect(try backwards.column(column) == wanted)
    }
    #expect(forwards.done == 2_500 && forwards.failure == nil)
  }

  @Test(arguments: [1, 7, 8, 9, 1_023, 1_025])
  func `extreme value: any number of replicates fits`(replicates: Int) throws {
    let store = try filled(columns: 2, replicates: replicates, order: Array(0..<replicates))
    #expect(try store.column(1) == (0..<replicates).map { Float(replicates + $0) })
  }

  @Test func `functionality: a file without a name is read all the same and leaves none`() throws {
    let file = try OutputFile(creating: "\(folder.path)/draws")
    try file.forgetName()
    let store = try DrawStore(file: file, columns: 1, replicates: 8)
    let values: [Float] = [3]
    for replicate in 0..<8 { store.add(replicate, values: values.span) }
    #expect(try store.column(0) == [Float](repeating: 3, count: 8))
    #expect(folder.everything.isEmpty)
  }

  @Test func `dirty: a disk that is full is noticed before the work`() throws {
    let file = try OutputFile(creating: "\(folder.path)/huge")
    #expect(throws: SystemFailure.self) { try DrawStore(file: file, columns: 1 << 20, replicates: 1 << 30) }
  }
}
