import DecisionAnalysis
import Wording

/// The shares of what happened by tenths of the forecast, as bars beside the tenth that each should hold.
enum TenthsPicture {
  private static let size = (width: 350.0, height: 120.0)
  private static let frame = (left: 34.0, right: 340.0, top: 8.0, bottom: 98.0)

  /// The drawing of one method at one horizon; `id` names it within its page.
  static func picture(_ tenths: [Double], id: String, title: String) -> Picture {
    let most = max(0.2, tenths.max() ?? 0)
    let upwards = LinearScale(0...most, from: frame.bottom, to: frame.top)
    let width = (frame.right - frame.left) / Double(tenths.count)
    return Picture(id: id, title: title, summary: summary(tenths), width: size.width, height: size.height) {
      bars(tenths, upwards, width)
      Drawing.line(from: (frame.left, upwards(0.1)), to: (frame.right, upwards(0.1)), style: "reference")
      Drawing.text("10%", at: (frame.left - 6, upwards(0.1) + 3.5), style: "tick", anchor: .end)
      Drawing.text("lowest tenth", at: (frame.left, frame.bottom + 16), style: "tick")
      Drawing.text("highest tenth", at: (frame.right, frame.bottom + 16), style: "tick", anchor: .end)
    }
  }

  private static func bars(_ tenths: [Double], _ upwards: LinearScale, _ width: Double) -> Markup {
    var bars = Markup()
    for (place, share) in tenths.enumerated() {
      bars += Drawing.rectangle(
        x: frame.left + Double(place) * width + 1, y: upwards(share), width: width - 2,
        height: frame.bottom - upwards(share), style: "known", tip: "tenth \(place + 1): \(Figure.percent(share))%")
    }
    return bars
  }

  /// What the bars say in a sentence.
  static func summary(_ tenths: [Double]) -> String {
    let ends = (tenths.first ?? 0) + (tenths.last ?? 0)
    return
      "The lowest and the highest tenth together hold \(Figure.percent(ends))% of what happened, where 20% is right."
  }
}
