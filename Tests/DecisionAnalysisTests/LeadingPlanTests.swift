import DecisionAnalysis
import Testing

@Suite struct `The leading plan` {
  private func gains(_ rows: [Double]..., error: Double = 0.01) -> [[Estimate]] {
    rows.map { $0.map { Estimate(value: $0, error: error) } }
  }

  @Test func `functionality: a plan that is ahead somewhere and behind nowhere leads`() {
    #expect(LeadingPlan(gains: gains([0.1, 0.2], [0.1, 0.3]), draws: 1_000) == .one(1))
    #expect(LeadingPlan(gains: gains([0.1, 0.2]), draws: 1_000) == .one(0))
  }

  @Test func `functionality: where each is ahead in something it depends on what is wanted`() {
    #expect(LeadingPlan(gains: gains([0.3, 0.1], [0.1, 0.3], [0, 0]), draws: 1_000) == .depends([0, 1]))
  }

  @Test func `functionality: many small leads outweigh no great one`() {
    let many = [0.1, 0.1, 0.1, 0.1, 0]
    #expect(LeadingPlan(gains: gains(many, [0, 0, 0, 0, 0.1]), draws: 1_000) == .depends([0, 1]))
  }

  @Test func `functionality: plans that the draws cannot part do not lead`() {
    #expect(LeadingPlan(gains: gains([0.1, 0.2], [0.1, 0.22]), draws: 1_000) == .depends([0, 1]))
    #expect(LeadingPlan(gains: gains([0.1], [0.3]), draws: 8) == .none, "a gain of 0.3 is within 3 in 8")
    #expect(LeadingPlan(gains: gains([0.5], [0.7]), draws: 8) == .depends([0, 1]), "a lead of 0.2 is too")
  }

  @Test func `functionality: a lead that is told from nothing and known to be negligible is none`() {
    #expect(LeadingPlan(gains: gains([0.03, 0.02], error: 0.001), draws: 100_000) == .none)
    #expect(LeadingPlan(gains: gains([0.2, 0.2], [0.23, 0.2], error: 0.001), draws: 100_000) == .depends([0, 1]))
    #expect(LeadingPlan(gains: gains([0.2, -0.03], error: 0.001), draws: 100_000) == .one(0), "nor is such a loss one")
    #expect(LeadingPlan(gains: gains([0.06], error: 0.001), draws: 100_000) == .one(0))
  }

  @Test func `functionality: a plan that loses an area to doing nothing more does not lead`() {
    #expect(LeadingPlan(gains: gains([0.4, -0.1]), draws: 1_000) == .depends([0]))
  }

  @Test func `extreme value: plans that do nothing, and no plans, have no leader`() {
    #expect(LeadingPlan(gains: gains([0, 0], [0, 0], error: 0), draws: 10_000) == .none)
    #expect(LeadingPlan(gains: [], draws: 10) == .none)
    #expect(LeadingPlan(gains: gains([0.4], error: .infinity), draws: 1) == .none)
  }

  @Test func `law: the order of plans changes no leader`() {
    let rows = gains([0.1, 0.2], [0.12, 0.35], [0, 0.05])
    #expect(LeadingPlan(gains: rows, draws: 500) == .one(1))
    #expect(LeadingPlan(gains: rows.reversed(), draws: 500) == .one(1))
    #expect(LeadingPlan(gains: [rows[1], rows[0], rows[2]], draws: 500) == .one(0))
  }
}
