package import Decisions
package import LocatedYAML
package import ModelInputs
package import ServiceModel

/// Why something that was asked for could not be done; the facts only, `WorkbenchError+Words.swift` makes the sentence.
package enum WorkbenchError: Error, Sendable {
  /// Files that cannot be read, or that say what cannot be.
  case input(Faults)
  /// A scenario that is well formed and still cannot be played.
  case model(ModelError)
  /// The same with the scenario's file, and ids of the assumptions in it that are to blame.
  case unplayable(ScenarioFile, ModelError, blamed: [String])
  /// A file that could not be opened or read.
  case unreadable(SystemFailure)
  /// Results that could not be written.
  case cannotWrite(SystemFailure)
  /// A name that does not exist, with the names that do.
  case unknownName(kind: String, name: String, known: [String])
  /// An option whose value makes no sense.
  case badOption(name: String, found: String, wanted: String)
  /// A results folder whose files do not fit this program.
  case notResults(path: String, reason: String)
  /// A results folder that is not as it was recorded when it was made, with what is wrong in it.
  case changedResults(path: String, [RecordFault])
  /// A run that kept no draws, where they are asked for.
  case noDraws(path: String)
  /// Results that were played with other data than would be used now, with the files that differ.
  case otherData(path: String, files: [String])
  /// Nothing of what comes with the program is where it should be, with the places that were looked in.
  case missingResources(looked: [String])
  /// One run given twice to be compared.
  case runTwice(path: String)
  /// A name that is not kebab-case, with the nearest one that is, where there is any.
  case badName(found: String, nearest: String?)
  /// A name of something new that the data already have.
  case nameInUse(kind: TemplateKind, name: String)
  /// A file that would have to be written over.
  case taken(path: String)
  /// A number of one played draw that has no bound.
  case unbounded(draw: Int, output: OutputID, year: Year)
  /// Futures from which a method cannot answer.
  case undecided(DecisionError)
  /// A folder that holds no batch of ours.
  case notBatch(path: String, reason: String)
  /// Those of so many scenarios that cannot be played, where all of them should be or none can, with what is wrong.
  case unplayableScenarios([RefusedScenario], of: Int)
  /// A folder that holds something else than the batch that should go there.
  case otherBatch(path: String)
  /// A batch that another build of the program planned, by its versions.
  case otherProgram(path: String, planned: String)
  /// A machine whose arithmetic gives other bits than the one that planned a batch.
  case otherProcessor(path: String)
  /// A shard of a batch whose file is not as its note says.
  case changedShard(path: String)
  /// A batch of which shards are still to be played.
  case unfinishedBatch(path: String, missing: Int, of: Int)
  /// The user asked to stop a run, of which the first draws are kept.
  case stoppedRun(kept: Int, of: Int)
  /// The user asked to stop.
  case interrupted
  /// A mistake of ours.
  case ourFault(String)
}

extension WorkbenchError {
  /// The number a program ends with, after BSD's sysexits: 64 usage, 65 bad data, 66 unreadable, 70 our fault, 72 files of
  /// the program missing, 73 cannot write, 75 not finished yet, 130 interrupted.
  package var exitCode: Int32 {
    switch self {
    case .input(let faults): faults.isUnreadable ? 66 : 65
    case .model, .unplayable, .notResults, .changedResults, .otherData, .unbounded, .undecided: 65
    case .unreadable, .noDraws: 66
    case .missingResources: 72
    case .cannotWrite, .taken, .otherBatch: 73
    case .unknownName, .badOption, .runTwice, .badName, .nameInUse: 64
    case .notBatch, .unplayableScenarios, .otherProgram, .otherProcessor, .changedShard: 65
    case .unfinishedBatch: 75
    case .interrupted, .stoppedRun: 130
    case .ourFault: 70
    }
  }
}
