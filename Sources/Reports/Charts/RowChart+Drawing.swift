import Wording

extension RowChart {
  private func scale(_ form: RowForm) -> LinearScale {
    LinearScale(range, from: form.lane.lowerBound, to: form.lane.upperBound)
  }

  /// The band of ordinary swings, hairlines with their numbers, and what lies to either side.
  func background(_ form: RowForm, height: Double) -> Markup {
    let across = scale(form)
    let top = form.top(ends)
    let bottom = height - 20
    var background = Markup()
    if let noise {
      let low = across(max(noise.lowerBound, range.lowerBound))
      let high = across(min(noise.upperBound, range.upperBound))
      background += Drawing.rectangle(
        x: low, y: top - 4, width: high - low, height: bottom - top + 4, style: "noise",
        tip: "ordinary swings from year to year")
    }
    var free = -Double.infinity
    for tick in ticks {
      let x = across(tick.value)
      background += Drawing.line(from: (x, top - 4), to: (x, bottom), style: tick.value == 0 ? "zero" : "grid")
      let anchor: Drawing.Anchor = !form.isStacked ? .middle : x < 20 ? .start : x > form.width - 20 ? .end : .middle
      // A number that would touch the one before it is left out; its line stays.
      let width = TextMeasure.width(tick.words, size: 11)
      let start = x - (anchor == .start ? 0 : anchor == .end ? width : width / 2)
      guard start >= free else { continue }
      free = start + width + 3
      background += Drawing.text(tick.words, at: (x, bottom + 14), style: "tick", anchor: anchor)
    }
    if !ends.left.isEmpty {
      background += Drawing.text(ends.left, at: (form.lane.lowerBound, 11), style: "tick")
    }
    if !ends.right.isEmpty {
      background += Drawing.text(ends.right, at: (form.lane.upperBound, 11), style: "tick", anchor: .end)
    }
    return background
  }

  /// A row: its name, its marks and its figures.
  func drawn(_ row: Row, _ form: RowForm, top: Double) -> Markup {
    Markup.element("g", ["class": "row"]) {
      Drawing.tooltip(row.tip)
      if form.isStacked { stackedWords(row, form, top: top) } else { wideWords(row, form, top: top) }
      marks(row, form, middle: form.isStacked ? top + 40 : top + form.step / 2)
    }
  }

  private func wideWords(_ row: Row, _ form: RowForm, top: Double) -> Markup {
    let middle = top + form.step / 2
    let edge = form.lane.lowerBound - 14
    var words = Markup()
    let lines = TextMeasure.wrapped(row.label, width: edge - 4, size: 13, lines: row.remark.isEmpty ? 2 : 3)
    let count = Double(lines.count) + (row.remark.isEmpty ? 0 : 1)
    func height(_ line: Int) -> Double { middle + 4.4 + (Double(line) - (count - 1) / 2) * 14.5 }
    for (number, line) in lines.enumerated() {
      words += Drawing.text(line, at: (edge, height(number)), style: "name", anchor: .end)
    }
    if !row.remark.isEmpty {
      let remark = TextMeasure.wrapped(row.remark, width: edge - 4, size: 11, lines: 1)[0]
      words += Drawing.text(remark, at: (edge, height(lines.count)), style: "tick", anchor: .end)
    }
    return words
      + Drawing.text(row.value, at: (form.lane.upperBound + 14, middle + 4.4), style: "figure")
  }

  private func stackedWords(_ row: Row, _ form: RowForm, top: Double) -> Markup {
    let room = form.width - TextMeasure.width(row.value, size: 12.5) - 14
    let name = TextMeasure.wrapped(row.label, width: room, size: 13, lines: 2)
    var words = Markup()
    for (number, line) in name.enumerated() {
      words += Drawing.text(line, at: (2, top + (name.count == 1 ? 24 : 12 + Double(number) * 14)), style: "name")
    }
    return words + Drawing.text(row.value, at: (form.width - 2, top + 24), style: "figure", anchor: .end)
  }

  private func marks(_ row: Row, _ form: RowForm, middle: Double) -> Markup {
    let across = scale(form)
    var drawing = Markup()
    for mark in row.marks {
      switch mark {
      case .bar(let from, let to, let style):
        let low = across(min(from, to))
        let high = across(max(from, to))
        drawing += Drawing.rectangle(x: low, y: middle - 7, width: high - low, height: 14, style: style)
      case .interval(let ends, let style):
        let low = across(ends.lowerBound)
        let high = across(ends.upperBound)
        drawing += Drawing.line(from: (low, middle), to: (high, middle), style: style)
        drawing += Drawing.line(from: (low, middle - 4), to: (low, middle + 4), style: style)
        drawing += Drawing.line(from: (high, middle - 4), to: (high, middle + 4), style: style)
      case .dot(let value, let style):
        drawing += Drawing.dot(at: (across(value), middle), radius: 5, style: style)
      case .link(let from, let to, let style):
        drawing += Drawing.line(from: (across(from), middle), to: (across(to), middle), style: style)
      case .beyond(let toRight):
        let edge = toRight ? form.lane.upperBound : form.lane.lowerBound
        let back = toRight ? edge - 7 : edge + 7
        drawing += Drawing.path(
          [(edge, middle), (back, middle - 6), (back, middle + 6)], style: "beyond", closed: true,
          tip: "goes on beyond the scale")
      }
    }
    return drawing
  }
}
