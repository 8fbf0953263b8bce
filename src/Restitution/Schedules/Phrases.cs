using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The phrases that several documents share.</summary>
internal static class Phrases
{
    /// <summary>The marking of a document that is for those who investigate.</summary>
    public static Phrase Confidential { get; } = Phrase.Of("marking.confidential");

    public static Phrase Column(string name) => Phrase.Of($"column.{name}");

    public static Phrase Label(string name) => Phrase.Of($"label.{name}");

    public static Phrase Heading(string name) => Phrase.Of($"heading.{name}");

    /// <summary>A heading that stands once for each currency, told apart by it.</summary>
    public static Phrase Heading(string name, NodaMoney.Currency currency) => Phrase.Of(
        "heading.of-currency", new Operand.Term($"heading.{name}"), new Operand.Code(currency.Code));

    public static Phrase Caption(string name, params Operand[] operands) => Phrase.Of($"caption.{name}", operands);

    /// <summary>A word of the field that stands alone: a head, a band, a proof, a standing.</summary>
    public static Phrase Term(string key) => Phrase.Of(key);

    /// <summary>A gap as a sentence, with the figure that lacks it where there is one.</summary>
    public static Phrase Of(Gap gap) => gap.Figure.Length == 0
        ? Phrase.Of("gap.line", GapForReaders.Of(gap))
        : Phrase.Of("gap.of-figure", new Operand.Code(gap.Figure), GapForReaders.Of(gap));

    /// <summary>Gaps as sentences: where the law on file lacks the same for many figures, one for them all.</summary>
    /// <remarks>The sentence is that of the first; the others are named after it.</remarks>
    public static IEnumerable<Phrase> Of(IEnumerable<Gap> gaps) =>
        from gap in gaps
        group gap by QuestionOf(gap) into alike
        let others = alike.Skip(1).Select(gap => gap.Figure).Distinct(StringComparer.Ordinal).ToArray()
        select others.Length == 0
            ? Of(alike.First())
            : Phrase.Of(
                "gap.of-figures", new Operand.Code(alike.First().Figure), GapForReaders.Of(alike.First()),
                new Operand.Code(string.Join(", ", others)));

    // The day is left out: the law is asked on another one for each period.
    private static string QuestionOf(Gap gap) =>
        gap.Kind is (>= GapKind.LawFileMissing and <= GapKind.LawUnknown) or GapKind.LawGivesNone
        && gap.Figure.Contains('/', StringComparison.Ordinal)
        ? $"{gap.Kind} {gap.Figure.Split('/')[^1]} {string.Join(' ', gap.About.OfType<Operand.Code>())}"
        : $"{gap.Kind} {gap.Figure} {string.Join(' ', gap.About)}";

    /// <summary>The digests that stand beside the document's own, each under its own name.</summary>
    public static IEnumerable<Phrase> BesideDigest(CaseHeading heading) =>
    [
        .. heading.InputsDigest is { } inputs ? new[] { Phrase.Of("digest.inputs", new Operand.Code(inputs)) } : [],
        .. heading.ClaimDigest is { } claim ? new[] { Phrase.Of("digest.claim", new Operand.Code(claim)) } : [],
    ];

    public static Cell OrDash(string? text) => text is null ? Cell.Of(Phrase.Of("not-stated")) : Cell.Code(text);
}
