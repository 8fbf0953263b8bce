using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The phrases that several documents share.</summary>
internal static class Phrases
{
    public static Phrase Column(string name) => Phrase.Of($"column.{name}");

    public static Phrase Label(string name) => Phrase.Of($"label.{name}");

    public static Phrase Heading(string name) => Phrase.Of($"heading.{name}");

    public static Phrase Caption(string name, params Operand[] operands) => Phrase.Of($"caption.{name}", operands);

    /// <summary>A word of the field that stands alone: a head, a band, a proof, a standing.</summary>
    public static Phrase Term(string key) => Phrase.Of(key);

    /// <summary>A gap as a sentence, with the figure that lacks it where there is one.</summary>
    public static Phrase Of(Gap gap) => gap.Figure.Length == 0
        ? Phrase.Of("gap.line", new Operand.Lack(gap))
        : Phrase.Of("gap.of-figure", new Operand.Code(gap.Figure), new Operand.Lack(gap));

    public static Cell OrDash(string? text) => text is null ? Cell.Of(Phrase.Of("not-stated")) : Cell.Code(text);
}
