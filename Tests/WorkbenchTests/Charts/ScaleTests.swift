import Reports
import Testing
import Wording

@Suite struct ScaleTests {
  @Test func `functionality: a scale maps its ends to its places`() {
    let scale = LinearScale(10...20, from: 100, to: 0)
    #expect(scale(10) == 100)
    #expect(scale(20) == 0)
    #expect(scale(15) == 50)
  }

  @Test(arguments: [[3.0, 9.7], [0, 0], [-1e6, 5], [0.001, 0.0013], [97, 99.9], [1e9, 1e9 + 1]] as [[Double]])
  func `law: a round scale holds all values and marks only inside`(values: [Double]) {
    let scale = LinearScale.round(over: values)
    #expect(values.allSatisfy { scale.range.contains($0) })
    #expect(scale.ticks.count >= 2)
    #expect(scale.ticks.count <= 12)
    #expect(scale.ticks == scale.ticks.sorted())
    #expect(
      scale.ticks.allSatisfy {
        $0 >= scale.range.lowerBound - 1e-9 && $0 <= scale.range.upperBound * (1 + 1e-12) + 1e-9
      })
  }

  @Test func `extreme value: a share's scale ends at a hundred`() {
    let scale = LinearScale.round(over: [88, 99.7], within: 0...100)
    #expect(scale.range.upperBound == 100)
  }

  @Test func `dirty: values that are not finite are left out`() {
    #expect(LinearScale.round(over: [.nan, 1, 2, .infinity]).range.upperBound <= 2.5)
  }

  @Test func `law: labels never overlap, stay inside and keep their order`() {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }
    for _ in 0..<500 {
      let count = 1 + Int(next() * 8)
      let wishes = (0..<count).map { _ in next() * 200 }
      let places = LabelStack.places(wishes: wishes, height: 13, within: 0...200)
      let sorted = places.sorted()
      for (low, high) in zip(sorted, sorted.dropFirst()) { #expect(high - low >= 13 - 1e-9) }
      #expect(sorted.first! >= 6.5 - 1e-9)
      #expect(sorted.last! <= 193.5 + 1e-9)
      let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
      #expect(order.map { places[$0] } == sorted)
    }
  }

  @Test func `functionality: labels with room stay where they wish`() {
    #expect(LabelStack.places(wishes: [20, 60, 100], height: 13, within: 0...200) == [20, 60, 100])
  }

  @Test func `functionality: two labels at one place part evenly`() {
    #expect(LabelStack.places(wishes: [50, 50], height: 10, within: 0...200) == [45, 55])
  }

  @Test func `functionality: a long name is wrapped and cut with an ellipsis`() {
    let lines = TextMeasure.wrapped(
      "Young people aged 16 to 18 not in education, employment or training of any kind at all", width: 200, size: 13,
      lines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 13) <= 200 })
  }

  @Test func `extreme value: a word wider than its place is cut, not spilt`() {
    let lines = TextMeasure.wrapped(String(repeating: "W", count: 900), width: 120, size: 13, lines: 2)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 13) <= 120 })
  }
}
