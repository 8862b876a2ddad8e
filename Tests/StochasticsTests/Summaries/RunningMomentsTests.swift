import Stochastics
import Testing

@Suite struct RunningMomentsTests {
  @Test func `functionality: a known sample has its known moments`() {
    let moments = RunningMoments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8 && moments.mean == 5)
    #expect(abs(moments.variance - 32.0 / 7) < 1e-14)
    #expect(abs(moments.meanError - (4.0 / 7).squareRoot()) < 1e-14)
  }

  @Test func `extreme value: nothing, one value, and values that do not vary`() {
    var moments = RunningMoments()
    #expect(moments.count == 0 && moments.mean == 0 && moments.variance == .infinity)
    moments.add(3)
    #expect(moments.mean == 3 && moments.variance == .infinity && moments.meanError == .infinity)
    moments.add(3)
    #expect(moments.variance == 0 && moments.meanError == 0)
  }

  @Test func `extreme value: a large offset does not drown the variance`() {
    let moments = RunningMoments([4.0, 7, 13, 16].map { 1e9 + $0 })
    #expect(moments.mean == 1_000_000_010)
    #expect(moments.variance == 30)
  }
}
