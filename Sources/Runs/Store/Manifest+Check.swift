extension Manifest {
  /// A manifest from the bytes of its document; throws `notResults` with the first field that holds what cannot be.
  package static func read(_ bytes: [UInt8], file: String) throws(WorkbenchError) -> Manifest {
    let manifest = try JSONFields.decode(Manifest.self, from: bytes, file: file)
    try JSONFields.checking(file) { () throws(FieldProblem) in try manifest.check() }
    return manifest
  }

  /// Throws where a field holds what no run of ours writes.
  func check() throws(FieldProblem) {
    let field = Field()
    try design.check(field["design"])
    try field["files"].each(files) { (file, field) throws(FieldProblem) in
      // A name that leads out of the folder would have other files read as the run's own.
      let parts = file.file.split(separator: "/", omittingEmptySubsequences: false)
      try field["file"].expect(!parts.contains { ["", ".", ".."].contains($0) }, "a name inside the folder")
      try field["sha256"].expect(file.sha256.utf8.count == 64, "a digest of 64 digits")
    }
    try field["files"].expect(Set(files.map(\.file)).count == files.count, "names that differ")
    try field["refusedSets"].expect(refusedSets >= 0, "0 or more")
    try field["drawsWithRefusals"].expect((0...design.draws).contains(drawsWithRefusals), "a number of draws")
  }
}

extension Manifest.DesignFact {
  fileprivate func check(_ field: Field) throws(FieldProblem) {
    try field["draws"].expect(Field.draws.contains(draws), "from 1 to 1,000,000")
    try field["replications"].expect(Field.replications.contains(replications), "from 1 to 1,000")
    try field["seed"].expect(RunRequest.seeds.contains(seed), "a seed that can be played")
    try field["portfolios"].expect(!portfolios.isEmpty, "some names")
    try field["years"].expect(!years.isEmpty, "some years")
  }
}

extension RunSummary {
  /// Throws where it tells of another run than a manifest.
  func agree(with manifest: Manifest) throws(FieldProblem) {
    let (field, design) = (Field(), manifest.design)
    try field["schema"].expect(schema == manifest.format, "that of manifest.json, \(manifest.format)")
    try field["question.draws"].expect(question.draws == design.draws, "that of manifest.json")
    try field["question.replications"].expect(question.replications == design.replications, "that of manifest.json")
    try field["question.seed"].expect(question.seed == design.seed, "that of manifest.json")
    try field["question.lastYear"].expect(years == design.years, "the last of the years in manifest.json")
    try field["portfolios"].expect(portfolios.map(\.name) == design.portfolios, "those of manifest.json")
  }
}
