/// Places labels beside their points without letting any two overlap.
package enum LabelStack {
  /// Centres for labels of equal height, in the order given, each as near its wish as the others allow.
  ///
  /// Labels that would touch are gathered in blocks around the mean of their wishes (pooling of neighbours, as in
  /// isotonic regression), so the sum of squared moves is the smallest possible; a block that would leave `bounds` is
  /// moved back inside.
  ///
  /// - Precondition: the labels fit between the bounds.
  package static func places(
    wishes: [Double], height: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    precondition(
      Double(wishes.count) * height <= bounds.upperBound - bounds.lowerBound + 1e-9, "the labels do not fit")
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    // With label k moved up by k heights, "no overlap" becomes "in rising order".
    var blocks: [(mean: Double, count: Int)] = []
    for (rank, place) in order.enumerated() {
      var block = (mean: wishes[place] - Double(rank) * height, count: 1)
      while let last = blocks.last, last.mean >= block.mean {
        let count = last.count + block.count
        block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let lowest = bounds.lowerBound + height / 2
    let highest = bounds.upperBound - height / 2 - Double(wishes.count - 1) * height
    var places = wishes
    var rank = 0
    for block in blocks {
      let base = min(max(block.mean, lowest), highest)
      for _ in 0..<block.count {
        places[order[rank]] = base + Double(rank) * height
        rank += 1
      }
    }
    return places
  }
}
