using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>Questions that a law may leave unasked.</summary>
internal static class LookUps
{
    /// <summary>
    /// Whether nothing on file speaks of the matter, no file or none of its entries, or the file says that there is
    /// none. What a file knows and cannot answer is not absent but a gap.
    /// </summary>
    public static bool IsAbsent<T>(this LookUp<T> answer) =>
        answer.MissingKind is GapKind.LawFileMissing or GapKind.LawKeyMissing or GapKind.LawGivesNone;

    /// <summary>
    /// Whether the law has no such limit or condition: no file of it, or the file says that there is none. Anything
    /// else that is not found is a gap, and a figure that the limit would lower may not be made without it.
    /// </summary>
    public static bool IsNone<T>(this LookUp<T> answer) =>
        answer.MissingKind is GapKind.LawFileMissing or GapKind.LawGivesNone
        || (answer.IsFound && answer.Value is "none");

    /// <summary>What a limit or condition lacks; null where it is found or the law has none.</summary>
    public static Gap? GapOfLimit<T>(this LookUp<T> answer, string figure) =>
        answer.IsNone() ? null : answer.GapFor(figure);

    /// <summary>The same as absent, or the file begins later: what is gazetted beside a rate since some day.</summary>
    public static bool IsNotYet<T>(this LookUp<T> answer) =>
        answer.IsAbsent() || answer.MissingKind == GapKind.LawBeforeFile;

    public static bool Answers(this LookUp<string> rule, string word) => rule.IsFound && rule.Value == word;

    public static IReadOnlyList<Authority> AuthoritiesOf(IEnumerable<Authority?> authorities) =>
        [.. authorities.OfType<Authority>().DistinctBy(authority => authority.File)];

    public static Authority? AuthorityOrNone<T>(this LookUp<T> answer) => answer.IsFound ? answer.Authority : null;
}
