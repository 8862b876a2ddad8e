import Foundation

/// The alarm that ends a worker whose case has no end.
package enum Alarm {
  /// Lets the alarm through: a process that a thread of a pool starts begins with all signals held back, and would never be ended.
  package static func letThrough() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
