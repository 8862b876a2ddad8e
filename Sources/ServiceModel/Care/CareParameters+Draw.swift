extension CareParameters {
  /// The parameters of a draw.
  init(_ draw: borrowing ParameterDraw) {
    self.init()
  }
}
