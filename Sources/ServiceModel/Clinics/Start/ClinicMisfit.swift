/// Why a set of values does not fit the waits that an area has published: the facts; whoever shows them makes the sentence.
public enum ClinicMisfit: Error, Hashable, Sendable {
  /// No wait gives this share of mental health waiters over 13 weeks.
  case mentalHealthWait(share: Double)
  /// No wait puts the 90th centile of the therapy list at so many weeks.
  case therapyWait(weeks: Double)
  /// Looked-after children would have to wait so many weeks, which must be more than none.
  case lookedAfterWait(weeks: Double)
  /// Looked-after children and young offenders make so many referrals a year of so many to mental health in all.
  case ownPaths(referrals: Double, of: Double)
  /// Referrals would bring so many children a year to a first mental health appointment, and clinicians see so many.
  case mentalHealthFlow(coming: Double, seen: Double)
  /// Likewise for occupational therapy.
  case therapyFlow(coming: Double, seen: Double)
  /// Mental health services would see so many children a year for the first time, more than live in the area.
  case mentalHealthChildren(seen: Double, of: Double)
  /// Likewise occupational therapy.
  case therapyChildren(seen: Double, of: Double)
  /// No response of referrals to the wait refills so large a share of added appointments in mental health.
  case mentalHealthRefilled(Double)
  /// Likewise in occupational therapy.
  case therapyRefilled(Double)
}
