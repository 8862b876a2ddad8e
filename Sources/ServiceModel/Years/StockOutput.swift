/// Stocks, flows and loads of the area that every year reports: each with its name, its unit and its reading.
public enum StockOutput: String, CaseIterable, Sendable {
  case children = "stock.children"
  case lookedAfter = "stock.looked-after"
  case register = "stock.register"
  case childrenInNeed = "stock.children-in-need"
  case acuteNeed = "stock.acute"
  case carerHouseholds = "stock.carer-households"
  case workers = "stock.workers"
  case backlogWeeks = "stock.backlog-weeks"
  case entries = "flow.entries"
  case referrals = "flow.referrals"
  case dutyLoad = "load.duty"
  case longTermLoad = "load.long-term"
  case withoutHelp = "stock.without-help"
  case vacantPosts = "stock.vacant-posts"
  case longestQueue = "load.longest-queue"
  case hoursBought = "flow.agency-hours"
  case careLeavers = "stock.care-leavers"
  case weeksRaised = "load.weeks-bar-raised"
  case camhsWaiting = "stock.camhs-waiting"
  case camhsSeen = "flow.camhs-seen"
  case therapyWaiting = "stock.therapy-waiting"
  case therapySeen = "flow.therapy-seen"
  case withoutMentalHealth = "stock.without-mental-health-service"

  /// Its name for people.
  public var label: String {
    switch self {
    case .children: "Children under 18"
    case .lookedAfter: "Children looked after"
    case .register: "Children on the protection register"
    case .childrenInNeed: "Open children in need"
    case .acuteNeed: "Children in acute need"
    case .carerHouseholds: "Foster households"
    case .workers: "Social workers in post"
    case .backlogWeeks: "Weeks of assessment work waiting"
    case .entries: "Children entering care"
    case .referrals: "Referrals accepted"
    case .dutyLoad: "Load of the duty team against the start"
    case .longTermLoad: "Caseload of the long-term team against the start"
    case .withoutHelp: "Children in complex or acute need without an open case"
    case .vacantPosts: "Social work posts waiting to be filled"
    case .longestQueue: "Longest queue of assessment work in the year"
    case .hoursBought: "Agency hours bought for assessments"
    case .careLeavers: "Young people up to 21 who left care for independence"
    case .weeksRaised: "Weeks in which the bar for referrals was raised"
    case .camhsWaiting: "Children waiting for a first mental health appointment"
    case .camhsSeen: "Children seen for the first time by mental health services"
    case .therapyWaiting: "Children waiting for occupational therapy"
    case .therapySeen: "Children seen for the first time by occupational therapists"
    case .withoutMentalHealth: "Children aged 5 to 15 with a mental disorder whom no mental health service knows"
    }
  }

  /// The unit in tables.
  public var unit: String {
    switch self {
    case .backlogWeeks, .longestQueue, .weeksRaised: "weeks"
    case .hoursBought: "hours"
    case .dutyLoad, .longTermLoad: "ratio"
    case .children, .lookedAfter, .register, .childrenInNeed, .acuteNeed, .carerHouseholds, .workers, .entries,
      .referrals, .withoutHelp, .vacantPosts, .careLeavers, .camhsWaiting, .camhsSeen, .therapyWaiting, .therapySeen,
      .withoutMentalHealth:
      "count"
    }
  }

  /// Its number at a year's end.
  func reading(_ now: borrowing YearReadings) -> Double {
    switch self {
    case .children: Double(now.children)
    case .lookedAfter: Double(now.state.care.lookedAfter)
    case .register: Double(now.state.protection.onRegister)
    case .childrenInNeed: Double(now.state.protection.childrenInNeed)
    case .acuteNeed: Double(now.state.need.at(level: 3))
    case .carerHouseholds: Double(now.care.households)
    case .workers: Double(now.state.workforce.inPost)
    case .backlogWeeks: now.state.backlogWeeks
    case .entries: Double(now.care.starts)
    case .referrals: Double(now.state.frontDoor.referrals)
    case .dutyLoad: now.state.dutyLoad
    case .longTermLoad: now.state.longTermLoad
    case .withoutHelp: now.withoutHelp
    case .vacantPosts: Double(now.state.workforce.allVacant)
    case .longestQueue: now.state.longestQueue
    case .hoursBought: now.state.overload.hoursBought
    case .careLeavers: Double(now.care.careLeavers)
    case .weeksRaised: now.state.overload.weeksRaised
    case .camhsWaiting: Double(now.clinics.mentalHealthWaiting)
    case .camhsSeen: Double(now.clinics.mentalHealthSeen)
    case .therapyWaiting: Double(now.clinics.therapyWaiting)
    case .therapySeen: Double(now.clinics.therapySeen)
    case .withoutMentalHealth: now.clinics.withoutMentalHealth
    }
  }
}
