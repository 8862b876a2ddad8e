#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds of this thread's processor time, or of the wall clock, since some fixed moment.
enum Stopwatch {
  static func processor() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }
  static func wall() -> Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// The median of an odd number of repetitions.
  static func median(of repetitions: Int = 5, _ measure: () -> Double) -> Double {
    (0..<repetitions).map { _ in measure() }.sorted()[repetitions / 2]
  }
}
