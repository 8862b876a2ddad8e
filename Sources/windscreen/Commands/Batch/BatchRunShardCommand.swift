import ArgumentParser
import Runs
import Wording

/// `windscreen batch run-shard BATCH NUMBER`
struct BatchRunShardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-shard", abstract: "Play one shard of a batch, or one in every so many.",
    discussion: "Any number may be played at once, on any machines that share the folder; what is done is left alone.")

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"), completion: .directory) var folder:
    String
  @Argument(help: "The shard's number, from 1.") var number: Int
  @Option(help: "Go on with the shard so many further, to the last.") var stride: Int?
  @OptionGroup var play: BatchPlayOptions

  func validate() throws {
    try checkNamed(folder, "the folder of the batch")
    try checkWithin(number, 1...Int(Int32.max), "a shard's number")
    try checkWithin(stride, 1...Int(Int32.max), "--stride")
  }

  func run() throws {
    try play.playing { observer throws(WorkbenchError) in
      let batch = try OpenBatch(folder)
      // Where there are fewer shards than tasks, some tasks have nothing to do.
      guard stride != nil || number <= batch.shards.count else {
        throw .badOption(name: "a shard's number", found: "\(number)", wanted: "from 1 to \(batch.shards.count)")
      }
      let last = stride == nil ? number : batch.shards.count
      let chosen = Swift.stride(from: number, through: min(last, batch.shards.count), by: stride ?? 1)
      try batch.play(
        chosen.map { batch.shards[$0 - 1] }, library: try batch.library(), threads: play.threads ?? 1,
        words: { $0.description }, observer: observer)
    }
  }
}
