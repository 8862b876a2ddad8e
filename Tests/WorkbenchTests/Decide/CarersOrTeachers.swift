import TestSupport

extension TemporaryFolder {
  /// Writes a scenario of two plans: carers, and the same carers with teachers, who do nothing for placements; its path.
  func carersOrTeachers() throws -> String {
    try write(
      """
      scenario: Carers or teachers
      area: rotherham-2006
      horizon: 2007-2008
      outcomes: [lac-three-placements]
      portfolios:
        - name: Carers
          deploy:
            - foster-carer-support: {dose: 60 households, years: 2007-2008}
        - name: Both
          deploy:
            - foster-carer-support: {dose: 60 households, years: 2007-2008}
            - lac-education-support: {dose: 2 teachers, years: 2007-2008}
      run: {draws: 60}

      """, to: "carers.yaml")
  }
}
