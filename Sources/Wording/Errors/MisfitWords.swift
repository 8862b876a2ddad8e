import LocatedYAML
import ServiceModel

extension BaselineMisfit {
  /// What does not fit, in a sentence that begins with the draw.
  func words(draw: Int, tries: Int) -> String {
    let lead =
      switch (draw, tries) {
      case (0, _): "the central values do not fit what was counted"
      case (_, 1): "the values of draw \(draw) do not fit what was counted"
      default: "none of \(tries) sets of values for draw \(draw) fits what was counted, most for this reason"
      }
    return "\(lead): \(reason.words)"
  }

  /// The parameters on which it rests and their values, in a sentence.
  var values: String {
    let values = held.map { "\(harmless($0.parameter)) \(MisfitWords.brief($0.value))" }
    return "It rests on \(values.joined(separator: ", "))."
  }
}

/// Words and numbers of what does not fit at the start.
enum MisfitWords {
  private static let bands = ["under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17"]
  private static let levels = ["universal", "additional", "complex", "acute"]
  private static let phases = ["in the first six months", "from six to 24 months", "after 24 months"]

  static func band(_ band: Int) -> String { bands[band] }
  static func level(_ level: Int) -> String { levels[level] }
  static func phase(_ phase: Int) -> String { phases[phase] }

  /// A number with about four digits.
  static func brief(_ value: Double) -> String {
    guard value.isFinite, value == 0 || abs(value) >= 1e-6 else { return shown(value) }
    var digits = 0
    var size = abs(value)
    while size > 0, size < 1000, digits < 6 {
      size *= 10
      digits += 1
    }
    let written = Figure.fixed(value, places: digits)
    guard written.contains(".") else { return written }
    let short = written.reversed().drop { $0 == "0" }
    return String((short.first == "." ? short.dropFirst() : short).reversed())
  }

  /// A weekly rate that cannot be; one beyond all numbers is of a chance above 1.
  static func rate(_ rate: Double) -> String {
    rate.isFinite
      ? "at a rate of \(brief(rate)) a week, which must be 0 or more"
      : "faster than all of them in a week, which cannot be"
  }

  /// Without what it would fit.
  static func causes(_ causes: [String], isAssumed: Bool) -> String? {
    guard let first = causes.first else {
      return isAssumed ? "No single assumption causes it; try without each of them." : nil
    }
    let others = causes.dropFirst().map { "'\(harmless($0))'" }
    return others.isEmpty
      ? "Without the assumption on '\(harmless(first))' it fits."
      : "Without the assumption on '\(harmless(first))', or else on \(others.joined(separator: " or ")), it fits."
  }
}

extension BaselineMisfit.Reason {
  /// What does not fit, as a clause.
  fileprivate var words: String {
    let brief = MisfitWords.brief
    return switch self {
    case .care(let rejection): rejection.words
    case .beyondRange(let quantity):
      "a number was drawn beyond \(brief(quantity.range.lowerBound)) to \(brief(quantity.range.upperBound))"
    case .total(.teams, let sum):
      "posts of the teams beside the duty team come to \(brief(sum)) of all, and must stay below 1"
    case .total(.placements, let sum): "the kinds of placement beside homes come to \(brief(sum)) of all, above 1"
    case .total(.exits, _): "all shares of exits are 0, and children leave care somehow"
    case .total(.entries, _): "all shares of entries by age are 0, and children enter care at some age"
    case .total(.legalStatus, let sum): "the shares of legal status come to \(brief(sum)), above 1"
    case .closings(let opened, let all):
      "\(unitWords(brief(opened), "children")) in need a week would be opened, which \(brief(all)) cannot make room for by closing"
    case .total(.needs, let sum):
      "additional, complex and acute need come to \(brief(sum)) of all children, and must stay below 1"
    case .moreLookedAfter(let band, let children, let lookedAfter):
      "\(unitWords(brief(lookedAfter), "children")) aged \(MisfitWords.band(band)) would be looked after, and \(brief(children)) \(brief(children) == "1" ? "lives" : "live") there"
    case .escalation(let level, let band, let hazard):
      "to keep needs as they are, children aged \(MisfitWords.band(band)) would have to rise from \(MisfitWords.level(level)) "
        + "need \(MisfitWords.rate(hazard))"
    case .entry(let band, let hazard):
      "children aged \(MisfitWords.band(band)) in acute need would have to enter care "
        + MisfitWords.rate(hazard)
    case .clinic(let misfit): misfit.words
    case .hoursSpread(let spread): "hours of a case cannot have a spread of \(brief(spread))"
    case .registerStay(let shape, let weeks):
      "stays on the register cannot have the shape \(brief(shape)) and a mean of \(unitWords(brief(weeks), "weeks"))"
    case .emptyTeam(let team, let posts):
      "\(counted("\(posts)", "social work post")) \(posts == 1 ? "leaves" : "leave") nobody in the \(team == .duty ? "duty" : "long-term") team"
    case .registrations(let needed, let most):
      "the counted register takes \(unitWords(brief(needed), "registrations")) an enquiry, and conferences give at most \(brief(most))"
    }
  }
}

extension ClinicMisfit {
  /// What does not fit, as a clause.
  fileprivate var words: String {
    let brief = MisfitWords.brief
    return switch self {
    case .mentalHealthWait(let share):
      "no wait for mental health services leaves \(brief(share)) of the list over 13 weeks"
    case .therapyWait(let weeks):
      "no routine therapy list has nine in ten children below \(unitWords(brief(weeks), "weeks"))"
    case .lookedAfterWait(let weeks):
      "looked-after children would wait \(unitWords(brief(weeks), "weeks")) for mental health services, which must be more than 0"
    case .ownPaths(let referrals, let all):
      "looked-after children and young offenders would make \(brief(referrals)) of \(brief(all)) mental health referrals"
    case .mentalHealthFlow(let coming, let seen):
      "mental health referrals bring \(unitWords(brief(coming), "children")) a year to a first appointment, and clinicians see \(brief(seen))"
    case .therapyFlow(let coming, let seen):
      "therapy referrals bring \(unitWords(brief(coming), "children")) a year to a first appointment, and therapists see \(brief(seen))"
    case .mentalHealthChildren(let seen, let all):
      "mental health services would see \(unitWords(brief(seen), "children")) a year for the first time, and \(brief(all)) live in the area"
    case .therapyChildren(let seen, let all):
      "therapists would see \(unitWords(brief(seen), "children")) a year for the first time, and \(brief(all)) live in the area"
    case .mentalHealthRefilled(let share), .therapyRefilled(let share):
      "no response of referrals to waits takes up \(brief(share)) of added appointments in 18 months"
    }
  }
}

extension CareRejection {
  /// What does not fit, as a clause.
  fileprivate var words: String {
    let brief = MisfitWords.brief
    return switch self {
    case .noExits(let entries, let change):
      "\(unitWords(brief(entries), "entries")) a year \(brief(entries) == "1" ? "leaves" : "leave") nobody to leave care where the stock grows by \(brief(change))"
    case .ageingOutExceedsExits: "more young people turn 18 in care than leave it at the given rates"
    case .returnsExceedEntrants(let band):
      "more children aged \(MisfitWords.band(band)) would return to care than enter it"
    case .returnsExceedEntries(let returns, let entries):
      "returns to care come to \(brief(returns)) a year, and all entries to \(brief(entries))"
    case .forcedMovesExceedMoves(let phase):
      "households that give up would move more children \(MisfitWords.phase(phase)) than move at all"
    case .noRoomForFosterCare: "the kinds of placement leave no room for foster care at some age"
    case .tooFewCarers(let needed, let places):
      "\(unitWords(brief(places), "places")) of the council's own foster carers \(brief(places) == "1" ? "is" : "are") too few to house and match \(unitWords(brief(needed), "children"))"
    case .frailtyShape(let shape): "differences between children cannot have the shape \(brief(shape))"
    case .noSolution: "no rates of leaving care agree with the shares of exits"
    }
  }
}
