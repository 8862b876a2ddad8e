import Foundation

/// What the system gives a program, which a shell may have cut down (`ulimit`).
enum Room {
  /// Files that are open at once at most: the streams, a few of ours, and those by which threads and signals are waited for.
  private static let files = 16
  /// Memory that a small run takes beyond the program itself, and what each thread takes, mostly its stack.
  private static let (memory, memoryOfThread) = (128 << 20, 10 << 20)
  /// Stack that every thread is given.
  private static let stack = 8 << 20
  /// A main thread with less than this is not worked on.
  private static let leastStack = 2 << 20

  /// Ends the program where too few files may be open; a dispatch queue without them would end it with a signal.
  static func checkFiles() {
    var limit = rlimit()
    // As many as the system allows are asked for, and what is got is tried.
    if getrlimit(Limit.files, &limit) == 0, limit.rlim_cur < 256 {
      limit.rlim_cur = min(limit.rlim_max, 256)
      setrlimit(Limit.files, &limit)
    }
    var opened: [Int32] = []
    while opened.count < files {
      let number = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard number >= 0 else { break }
      opened.append(number)
    }
    for number in opened { close(number) }
    guard opened.count < files else { return }
    Console.complain(
      "too few files may be open at once: \(files) more are needed\nMake room with `ulimit -n \(files * 4)`.")
    Console.end(with: .noRoom)
  }

  /// Ends the program where too little memory may be addressed (`ulimit -v`); an allocation that fails would end it with a signal.
  static func checkMemory() {
    var limit = rlimit()
    guard getrlimit(Limit.memory, &limit) == 0, limit.rlim_cur < rlim_t(memory) * 64 else { return }
    shareOneHeap()
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let needed = memory + threads * memoryOfThread
    // What is asked for is reserved and given back at once; no page of it is touched.
    let room = mmap(nil, needed, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard room == MAP_FAILED else {
      munmap(room, needed)
      return
    }
    Console.complain(
      "too little memory may be addressed: \(needed >> 20) MB more are needed\nMake room with `ulimit -v unlimited`.")
    Console.end(with: .noRoom)
  }

  /// Lets all threads allocate from one heap; the C library would reserve 64 MB or more for each, which nothing ever touches.
  private static func shareOneHeap() {
    #if canImport(Glibc)
      // Swift's headers of the C library leave out the function and `M_ARENA_MAX`, the number of heaps.
      let mostHeaps: Int32 = -8
      guard let found = dlsym(nil, "mallopt") else { return }
      _ = unsafeBitCast(found, to: (@convention(c) (Int32, Int32) -> Int32).self)(mostHeaps, 1)
    #endif
  }

  /// Does the whole work of the program; on a thread with a stack of its own where the main one's is too small.
  static func work(_ body: @escaping @Sendable () -> Void) {
    var limit = rlimit()
    guard getrlimit(Limit.stack, &limit) == 0, limit.rlim_cur < leastStack else { return body() }
    giveThreads(stack)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      body()
      done.signal()
    }
    thread.stackSize = stack
    thread.start()
    done.wait()
  }

  /// Gives threads that the system's libraries begin so much stack; else they have no more than the limit.
  private static func giveThreads(_ bytes: Int) {
    #if os(Linux)
      // Swift's headers of the C library leave the function out.
      guard let found = dlsym(nil, "pthread_setattr_default_np") else { return }
      let setDefault = unsafeBitCast(
        found, to: (@convention(c) (UnsafePointer<pthread_attr_t>) -> Int32).self)
      var usual = pthread_attr_t()
      pthread_attr_init(&usual)
      pthread_attr_setstacksize(&usual, bytes)
      _ = setDefault(&usual)
    #endif
  }

  /// The limits by the numbers that the system's calls take.
  private enum Limit {
    #if os(Linux)
      static let files = Int32(RLIMIT_NOFILE.rawValue)
      static let stack = Int32(RLIMIT_STACK.rawValue)
      static let memory = Int32(RLIMIT_AS.rawValue)
    #else
      static let files = RLIMIT_NOFILE
      static let stack = RLIMIT_STACK
      static let memory = RLIMIT_AS
    #endif
  }
}
