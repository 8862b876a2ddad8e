import Foundation
import Synchronization

/// Does work that cannot ask whether to stop, and leaves it to itself once that is asked.
///
/// The work then goes on, on a thread of its own, until it is done or the program ends; so it must not be missed.
///
/// - Throws: `interrupted`, within a twentieth of a second; what the work throws.
func abandoning<Value: Sendable>(
  _ shouldStop: () -> Bool, _ work: @escaping @Sendable () throws(WorkbenchError) -> Value
) throws(WorkbenchError) -> Value {
  let done = DispatchSemaphore(value: 0)
  let answer = Answer<Value>()
  let thread = Thread {
    let result = Result { () throws(WorkbenchError) in try work() }
    answer.result.withLock { $0 = result }
    done.signal()
  }
  // As much as the main thread has, since documents are written by recursion.
  thread.stackSize = 8 << 20
  thread.start()
  while done.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
    if shouldStop() { throw .interrupted }
  }
  guard let result = answer.result.withLock({ $0 }) else { throw .ourFault("work that was done has no answer") }
  return try result.get()
}

private final class Answer<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, WorkbenchError>?>(nil)
}
