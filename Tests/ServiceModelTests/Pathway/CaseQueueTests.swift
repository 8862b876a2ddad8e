import ServiceModel
import Testing

@Suite struct `Case queue` {
  /// Finishes what can be finished with so many hours and says which cases.
  private func work(_ queue: inout CaseQueue, hours: Double, depth: Double = 1) -> (done: [UInt64], left: Double) {
    var done: [UInt64] = []
    var available = hours
    queue.work(available: &available, depth: depth) { identity, _ in done.append(identity) }
    return (done, available)
  }

  @Test func `functionality: cases are finished in order of arrival`() {
    var queue = CaseQueue()
    for case_ in 1...3 { queue.push(arrival: case_, hours: 4, identity: UInt64(case_)) }
    #expect(work(&queue, hours: 9).done == [1, 2])
    #expect(queue.count == 1)
    #expect(abs(queue.backlogHours - 3) < 1e-6, "one hour of the third case is worked")
    #expect(work(&queue, hours: 3).done == [3])
  }

  @Test func `functionality: cases that arrived after a day are left`() {
    var queue = CaseQueue()
    for case_ in 1...3 { queue.push(arrival: case_, hours: 4, identity: UInt64(case_)) }
    var done: [UInt64] = []
    var available = 100.0
    queue.work(until: 2, available: &available, depth: 1) { identity, _ in done.append(identity) }
    #expect(done == [1, 2] && available == 92 && queue.count == 1)
  }

  @Test func `functionality: what is not needed stays available`() {
    var queue = CaseQueue()
    queue.push(arrival: 0, hours: 2, identity: 1)
    #expect(work(&queue, hours: 5).left == 3)
  }

  @Test func `functionality: cutting depth by half works twice the cases`() {
    var queue = CaseQueue()
    for case_ in 1...4 { queue.push(arrival: 0, hours: 4, identity: UInt64(case_)) }
    #expect(work(&queue, hours: 8, depth: 0.5).done.count == 4)
  }

  @Test func `extreme value: no hours finish nothing, an empty queue takes none`() {
    var queue = CaseQueue()
    #expect(work(&queue, hours: 7).left == 7)
    queue.push(arrival: 0, hours: 1, identity: 9)
    #expect(work(&queue, hours: 0).done.isEmpty)
  }

  @Test func `functionality: a case that is gone is passed over and takes no hours`() {
    var queue = CaseQueue()
    for case_ in 1...4 { queue.push(arrival: case_, hours: 2, identity: UInt64(case_)) }
    var done: [UInt64] = []
    var available = 4.0
    queue.work(available: &available, depth: 1, gone: { $0 <= 2 }, finished: { identity, _ in done.append(identity) })
    #expect(done == [3, 4])
    #expect(available == 0 && queue.count == 0 && queue.backlogHours == 0)
  }

  @Test func `functionality: cases are shown in turn, the next first`() {
    var queue = CaseQueue(capacity: 4)
    #expect(queue.firstArrival == nil)
    for case_ in 1...3 { queue.push(arrival: case_, hours: 1, identity: UInt64(case_)) }
    _ = work(&queue, hours: 2)
    for case_ in 4...5 { queue.push(arrival: case_, hours: 1, identity: UInt64(case_)) }
    var seen: [Int] = []
    queue.visit { _, arrival in seen.append(arrival) }
    #expect(seen == [3, 4, 5])
    #expect(queue.firstArrival == 3)
  }

  @Test func `extreme value: a full ring grows and keeps its order`() {
    var queue = CaseQueue(capacity: 4)
    for case_ in 0..<3 { queue.push(arrival: 0, hours: 1, identity: UInt64(case_)) }
    _ = work(&queue, hours: 2)
    for case_ in 3..<40 { queue.push(arrival: 0, hours: 1, identity: UInt64(case_)) }
    #expect(work(&queue, hours: 100).done == (2..<40).map(UInt64.init))
  }
}
