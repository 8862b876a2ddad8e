import ServiceModel

extension Library {
  /// What the documents of every area print and no mechanism takes in, and what of a run it is held against.
  var figures: Listing {
    Listing(
      title: "figures",
      columns: [
        "figure", "label", "area", "value", "unit", "period", "confidence", "source", "locator", "compared_with",
        "note",
      ],
      shown: [0, 3, 4, 1],
      rows: catalogue.areas.values.sorted { $0.id < $1.id }.flatMap { area in
        area.published.map { figure in
          [
            .words(figure.id), .words(figure.label), .words(area.id), .number(figure.value), .words(figure.unit),
            .words(figure.period), .words(figure.citation.confidence.rawValue), .words(figure.citation.reference),
            .words(figure.citation.locator), .words(figure.comparison?.words ?? ""), .words(figure.note),
          ]
        }
      },
      remark:
        "Printed about an area; no mechanism takes them in. `windscreen validate` holds those that a run shows against it."
    )
  }
}

extension PublishedFigure.Comparison {
  /// The reading and its year, such as `indicator.referral-rate 2008`.
  package var words: String { output.description + (over.map { " / \($0)" } ?? "") + " \(year)" }
}
