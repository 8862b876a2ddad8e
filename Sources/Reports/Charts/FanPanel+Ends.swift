import DecisionAnalysis
import Wording

extension FanPanel {
  /// A label at the end of a line.
  private struct End {
    var words: String
    var value: Double
    var style: String
  }

  /// What the fan and the dashed line end at, named beside their ends and never overlapping.
  var ends: Markup {
    let places = last.places
    var labels = [
      End(words: bare(last.eighty.upperBound, places), value: last.eighty.upperBound, style: "end quiet"),
      End(
        words: bare(last.mean.value, places), value: last.mean.value, style: reference == nil ? "end baseline" : "end"),
      End(words: bare(last.eighty.lowerBound, places), value: last.eighty.lowerBound, style: "end quiet"),
    ]
    if let reference, let nothing = reference.last {
      let words = bare(nothing.mean.value, places)
      if words == labels[1].words {
        labels[1].words += " (same)"
      } else {
        labels.append(End(words: "\(words) nothing more", value: nothing.mean.value, style: "end dashed"))
      }
    }
    return drawn(labels)
  }

  private func bare(_ value: Double, _ places: Int) -> String { unit.value(value, places: places, bare: true) }

  private func drawn(_ labels: [End]) -> Markup {
    let frame = FanPanel.frame
    let places = LabelStack.places(
      wishes: labels.map { upwards($0.value) }, height: 13, within: (frame.top - 8)...(frame.bottom + 8))
    var ends = Markup()
    for (label, y) in zip(labels, places) {
      let wish = upwards(label.value)
      let style = label.style == "end quiet" ? "leader" : "leader strong"
      ends += Drawing.line(from: (frame.right + 1, wish), to: (frame.right + 7, y), style: style)
      ends += Drawing.text(label.words, at: (frame.right + 10, y + 3.8), style: label.style)
    }
    return ends
  }
}
