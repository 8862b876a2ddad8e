/// A column's draws in rising order, and what follows from the order with ties kept together.
struct RisingOrder {
  /// Places of draws, smallest value first; equal values in the order of draws.
  let order: [Int32]
  /// Where each run of equal values starts in `order`, and the number of draws at the end.
  let starts: [Int]

  init(_ column: [Double]) {
    var pairs = column.enumerated().map { (value: $1, place: Int32($0)) }
    pairs.sort { $0.value == $1.value ? $0.place < $1.place : $0.value < $1.value }
    var starts: [Int] = []
    for place in pairs.indices where place == 0 || pairs[place].value != pairs[place - 1].value { starts.append(place) }
    order = pairs.map(\.place)
    self.starts = starts + [column.count]
  }

  /// How many different values there are.
  var distinct: Int { starts.count - 1 }

  /// Mean ranks from 0, ties sharing theirs, in the order of the column.
  var midranks: [Double] {
    var ranks = [Double](repeating: 0, count: order.count)
    for group in 0..<distinct {
      let rank = Double(starts[group] + starts[group + 1] - 1) / 2
      for place in starts[group]..<starts[group + 1] { ranks[Int(order[place])] = rank }
    }
    return ranks
  }
}

/// A column cut into classes of about equal count; equal values are never parted.
struct EqualCountClasses {
  /// The class of each draw.
  let of: [Int32]
  /// How many classes there are: as many as asked for, or fewer where values repeat.
  let count: Int

  /// Cuts a column into at most so many classes; a column with fewer different values has one for each.
  init(_ column: [Double], most: Int) {
    self.init(RisingOrder(column), most: most)
  }

  init(_ rising: RisingOrder, most: Int) {
    let draws = rising.order.count
    var classes = [Int32](repeating: 0, count: draws)
    var (next, last) = (-1, -1)
    for group in 0..<rising.distinct {
      let middle = (Double(rising.starts[group] + rising.starts[group + 1]) / 2) / Double(draws)
      let wanted = rising.distinct <= most ? group : Int(middle * Double(most))
      if wanted != last { next += 1 }
      last = wanted
      for place in rising.starts[group]..<rising.starts[group + 1] { classes[Int(rising.order[place])] = Int32(next) }
    }
    of = classes
    count = next + 1
  }

  /// Sizes of the classes and the mean of a column in each.
  func means(of column: [Double]) -> (sizes: [Double], means: [Double]) {
    var (sizes, sums) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (place, value) in zip(of, column) {
      sizes[Int(place)] += 1
      sums[Int(place)] += value
    }
    return (sizes, zip(sums, sizes).map { $0 / $1 })
  }
}
