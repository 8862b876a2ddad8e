import Runs
import ServiceModel
import Stochastics

extension ExtremeStudy {
  /// Prints what every quantity may be beside what the data believes about it.
  func printRanges(_ library: Library) -> Int32 {
    for quantity in Quantity.allCases {
      var ids: Set<String> = [quantity.rawValue]
      for area in library.catalogue.areas.values { area.parameters[quantity.rawValue].map { _ = ids.insert($0) } }
      for id in ids.sorted() {
        guard let parameter = library.catalogue.parameters[id] else { continue }
        let prior = parameter.prior
        print(
          quantity, id, "|", parameter.unit, "|", quantity.range.lowerBound, quantity.range.upperBound, "|",
          prior.quantile(0x1p-53),
          prior.quantile(0.05), prior.central, prior.quantile(0.95), prior.quantile(1 - 0x1p-53))
      }
    }
    return 0
  }
}
