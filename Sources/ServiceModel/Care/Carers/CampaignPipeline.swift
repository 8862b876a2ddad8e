import Mathematics
import Stochastics

/// Households on their way through a recruitment campaign: enquiry, approval, first placement.
///
/// The campaign's n-th household sets out in the first week in which the cumulative target exceeds n less a keyed uniform
/// number, so a fractional target is met on average and a higher one never brings fewer. Delays are keyed by household.
struct CampaignPipeline {
  /// Households that have set out so far.
  var begun = 0
  /// Identities of those not yet available, and the weeks in which they will be.
  var underWay: [(identity: UInt64, due: Int32)] = []
}

extension CareSystem {
  /// Starts the households that the target asks for and receives those whose delays are over.
  mutating func receiveCampaign(_ now: CareWeek) {
    beginCampaignHouseholds(now)
    var index = campaign.underWay.count - 1
    while index >= 0 {
      if campaign.underWay[index].due <= now.week {
        join(campaign.underWay[index].identity, now.key)
        flows.campaignApproved += 1
        campaign.underWay[index] = campaign.underWay[campaign.underWay.count - 1]
        campaign.underWay.removeLast()
      }
      index -= 1
    }
  }

  private mutating func beginCampaignHouseholds(_ now: CareWeek) {
    while now.levers.campaignHouseholds > 0 {
      let identity = CareIdentity.household(origin: 2, week: 0, ordinal: campaign.begun)
      let rounding = now.key.uniform(process: CareProcess.campaignRounding, entity: identity, step: 0)
      guard now.levers.campaignHouseholds > Double(campaign.begun) + rounding else { return }
      let fostering = calibration.parameters.fostering
      let shape = calibration.parameters.shapes.delayShape
      let months =
        fostering.approvalMonths
        * GammaDelay.quantile(
          now.key.uniform(process: CareProcess.approvalDelay, entity: identity, step: 0), shape: shape)
        + fostering.firstPlacementMonths
        * GammaDelay.quantile(
          now.key.uniform(process: CareProcess.firstPlacementDelay, entity: identity, step: 0), shape: shape)
      campaign.underWay.append((identity, Int32(now.week + Int(months * 52 / 12))))
      campaign.begun += 1
      flows.campaignEnquiries += 1 / max(fostering.enquiryConversion, 1e-6)
    }
  }
}

/// The gamma delay with mean 1, by the approximation of Wilson and Hilferty (1931); fewer than a dozen are drawn a year.
enum GammaDelay {
  static func quantile(_ uniform: Double, shape: Double) -> Double {
    let ninth = 1 / (9 * shape)
    let root = 1 - ninth + InverseNormal.standard(uniform) * ninth.squareRoot()
    return root > 0 ? root * root * root : 0
  }
}
