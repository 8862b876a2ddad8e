import Reports
import Runs
import Session

/// Wall time at the prompt of opening a scenario and of its first picture.
enum Picture {
  /// Prints medians of five sessions, in seconds.
  ///
  /// - Parameter path: a scenario.
  static func run(scenario path: String) throws {
    let library = try Library()
    var opening: [Double] = []
    var first: [Double] = []
    var again: [Double] = []
    for _ in 0..<5 {
      var session = Session(library: library)
      opening.append(
        timed {
          _ = session.perform("open \(path)")
          session.prepareFirstPicture()
        })
      first.append(untilPicture(&session))
      _ = session.perform("add lower-intervention-threshold 20 per cent 2007-2011 to Another")
      again.append(untilPicture(&session))
    }
    for (name, seconds) in [("opening", opening), ("first picture", first), ("first picture after a change", again)] {
      print("\(name), s", (seconds.sorted()[2] * 1000).rounded() / 1000)
    }
  }

  /// From `run` to the first picture.
  private static func untilPicture(_ session: inout Session) -> Double {
    let start = Stopwatch.wall()
    var seen: Double?
    _ = session.perform("run 65", watch: SessionWatch(picture: { _ in seen = seen ?? Stopwatch.wall() - start }))
    return seen ?? .infinity
  }

  private static func timed(_ work: () -> Void) -> Double {
    let start = Stopwatch.wall()
    work()
    return Stopwatch.wall() - start
  }
}
