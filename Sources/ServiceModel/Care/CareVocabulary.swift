/// Where a looked-after child came from; the first part of a child's identity.
public enum CareOrigin: UInt8, CaseIterable, Sendable {
  /// Looked after when the simulation starts.
  case initial = 0
  /// From acute need in the community.
  case need = 1
  /// From the child protection register.
  case register = 2
  /// From any other stream that the caller keeps apart.
  case other = 3
  /// Back in care after a return home that happened before the start.
  case returnedBefore = 4
}

/// How a child stops being looked after.
public enum CareExitRoute: Int, CaseIterable, Sendable {
  /// To parents or relatives.
  case home = 0
  /// By residence order or special guardianship.
  case residenceOrder = 1
  /// To independence or adult services, ageing out at 18 included.
  case independence = 2
  /// Any other way.
  case other = 3
  /// By adoption order.
  case adoption = 4
}

/// What kind of placement a child is in, and whose.
public enum PlacementKind: Int, CaseIterable, Sendable {
  /// With a foster household of the council.
  case ownFoster = 0
  /// With a foster household of an independent agency.
  case agencyFoster = 1
  /// In a children's home, hostel or secure unit.
  case home = 2
  /// With the child's own parents, under a care order.
  case parents = 3
  /// With adopters, before the adoption order.
  case adoption = 4
  /// In lodgings, a residential school or elsewhere.
  case other = 5
}

/// The legal ground on which a child is looked after.
public enum LegalRoute: UInt8, CaseIterable, Sendable {
  /// A full or interim care order.
  case careOrder = 0
  /// Accommodated by agreement with the parents.
  case accommodated = 1
  /// Any other ground.
  case other = 2
}

/// The numbers of this part's random processes in a replicate's key; a change of a number is a change of results.
///
/// They lie in the range 300 to 499 that `Process` leaves to children and carers.
enum CareProcess {
  static let cell: UInt32 = 300
  static let cellWeek: UInt32 = 301
  static let ageWithinBlock: UInt32 = 302
  static let entryAge: UInt32 = 304
  static let minority: UInt32 = 305
  static let need: UInt32 = 306
  static let legalRoute: UInt32 = 307
  static let locality: UInt32 = 308
  static let frailty: UInt32 = 309
  static let pastMove: UInt32 = 310
  static let pastAdoption: UInt32 = 311
  static let pastWorker: UInt32 = 312
  static let exitClock: UInt32 = 314
  static let exitRoute: UInt32 = 315
  static let moveClock: UInt32 = 316
  static let workerClock: UInt32 = 317
  static let placementKind: UInt32 = 318
  static let noMatch: UInt32 = 319
  static let distance: UInt32 = 320
  static let fitSalt: UInt32 = 321
  static let decisionYear: UInt32 = 322
  static let review: UInt32 = 323
  static let qualifiedWorker: UInt32 = 324
  static let returnTime: UInt32 = 325
  static let earlierReturns: UInt32 = 326
  static let earlierReturnAge: UInt32 = 327
  static let earlierReturnTime: UInt32 = 328
  static let places: UInt32 = 329
  static let carerAges: UInt32 = 330
  static let carerMinority: UInt32 = 331
  static let experience: UInt32 = 332
  static let carerLocality: UInt32 = 333
  static let carerSalt: UInt32 = 334
  static let support: UInt32 = 335
  static let leaveClock: UInt32 = 336
  static let leaverToAgency: UInt32 = 337
  static let enquiries: UInt32 = 338
  static let approvals: UInt32 = 339
  static let approvalDelay: UInt32 = 340
  static let firstPlacementDelay: UInt32 = 341
  static let campaignRounding: UInt32 = 342
  static let pilotArrivals: UInt32 = 344
  static let probe: UInt32 = 343
}
