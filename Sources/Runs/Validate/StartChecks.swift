import ServiceModel

/// The first year agrees with the figures that the area has published, within its own futures.
enum StartChecks {
  /// A check for every figure of the area, from a sample without national trends.
  static func all(_ area: Area, indicators: [Indicator], sample: FutureSample) -> [ValidationCheck] {
    var figures = [("stock.looked-after", "looked-after"), ("stock.register", "register")].compactMap { output, stock in
      area.stocks[stock].map {
        (output, output == "stock.register" ? "Children on the register" : "Children looked after", $0.value)
      }
    }
    figures += indicators.compactMap { indicator in
      area.indicators[indicator.id].map { ("indicator.\(indicator.id)", indicator.name, $0.value) }
    }
    return figures.compactMap { output, name, published in
      sample.column(output, year: 0).map { check(output, name, published, $0) }
    }
  }

  /// Whether a published figure lies among 8 in 10 futures of the first year.
  static func check(_ output: String, _ name: String, _ published: Double, _ column: [Double]) -> ValidationCheck {
    let what = "\(name): the published figure among 8 in 10 futures of the first year"
    guard column.contains(where: { !$0.isNaN }) else {
      return ValidationCheck(
        skipped: "start.\(output)", what, kind: .calibration, needs: "a future in which it is known")
    }
    return ValidationCheck(
      "start.\(output)", what, kind: .calibration, figure: published, from: column.quantile(0.1),
      to: column.quantile(0.9))
  }
}
