using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The phrases that several documents share.</summary>
internal static class Phrases
{
    public static Phrase Column(string name) => Phrase.Of($"column.{name}");

    public static Phrase Label(string name) => Phrase.Of($"label.{name}");

    public static Phrase Heading(string name) => Phrase.Of($"heading.{name}");

    public static Phrase Caption(string name, params Operand[] operands) => Phrase.Of($"caption.{name}", operands);

    public static Phrase Term(string key) => Phrase.Of("term", new Operand.Term(key));

    /// <summary>A gap as a sentence: the wording of its kind, and the figure that lacks it.</summary>
    public static Phrase Of(Gap gap) => Phrase.Of(
        $"gap.{gap.Kind}", [new Operand.Code(gap.Figure), .. gap.About]);

    public static Cell OrDash(string? text) => text is null ? Cell.Of(Phrase.Of("not-stated")) : Cell.Code(text);
}
