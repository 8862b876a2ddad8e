public import Stochastics

/// Something a plan can buy: a dose of it moves levers after a lag, at a cost, with honest uncertainty.
public struct Intervention: Sendable, Identifiable {
  /// Kebab-case name, unique in the catalogue.
  public var id: String
  /// Its name for people.
  public var name: String
  /// How it is thought to work.
  public var mechanism: String
  /// The natural unit of its dose and the sizes that make sense.
  public var dose: DoseUnit
  /// Months from start to the first effect, and from there to full strength.
  public var timing: Timing
  /// What one natural unit costs.
  public var cost: UnitCost
  /// Whose money pays for it.
  public var pays: [BudgetHolder]
  /// Whose money is saved where it works.
  public var saves: [BudgetHolder]
  /// What it moves.
  public var effects: [Effect]
  /// Effects named in the evidence that a mechanism already carries, so that they are not applied twice.
  public var carried: [CarriedEffect]
  /// Effects named in the evidence that are not used, each with its reason.
  public var leftOut: [LeftOutEffect]
  /// Shifts of practice on ladders of the grade descriptors, at the typical dose.
  public var practice: [PracticeShift]
  /// Limits on how much can be delivered.
  public var capacity: String
  /// Side effects that planners should know.
  public var sideEffects: String
  /// What the defining documents say, with locator.
  public var documents: String
  /// The evidence in words, its grade A to D and its direction.
  public var evidence: EvidenceNote
  /// What planners of 2006 believed, where later trials changed the picture.
  public var beliefs2007: [Effect]?

  /// An intervention.
  public init(
    id: String, name: String, mechanism: String, dose: DoseUnit, timing: Timing, cost: UnitCost,
    pays: [BudgetHolder] = [], saves: [BudgetHolder] = [], effects: [Effect], carried: [CarriedEffect] = [],
    leftOut: [LeftOutEffect] = [], practice: [PracticeShift] = [], capacity: String = "", sideEffects: String = "",
    documents: String = "", evidence: EvidenceNote, beliefs2007: [Effect]? = nil
  ) {
    self.id = id
    self.name = name
    self.mechanism = mechanism
    self.dose = dose
    self.timing = timing
    self.cost = cost
    self.pays = pays
    self.saves = saves
    self.effects = effects
    self.carried = carried
    self.leftOut = leftOut
    self.practice = practice
    self.capacity = capacity
    self.sideEffects = sideEffects
    self.documents = documents
    self.evidence = evidence
    self.beliefs2007 = beliefs2007
  }
}

/// The natural unit of a dose.
public struct DoseUnit: Hashable, Sendable {
  /// The unit as users write it, such as `households` or `per cent`.
  public var unit: String
  /// Natural units in one dose of the effects table.
  public var per: Double
  /// Smallest dose that makes sense, natural units.
  public var minimum: Double
  /// The usual dose, natural units.
  public var typical: Double
  /// Largest dose that can be delivered, natural units.
  public var maximum: Double
  /// Whether the same natural dose has a smaller effect in a larger area; tables are for `TableArea`.
  public var scalesWithPopulation: Bool

  /// A dose unit.
  public init(
    unit: String, per: Double, minimum: Double, typical: Double, maximum: Double, scalesWithPopulation: Bool
  ) {
    self.unit = unit
    self.per = per
    self.minimum = minimum
    self.typical = typical
    self.maximum = maximum
    self.scalesWithPopulation = scalesWithPopulation
  }
}

/// Delays of an intervention.
public struct Timing: Hashable, Sendable {
  /// Months from the start to the first effect.
  public var delayMonths: Double
  /// Months from the first effect to full strength.
  public var rampMonths: Double
  /// Months over which the effect fades once the deployment ends.
  public var fadeMonths: Double

  /// Delays in months, none negative.
  public init(delayMonths: Double, rampMonths: Double, fadeMonths: Double) {
    self.delayMonths = delayMonths
    self.rampMonths = rampMonths
    self.fadeMonths = fadeMonths
  }
}

/// The price of a natural unit of dose, pounds at 2005/06 prices.
public struct UnitCost: Sendable {
  /// When the price falls due.
  public enum Basis: String, CaseIterable, Sendable {
    /// Every year that the dose is held.
    case year
    /// Once for each unit, spread over the years of the deployment.
    case once
  }

  /// Uncertainty about the price of one unit.
  public var perUnit: Distribution
  /// When it falls due.
  public var basis: Basis
  /// Where the price came from.
  public var citation: Citation

  /// A unit cost.
  public init(perUnit: Distribution, basis: Basis, citation: Citation) {
    self.perUnit = perUnit
    self.basis = basis
    self.citation = citation
  }
}

/// What an effect acts on.
public enum EffectTarget: Hashable, Sendable {
  /// A handle of a mechanism.
  case lever(Lever)
  /// An indicator that no mechanism carries, by id.
  case indicator(String)
}

/// One effect of an intervention, per dose of the effects table.
public struct Effect: Sendable {
  /// What it acts on.
  public var target: EffectTarget
  /// How the value is applied.
  public var scale: EffectScale
  /// Uncertainty about the effect; `quantile(0.05)` is the least favourable end of the table, unless `reversed`.
  public var perDose: Distribution
  /// Whether the table's least favourable end is the larger number, so that strength runs from high to low.
  public var reversed: Bool
  /// Months of delay of its own, where it differs from the intervention's.
  public var delayMonths: Double?
  /// Whether the value is the same at any dose: it describes one supported household, not the area.
  public var whateverTheDose: Bool
  /// Where the effect came from.
  public var citation: Citation

  /// An effect.
  public init(
    target: EffectTarget, scale: EffectScale, perDose: Distribution, reversed: Bool, delayMonths: Double? = nil,
    whateverTheDose: Bool = false, citation: Citation
  ) {
    self.target = target
    self.scale = scale
    self.perDose = perDose
    self.reversed = reversed
    self.delayMonths = delayMonths
    self.whateverTheDose = whateverTheDose
    self.citation = citation
  }

  /// The effect at a draw of the intervention's strength, 0 least favourable to 1 most favourable.
  public func value(strength: Double) -> Double { perDose.quantile(reversed ? 1 - strength : strength) }
}

/// A shift of the practice state of one ladder at the typical dose, 0 to 1.
public struct PracticeShift: Sendable {
  /// The ladder's id, `area/aspect`.
  public var ladder: String
  /// Uncertainty about the shift.
  public var shift: Distribution
  /// Months to the first effect.
  public var delayMonths: Double

  /// A practice shift.
  public init(ladder: String, shift: Distribution, delayMonths: Double) {
    self.ladder = ladder
    self.shift = shift
    self.delayMonths = delayMonths
  }
}

/// The evidence behind an intervention, in words.
public struct EvidenceNote: Hashable, Sendable {
  /// How strong evidence is.
  public enum Grade: String, CaseIterable, Codable, Sendable {
    /// Randomised and English.
    case randomised = "A"
    /// Randomised elsewhere, or a strong quasi-experiment.
    case quasiExperiment = "B"
    /// Observational, or arithmetic.
    case observational = "C"
    /// Judgement.
    case judgement = "D"
  }

  /// Which way evidence points.
  public enum Sign: String, CaseIterable, Codable, Sendable {
    case positive
    case mixed
    case null
    case negative
  }

  /// How strong it is.
  public var grade: Grade
  /// Which way it points.
  public var sign: Sign
  /// What was found.
  public var text: String
  /// Keys of sources.
  public var keys: [String]

  /// An evidence note.
  public init(grade: Grade, sign: Sign, text: String, keys: [String]) {
    self.grade = grade
    self.sign = sign
    self.text = text
    self.keys = keys
  }
}
