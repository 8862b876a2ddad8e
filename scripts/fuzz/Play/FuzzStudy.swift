import Fuzzing

/// How long, from which seed and through which targets inputs are spoilt.
struct FuzzStudy {
  var minutes = 1.0
  /// The targets, which share the time.
  var targets = FuzzTargets.names
  var seed = 1
  /// One in so many inputs that readers and checks accept is played.
  var playing = 4
  /// Processes; one a core where it is nil.
  var workers: Int?
  /// Kept inputs that are taken through instead of spoilt ones.
  var replayed: [String] = []
  /// The number of a worker; `nil` in the process that leads.
  var worker: Int?
  /// When a worker ends, in seconds since 1970.
  var end = 0.0

  /// Seconds that one input may take, on a machine that does much else.
  static let seconds: UInt32 = 120

  /// Reads the words of a command; nil where they cannot be understood.
  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--target":
        guard let name = words.popFirst(), FuzzTargets.names.contains(name) else { return nil }
        targets = [name]
      case "--seed":
        guard let number = words.popFirst().flatMap({ Int($0) }), (0..<1 << 20).contains(number) else { return nil }
        seed = number
      case "--play-every":
        guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        playing = number
      case "--workers":
        guard let number = words.popFirst().flatMap({ Int($0) }), (1...256).contains(number) else { return nil }
        workers = number
      case "--worker": worker = words.popFirst().flatMap { Int($0) }
      case "--end": end = words.popFirst().flatMap { Double($0) } ?? 0
      case "--replay":
        replayed = Array(words)
        words = []
      default:
        guard let number = Double(word), number > 0 else { return nil }
        minutes = number
      }
    }
  }

  /// The words by which a worker of this study is started.
  func words(worker: Int, end: Double) -> [String] {
    ["--worker", "\(worker)", "--end", "\(end)", "--seed", "\(seed)", "--play-every", "\(playing)"]
      + (targets.count == 1 ? ["--target", targets[0]] : [])
  }
}
