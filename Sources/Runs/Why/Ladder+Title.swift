import GradeDescriptors

extension Ladder {
  /// The aspect's name in words, such as `Feeling safe` or `Workforce: capacity`, made of its id.
  package var title: String {
    var words = aspect.split(separator: "-").map(String.init)
    var heading = ""
    if words.count > 1, let group = Ladder.groups[words[0]] {
      heading = group + ": "
      words.removeFirst()
    }
    let text = words.map { Ladder.words[$0] ?? $0 }.joined(separator: " ")
    return heading.isEmpty ? text.prefix(1).uppercased() + text.dropFirst() : heading + text
  }

  /// Headings that ids of a group begin with.
  private static let groups = [
    "amb": "Ambition", "cap": "Capacity", "ldr": "Leadership", "pm": "Performance management", "pri": "Priorities",
    "sev": "Self-evaluation", "wfc": "Workforce",
  ]

  /// Words that ids shorten, in full.
  private static let words = [
    "14": "14 to", "asb": "antisocial behaviour", "camhs": "mental health services", "childrens": "children’s",
    "cpr": "child protection register", "cypp": "children and young people’s plan",
    "ete": "education, training and work", "iag": "information, advice and guidance", "lac": "looked-after children",
    "level2": "level 2", "lldd": "learning difficulties and disabilities", "mtfs": "medium-term financial strategy",
    "nhs": "NHS", "post16": "post-16", "scr": "serious case reviews", "sen": "special educational needs",
    "vcs": "voluntary sector", "vfm": "value for money", "vs": "against", "yot": "youth offending team",
  ]
}
