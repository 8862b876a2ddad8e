import Wording

/// Rows of marks on one shared scale: bars, intervals, dots and the links between dots, each row named beside it.
///
/// Drawn twice: wide with names at the left, narrow with names above their marks; the style sheet shows one of them.
package struct RowChart: Sendable {
  /// A mark in a row; `style` is a class of the style sheet.
  package enum Mark: Hashable, Sendable {
    /// A thick bar between two numbers.
    case bar(from: Double, to: Double, style: String)
    /// A thin bracketed line over a range.
    case interval(ClosedRange<Double>, style: String)
    /// A filled dot.
    case dot(Double, style: String)
    /// A line between two dots.
    case link(from: Double, to: Double, style: String)
    /// A pointer at an edge of the scale: the row goes on beyond it.
    case beyond(toRight: Bool)
  }

  /// One row.
  package struct Row: Hashable, Sendable {
    /// Its name.
    package var label: String
    /// A remark below the name; may be empty.
    package var remark: String
    /// Its marks, drawn in this order.
    package var marks: [Mark]
    /// What the marks say, in figures.
    package var value: String
    /// What the row says, shown to a pointer that rests on it.
    package var tip: String

    /// A row.
    package init(label: String, remark: String = "", marks: [Mark], value: String, tip: String) {
      self.label = label
      self.remark = remark
      self.marks = marks
      self.value = value
      self.tip = tip
    }
  }

  /// A marked number of the scale.
  package struct Tick: Hashable, Sendable {
    /// Where.
    package var value: Double
    /// What is written there.
    package var words: String

    /// A tick.
    package init(_ value: Double, _ words: String) {
      self.value = value
      self.words = words
    }

    /// Round numbers of a unit as ticks.
    static func marks(_ values: [Double], _ unit: QuantityUnit, places: Int, signed: Bool = false) -> [Tick] {
      zip(values, unit.marks(values, places: places, signed: signed)).map { Tick($0, $1) }
    }
  }

  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// What it says.
  package var summary: String
  /// The rows, top to bottom.
  package var rows: [Row]
  /// The numbers shown.
  package var range: ClosedRange<Double>
  /// The numbers marked.
  package var ticks: [Tick]
  /// A band behind all rows inside which a change is lost in ordinary swings.
  package var noise: ClosedRange<Double>?
  /// What lies to the left and to the right.
  package var ends: (left: String, right: String)

  /// A chart.
  package init(
    id: String, title: String, summary: String, rows: [Row], range: ClosedRange<Double>, ticks: [Tick],
    noise: ClosedRange<Double>? = nil, ends: (left: String, right: String) = ("", "")
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.rows = rows
    self.range = range
    self.ticks = ticks
    self.noise = noise
    self.ends = ends
  }

  /// Whether figures have room beside their row.
  static func fits(_ figures: String) -> Bool {
    TextMeasure.width(figures, size: 12.5, bold: true) < RowForm.wide.width - RowForm.wide.lane.upperBound - 16
  }

  /// Both drawings, of which the style sheet shows the one that fits.
  package var markup: Markup {
    Markup.element("div", ["class": "wide"]) { picture(.wide).svg }
      + Markup.element("div", ["class": "narrow"]) { picture(.narrow).svg }
  }

  /// One of the drawings.
  package func picture(_ form: RowForm) -> Picture {
    var form = form
    if !form.isStacked, rows.contains(where: { !$0.remark.isEmpty }) {
      let edge = form.lane.lowerBound - 18
      let isLong = rows.contains { TextMeasure.wrapped($0.label, width: edge, size: 13, lines: 3).count > 2 }
      form.step = isLong ? 64 : 48
    }
    let height = form.top(ends) + form.step * Double(rows.count) + 24
    return Picture(id: "\(id)-\(form.letter)", title: title, summary: summary, width: form.width, height: height) {
      background(form, height: height)
      for (number, row) in rows.enumerated() {
        drawn(row, form, top: form.top(ends) + Double(number) * form.step)
      }
    }
  }
}

/// How the rows of a ``RowChart`` are laid out.
package struct RowForm: Hashable, Sendable {
  var letter: String
  var width: Double
  /// Where the marks begin and end.
  var lane: ClosedRange<Double>
  var step: Double
  /// Whether names stand above their marks.
  var isStacked: Bool

  /// For screens and paper: names at the left, figures at the right.
  package static let wide = RowForm(letter: "w", width: 720, lane: 236...568, step: 34, isStacked: false)
  /// For hands: names and figures above the marks.
  package static let narrow = RowForm(letter: "n", width: 340, lane: 4...336, step: 56, isStacked: true)

  func top(_ ends: (left: String, right: String)) -> Double { ends.left.isEmpty && ends.right.isEmpty ? 6 : 22 }
}
