import Foundation

/// A field that holds what cannot be: which one, and what it should be.
struct FieldProblem: Error {
  /// Such as `portfolios.1.years.0.year`.
  var field: String
  /// Such as `a year from 1900 to 2200`.
  var wanted: String
}

/// Reads documents that this program wrote, of which nothing is taken for granted: any bytes give a value or a refusal.
enum JSONFields {
  /// A value from a document; throws `notResults` with the file and the first field that is not as it should be.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], file: String
  ) throws(WorkbenchError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw .notResults(path: file, reason: words(error))
    } catch {
      throw .notResults(path: file, reason: "it is no JSON document")
    }
  }

  /// Looks at what was read; throws `notResults` with the file and the field.
  static func checking(_ file: String, _ body: () throws(FieldProblem) -> Void) throws(WorkbenchError) {
    do throws(FieldProblem) {
      try body()
    } catch {
      throw .notResults(path: file, reason: "its field '\(error.field)' must be \(error.wanted)")
    }
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "its field '\(name(context.codingPath + [key]))' is missing"
    case .valueNotFound(_, let context): "its field '\(name(context.codingPath))' is empty"
    case .typeMismatch(_, let context): "its field '\(name(context.codingPath))' holds another kind of value"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is no JSON document"
    case .dataCorrupted(let context): "its field '\(name(context.codingPath))' holds what cannot be"
    @unknown default: "it does not have the expected fields"
    }
  }

  private static func name(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
