import Dispatch
import Foundation
import Runs
import Synchronization

/// The reference data, read while the user is still reading the greeting.
final class LoadingLibrary: Sendable {
  private let read = Mutex<Result<Library, WorkbenchError>?>(nil)
  private let isRead = DispatchSemaphore(value: 0)

  /// Begins to read.
  init() {
    // A thread of its own, which ends: one that stayed could take Ctrl-C away from the one that waits for keys.
    let thread = Thread { [self] in
      let result = Result { () throws(WorkbenchError) in try Library() }
      read.withLock { $0 = result }
      isRead.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The data once it is read; throws what is wrong with it.
  func library() throws(WorkbenchError) -> Library {
    isRead.wait()
    isRead.signal()
    guard let result = read.withLock({ $0 }) else { preconditionFailure("what is read is there") }
    return try result.get()
  }
}
