/// The words for every fault; no other file of this module makes a sentence for a user.
extension Fault {
  /// What is wrong, as a clause without its place and without a full stop.
  package var words: String {
    switch kind {
    case .missingFile: "there is no such file"
    case .directory: "this is a folder, not a file"
    case .unreadable(let reason): "the file cannot be read (\(harmless(reason)))"
    case .special(let kind): "this is \(kind.rawValue), not a file"
    case .tooLarge(let limit): "the file is larger than \(limit >> 20) MiB"
    case .empty: "the file is empty"
    case .binary: "this is not a text file"
    case .wrongEncoding(let encoding): "the text is not UTF-8; it looks like \(encoding)"
    case .controlCharacter(let scalar): "there is an invisible character here (\(codePoint(scalar)))"
    case .syntax(let problem): "this is not valid YAML: \(harmless(problem))"
    case .secondDocument: "a second document begins here, and a file may hold only one"
    case .tooManyNodes(let limit): "the document has more than \(limit) parts once its aliases are followed"
    case .tooDeep(let limit): "the document has more than \(limit) levels inside one another"
    case .tag(let tag): "the type tag \(inQuotes(tag)) is not allowed"
    case .mergeKey: "the merge key '<<' is not allowed"
    case .keyNotText: "a key must be a word or a phrase"
    case .unknownAlias(let name): "nothing before this is marked \(inQuotes("&" + name))"
    case .duplicateKey(let key, let line): "the key \(inQuotes(key)) is already on line \(line)"
    default: contentWords
    }
  }

  private var contentWords: String {
    switch kind {
    case .unknownKey(let key): "unknown key \(inQuotes(key))"
    case .missingKey(let key): "the key \(inQuotes(key)) is missing"
    case .missingValue: "a value is missing here"
    case .wrongType(let expected, let found): "expected \(expected) but found \(harmless(found))"
    case .number(let problem, let found): problem.words(found: found)
    case .notBoolean(let found): "expected yes or no but found \(inQuotes(found))"
    case .outOfRange(let found, let allowed): "\(harmless(found)) is outside \(harmless(allowed))"
    case .missingUnit(let found): "\(inQuotes(found)) has no unit"
    case .wrongUnit(let found): "the unit \(inQuotes(found)) does not fit here"
    case .notYears(let found): "expected years, such as 2007-2011, but found \(inQuotes(found))"
    case .reversed(let from, let to): "the range runs backwards, from \(from) to \(to)"
    case .yearsOutside(let found, let horizon): "the years \(inQuotes(found)) are not all within \(horizon)"
    case .noSuch(let kind, let name): "there is no \(harmless(kind)) \(inQuotes(name))"
    case .twice(let kind, let name): "the \(kind) \(inQuotes(name)) is here twice"
    case .rule(let statement): harmless(statement)
    default: preconditionFailure("every fault of a file or of its YAML has its words above")
    }
  }

  /// What to do about it, in one line; nothing where the clause has said it all.
  var remedy: String? {
    let parts = [suggestion ?? hint, advice.map { harmless($0) }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var suggestion: String? {
    if !nearest.isEmpty { return "Did you mean \(nearest.map(inQuotes).joined(separator: " or "))?" }
    guard !allowed.isEmpty, allowed.count <= 12 else { return nil }
    return "Allowed here: \(allowed.map { harmless($0) }.joined(separator: ", "))."
  }

  private var hint: String? {
    switch kind {
    case .wrongEncoding: "Save it as UTF-8 in your editor."
    case .syntax(let problem) where problem.contains("cannot start any token"):
      "Indent with spaces, not tabs, and put text that begins with a sign such as @ or % between quotation marks."
    case .syntax(let problem) where problem.contains("mapping values are not allowed"):
      "Put text that contains a colon between quotation marks, and check the indentation."
    case .syntax: "Check the indentation, brackets and quotation marks on this line and the one before."
    case .mergeKey, .tag: "Write the values out."
    case .number(let problem, let found): problem.hint(found: found)
    default: nil
    }
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension NumberProblem {
  /// What is wrong with a text that should be a number, as a clause.
  package func words(found: String) -> String {
    let found = inQuotes(found)
    return switch self {
    case .notANumber: "expected a number but found \(found)"
    case .leadingZero: "\(found) begins with a zero, which some programs read as another number"
    case .colon: "\(found) has a colon, which some programs read as minutes and seconds"
    case .underscore: "\(found) has an underscore"
    case .comma: "\(found) has a comma"
    case .noDigitBeforePoint, .noDigitAfterPoint: "\(found) needs a digit on both sides of the point"
    case .plusSign: "\(found) has a plus sign"
    case .otherBase: "\(found) is not a decimal number"
    case .infinite: "\(found) is not a finite number"
    case .notANumberValue: "\(found) is not a number"
    case .tooLarge: "\(found) is too large a number"
    case .notWhole: "expected a whole number but found \(found)"
    case .quoted: "expected a number but found \(found) in quotation marks"
    }
  }

  func hint(found: String) -> String? {
    switch self {
    case .leadingZero: "Write \(harmless(withoutLeadingZeros(found)))."
    case .underscore, .comma: "Write \(harmless(found.filter { $0 != "_" && $0 != "," }))."
    case .plusSign: "Write \(harmless(String(found.dropFirst())))."
    case .noDigitBeforePoint: "Write \(harmless(found.hasPrefix("-") ? "-0" + found.dropFirst() : "0" + found))."
    case .quoted: "Leave the quotation marks out."
    case .notANumber: percentHint(found)
    default: nil
    }
  }

  /// A percent sign is never written; whether a share or a percentage is asked for, the field's own range tells.
  private func percentHint(_ found: String) -> String? {
    guard found.hasSuffix("%") || found.hasSuffix("per cent") else { return nil }
    let number = found.prefix { !$0.isWhitespace && $0 != "%" }
    guard let value = Double(number), value.isFinite else { return nil }
    return "Write \(shown(value / 100)) where a share is asked for, \(shown(value)) where a percentage is."
  }

  private func withoutLeadingZeros(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count).drop { $0 == "0" }
    return sign + (digits.first.map { $0 == "." } ?? true ? "0" : "") + digits
  }
}
