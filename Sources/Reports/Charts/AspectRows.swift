import DecisionAnalysis
package import Runs
import Wording

extension RowChart {
  /// The aspects that hold a grade back: in how many more futures of 100 it would be higher if each alone were.
  package static func heldBack(id: String, title: String, _ held: HeldBack) -> RowChart {
    let rows = held.aspects.map { aspect in
      // One draw has no error to show.
      let half = aspect.gain.error.isFinite ? 1.96 * aspect.gain.error : 0
      let low = max(0, aspect.gain.value - half)
      return Row(
        label: held.title(of: aspect), remark: "reads as \(aspect.reads)",
        marks: [
          .bar(from: 0, to: aspect.gain.value, style: "bar part"),
          .interval(low...max(low, aspect.gain.value + half), style: "whisker"),
        ], value: aspect.rise, tip: "\(aspect.title): \(aspect.asking) \(aspect.movers)")
    }
    let ends = held.aspects.map { $0.gain.value + ($0.gain.error.isFinite ? 1.96 * $0.gain.error : 0) }
    let scale = LinearScale.round(over: ends + [0, 0.05], ticks: 4)
    return RowChart(
      id: id, title: title,
      summary: "More futures of 100 that would be \(held.wanted): "
        + rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range, ticks: scale.ticks.map { Tick($0, Figure.signed($0 * 100)) })
  }
}
