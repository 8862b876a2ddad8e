/// What a random number is for; part of its key, so that no two purposes share a number.
///
/// Raw values are fixed for good: changing one changes results. Ranges: 1 to 99 parameters and years (30 to 49 ``Shock``,
/// 70 to 79 clinics), 100 to 199 the pathway, 200 to 299 the workforce, 300 to 499 looked-after children and carers, 500 and up readings.
public enum Process: UInt32, Sendable {
  case parameter = 1
  case strength = 2
  case unitCost = 3
  case practiceStrength = 4
  case indicatorStart = 12
  case indicatorYear = 13
  case indicatorCount = 14
  case indicatorPerson = 21
  case practiceLevel = 15
  case practiceYear = 16
  case inspectionSeverity = 17
  case inspectionNoise = 18
  case inspectionLimit = 19
  case nationalTrend = 20

  case births = 100
  case ageing = 101
  case migration = 102
  case escalation = 103
  case recovery = 104
  case contacts = 110
  case acceptance = 111
  case returns = 112
  case expiry = 113
  case initialAssessments = 120
  case enquiries = 121
  case caseArrival = 122
  case caseDuration = 124
  case coreAssessments = 125
  case childInNeedOpening = 126
  case childInNeedClosing = 127
  case registrations = 131
  case registerStay = 132
  case registerStart = 133
  case reRegistration = 134
  case registerToCare = 135
  case registerPool = 136
  case careEntry = 140
  case pilot = 150

  case leaving = 200
  case settling = 201
  case hiring = 202
  case graduates = 203
  case registerAllocation = 204

  case nationalSeverity = 60
  case inspectionSample = 61

  case clinicReferrals = 70
  case clinicCase = 71
  case clinicStaff = 72
  case clinicDischarge = 73
  case clinicStart = 74
  case clinicStaffStart = 75
}
