import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

/// The words for every refusal; no other file of this module makes a sentence about an error.
extension WorkbenchError: CustomStringConvertible {
  /// What is wrong and what to do about it, harmless on a terminal.
  package var description: String {
    switch self {
    case .input(let faults): faults.description
    case .model(let error): error.words
    case .unplayable(let file, let error, let blamed): error.refusal(of: file, blaming: blamed).description
    case .unreadable(let failure): "\(harmless(failure.path)): cannot be read (\(harmless(failure.reason)))"
    case .cannotWrite(let failure): WorkbenchError.unwritten(failure)
    case .unknownName(let kind, let name, let known): WorkbenchError.unknown(kind, name, known)
    case .badOption(let name, let found, let wanted):
      "\(harmless(name)) must be \(harmless(wanted)), not '\(harmless(found))'"
    case .notBatch(let path, let reason): "\(harmless(path)): this is no batch of ours (\(harmless(reason)))"
    case .unplayableScenarios(let refused, let all): BatchWords.refusals(refused, of: all)
    case .otherBatch(let path):
      "\(harmless(path)): there is something else here already, and nothing was written\n"
        + "Choose another folder with --into; if this is an earlier batch, `windscreen batch run \(harmless(path))` goes on with it."
    case .stoppedRun(let kept, let all):
      "stopped; the first \(kept) of \(counted(all, "draw")) \(kept == 1 ? "is" : "are") kept\nThe same command goes on from there."
    case .otherProgram(let path, let planned):
      "\(harmless(path)): another build of the program planned this batch (\(harmless(planned)))\n"
        + "Play it with the same build everywhere, or plan it anew with this one."
    case .otherProcessor(let path):
      "\(harmless(path)): this machine computes other bits than the one that planned the batch\n"
        + "Leave the batch to machines of the same kind, or plan it anew on this one."
    case .changedShard(let path):
      "\(harmless(path)): this is not the shard that its note tells of; take both away, and it is played anew"
    case .unfinishedBatch(let path, let missing, let all):
      "\(harmless(path)): \(missing) of \(counted(all, "shard")) \(missing == 1 ? "is" : "are") still to be played\n"
        + "`windscreen batch run \(harmless(path))` plays them."
    case .notResults(let path, let reason): "\(harmless(path)): this is no results folder of ours (\(harmless(reason)))"
    case .changedResults(let path, let faults): RecordWords.changed(path, faults)
    case .noDraws(let path):
      "\(harmless(path)): this run kept no draws\n"
        + "`windscreen run \(harmless(path))/scenario.yaml` plays it again and keeps them."
    case .otherData(let path, let files): RecordWords.otherData(path, files)
    case .missingResources(let looked): RecordWords.missing(looked)
    case .runTwice(let path): "\(harmless(path)): this run is given twice, and every run agrees with itself"
    case .badName(let found, let nearest): NewFileWords.badName(found, nearest: nearest)
    case .nameInUse(let kind, let name): NewFileWords.inUse(kind, name)
    case .taken(let path): NewFileWords.taken(path)
    case .unbounded(let draw, let output, let year):
      "draw \(draw): '\(harmless(output.description))' grows beyond every number in \(year)"
    case .undecided(let error): error.words
    case .interrupted: "stopped; nothing was written"
    case .ourFault(let what):
      "a mistake in Windscreen, not in your files: \(harmless(what))\nPlease report it with the command you gave."
    }
  }

  private static func unwritten(_ failure: SystemFailure) -> String {
    let remedy =
      switch failure.remedy {
      case .room: "Make room, or choose another place."
      case .size: "Files may be no larger here (`ulimit -f` shows one reason); choose another place."
      case .rights: "Choose a folder you may write to."
      case .place: "Choose another place."
      }
    return
      "\(harmless(failure.path)): cannot be written (\(harmless(failure.reason))); nothing of it was kept\n\(remedy)"
  }

  private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
    let nearest = nearestNames(to: name, among: known)
    let lead = "there is no \(harmless(kind)) '\(harmless(String(name.prefix(60))))'"
    if !nearest.isEmpty {
      return "\(lead)\nDid you mean \(nearest.map { "'\(harmless($0))'" }.joined(separator: " or "))?"
    }
    if kind == "outcome" {
      return
        "\(lead)\n`windscreen list indicators` shows the indicators; everything else has the name that it has in the "
        + "column `output` of results.csv, such as stock.looked-after or grade.jar.childrens-services."
    }
    return known.isEmpty || known.count > 12
      ? lead : "\(lead)\nThere are: \(known.map { harmless($0) }.joined(separator: ", "))"
  }
}

extension ModelError {
  /// The refusal as a fault of the scenario's file, at the assumption that causes it or at the area.
  fileprivate func refusal(of file: ScenarioFile, blaming causes: [String]) -> Faults {
    guard case .cannotMatchBaseline(_, _, let misfit) = self else {
      return file.refusal(words, blaming: causes.first, advice: nil)
    }
    let advice = [misfit.values, MisfitWords.causes(causes, isAssumed: (try? file.assumptions.isEmpty) == false)]
    return file.refusal(words, blaming: causes.first, advice: advice.compactMap { $0 }.joined(separator: " "))
  }

  /// Why a scenario cannot be played, in a sentence.
  package var words: String {
    switch self {
    case .unknownArea(let id): "there is no area '\(harmless(id))'"
    case .unknownIntervention(let id): "there is no intervention '\(harmless(id))'"
    case .unknownIndicator(let id):
      "an intervention names the indicator '\(harmless(id))', which the data does not have"
    case .unknownLadder(let id): "a file names the ladder '\(harmless(id))', which the grade descriptors do not have"
    case .touchesNothing(let id): "the intervention '\(harmless(id))' has no effect on anything, so it cannot be played"
    case .deployedTwice(let id, let year):
      "'\(harmless(id))' is deployed twice in \(year); give each year one dose"
    case .missingParameter(let id): "the data has no parameter '\(harmless(id))', which a mechanism needs"
    case .missingStock(let id): "the area has no count of '\(harmless(id))' to start from"
    case .missingIndicatorValue(let id):
      "the area has no value of the indicator '\(harmless(id))' to start from; "
        + "its file needs a line for it under `indicators`"
    case .noDeflator(let year): "the data has no deflator of \(year.financial), so sums cannot be told at its prices"
    case .noMechanism(let id): "no mechanism produces the indicator '\(harmless(id))', although the data says so"
    case .outOfRange(let parameter, let value): "the parameter '\(harmless(parameter))' gives \(value), which cannot be"
    case .tooStrong(let id, let target):
      "at its dose, in an area of this size, the intervention '\(harmless(id))' would move '\(harmless(target))' further "
        + "than any effect is believed: more than twentyfold, by a whole share or by a thousand"
    case .stopped: "stopped before it was finished"
    case .cannotMatchBaseline(let draw, let tries, let misfit): misfit.words(draw: draw, tries: tries)
    }
  }
}
