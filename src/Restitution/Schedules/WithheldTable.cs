using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What respondents kept back for an authority, and what is not shown to have been remitted.</summary>
internal static class WithheldTable
{
    /// <summary>Nothing where nothing was kept back.</summary>
    public static IEnumerable<Block> Of(Claim claim)
    {
        if (claim.Withheld.Count == 0)
        {
            yield break;
        }

        yield return new TableBlock(
            "withheld", Phrases.Heading("withheld"), 1, Phrases.Caption("withheld"),
            [
                new("respondent", Phrases.Label("respondent"), ColumnKind.Text, 14),
                new("deduction", Phrases.Column("deduction"), ColumnKind.Text, 24),
                Sum("keptback", "kept-back"), Sum("remitted", "remitted"), Sum("notshown", "not-shown-remitted"),
            ],
            [.. claim.Withheld.Select(one => new Line(
            [
                Cell.Code(one.Respondent), Cell.Of(Phrase.Of("name", new Operand.Name("deduction", one.Of))),
                Amount(one.Withheld), Amount(one.Remitted), Amount(one.NotShown),
            ]))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank,
                Total(one => one.Withheld), Total(one => one.Remitted), Total(one => one.NotShown),
            ]));

        Cell Total(Func<WithheldAndRemitted, Figure> of) => Cell.Of(claim.Withheld.Skip(1).Aggregate(
            of(claim.Withheld[0]).Likely, (sum, one) => sum + of(one).Likely));

        static Column Sum(string key, string heading) =>
            new(key, Phrases.Column(heading), ColumnKind.Figure, 16, null, ColumnTotal.Sum);
    }

    private static Cell Amount(Figure figure) => Cell.Of(figure.Likely, figure.Id);
}
