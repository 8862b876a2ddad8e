/// Cases of one kind waiting in order of arrival: a ring of columns that grows only when it is full.
public struct CaseQueue: Sendable {
  private var arrivals: [Int32]
  private var hours: [Float]
  private var cases: [UInt64]
  private var head = 0
  /// Cases waiting, the one in hand included.
  public private(set) var count = 0
  /// Hours still to be worked on all of them.
  public private(set) var backlogHours = 0.0

  /// An empty queue with room for `capacity` cases, a power of two.
  public init(capacity: Int = 1024) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "a ring's capacity is a power of two, not \(capacity)")
    arrivals = Array(repeating: 0, count: capacity)
    hours = Array(repeating: 0, count: capacity)
    cases = Array(repeating: 0, count: capacity)
  }

  /// Puts a case at the end.
  ///
  /// - Parameters:
  ///   - arrival: working day of arrival, counted from the start.
  ///   - hours: worker hours that it takes.
  ///   - identity: key of the case.
  public mutating func push(arrival: Int, hours needed: Float, identity: UInt64) {
    if count == arrivals.count { grow() }
    let place = (head + count) & (arrivals.count - 1)
    arrivals[place] = Int32(arrival)
    hours[place] = needed
    cases[place] = identity
    count += 1
    backlogHours += Double(needed)
  }

  /// When the case that is next in turn arrived; `nil` where none waits.
  public var firstArrival: Int? { count > 0 ? Int(arrivals[head]) : nil }

  /// Shows every case that waits, the one longest there first.
  public func visit(_ body: (_ identity: UInt64, _ arrival: Int) -> Void) {
    for place in 0..<count {
      let slot = (head + place) & (arrivals.count - 1)
      body(cases[slot], Int(arrivals[slot]))
    }
  }

  /// Works on the cases in order until the hours run out, calling `finished` for each that is done.
  ///
  /// A case that is begun and not done keeps the hours it still needs. What is left of `available` stays there.
  /// - Parameters:
  ///   - last: when the last case to be worked on arrived.
  ///   - available: hours to work with.
  ///   - depth: share of a case's hours that is really worked; the rest is cut.
  ///   - gone: whether a case whose turn has come is no longer there; it is passed over and takes no hours.
  ///   - finished: told of every case that is done.
  @inline(__always)
  public mutating func work(
    until last: Int = .max, available: inout Double, depth: Double,
    gone: (_ identity: UInt64) -> Bool = { _ in false },
    finished: (_ identity: UInt64, _ arrival: Int) -> Void
  ) {
    while count > 0, available > 0, Int(arrivals[head]) <= last {
      let needed = Double(hours[head])
      if gone(cases[head]) {
        backlogHours -= needed
        head = (head + 1) & (arrivals.count - 1)
        count -= 1
        continue
      }
      let real = needed * depth
      guard real <= available else {
        let left = Float(needed - available / depth)
        backlogHours -= needed - Double(left)
        hours[head] = left
        available = 0
        return
      }
      available -= real
      backlogHours -= needed
      finished(cases[head], Int(arrivals[head]))
      head = (head + 1) & (arrivals.count - 1)
      count -= 1
    }
    if count == 0 { backlogHours = 0 }
  }

  private mutating func grow() {
    let old = arrivals.count
    let order = (0..<old).map { (head + $0) & (old - 1) }
    arrivals = order.map { arrivals[$0] } + Array(repeating: 0, count: old)
    hours = order.map { hours[$0] } + Array(repeating: 0, count: old)
    cases = order.map { cases[$0] } + Array(repeating: 0, count: old)
    head = 0
  }
}
