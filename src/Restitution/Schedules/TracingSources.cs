using NodaMoney;
using NodaTime;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What lies before us of each account, whether it adds up, and what was asked for and not received.</summary>
internal static class TracingSources
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        yield return new TextBlock(Phrases.Heading("tracing-sources"), 1,
        [
            Phrase.Of(traced.Accounts.Count == 0 ? "tracing.sources-none" : "tracing.sources"),
            Phrase.Of(
                traced.Demands.Count == 0 ? "tracing.not-received-none" : "tracing.not-received",
                new Operand.Number(traced.Demands.Count)),
        ]) { StartsPage = true };
        if (traced.Accounts.Count == 0)
        {
            yield break;
        }

        yield return Accounts(traced, places);
        if (PlaceInWords.Legend(places) is { } legend)
        {
            yield return legend;
        }

        foreach (IGrouping<Currency, TracedAccount> same in traced.Accounts.GroupBy(account => account.Currency))
        {
            yield return Reconciled(traced, places, same.Key, [.. same]);
        }
    }

    /// <summary>Spans one after the other; a word where there are none.</summary>
    public static Cell SpansOf(IReadOnlyList<DateInterval> spans, string none) => spans.Count == 0
        ? Cell.Of(Phrase.Of(none))
        : Cell.Of(Phrase.Of("spans", [.. spans.Select(Operand.Of)]));

    private static TableBlock Accounts(TracedCase traced, TracedPlaces places) => new(
        "accounts", Phrases.Heading("tracing-accounts"), 2, Phrases.Caption("tracing-accounts"),
        [
            new("account", Phrases.Column("account"), ColumnKind.Text, 14),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 10),
            new("bank", Phrases.Column("bank"), ColumnKind.Text, 14),
            new("currency", Phrases.Column("currency"), ColumnKind.Text, 7),
            new("covered", Phrases.Column("days-covered"), ColumnKind.Text, 20),
            new("missing", Phrases.Column("days-missing"), ColumnKind.Text, 20),
            new("lines", Phrases.Column("lines"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("aside", Phrases.Column("rows-set-aside"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 16),
        ],
        [
            .. traced.Accounts.Select(account => new Line(
            [
                Cell.Code(places.TextOf(account.Place)), Phrases.OrDash(account.Holder.Length == 0
                    ? null : account.Holder),
                Cell.Code(account.Bank), Cell.Code(account.Currency.Code),
                SpansOf(account.Covered, "not-stated"), SpansOf(account.Missing, "none"),
                new NumberCell(account.LineCount), new NumberCell(account.SetAsideCount),
                new SourcesCell(account.Sources),
            ])),
        ],
        new Line(
        [
            Cell.Of(Phrase.Of("total")), .. Enumerable.Repeat(Cell.Blank, 5),
            new NumberCell(traced.Accounts.Sum(account => account.LineCount)),
            new NumberCell(traced.Accounts.Sum(account => account.SetAsideCount)), Cell.Blank,
        ]));

    private static TableBlock Reconciled(
        TracedCase traced, TracedPlaces places, Currency currency, IReadOnlyList<TracedAccount> accounts) => new(
        $"reconciled{currency.Code}", Phrases.Heading("tracing-reconciled", currency), 2,
        Phrases.Caption("tracing-reconciled"),
        [
            new("account", Phrases.Column("account"), ColumnKind.Text, 22),
            new("opening", Phrases.Column("opening"), ColumnKind.Figure, 14),
            new("in", Phrases.Column("came-in"), ColumnKind.Figure, 14),
            new("out", Phrases.Column("went-out"), ColumnKind.Figure, 14),
            new(
                "computed", Phrases.Column("closing-computed"), ColumnKind.Figure, 14,
                new LineFormula.SumOf(["opening", "in"], ["out"])),
            new("closing", Phrases.Column("closing"), ColumnKind.Figure, 14),
            new(
                "difference", Phrases.Column("difference"), ColumnKind.Figure, 14,
                new LineFormula.SumOf(["closing"], ["computed"])),
            new("outcome", Phrases.Column("outcome"), ColumnKind.Text, 16),
        ],
        [.. accounts.Select(account => ReconciledLine(traced, places, currency, account))], null);

    private static Line ReconciledLine(
        TracedCase traced, TracedPlaces places, Currency currency, TracedAccount account)
    {
        Movement[] moved =
        [
            .. traced.Result.Ledger.Movements.Where(one => one.Kind != MovementKind.Opening),
        ];
        Money came = new(moved.Where(one => one.To == account.Place).Sum(one => one.In), currency);
        Money went = new(moved.Where(one => one.From == account.Place).Sum(one => one.Out), currency);
        Cell[] known = account is { Opening: { } opening, Closing: { } closing }
            ?
            [
                Cell.Of(opening), Cell.Of(came), Cell.Of(went), Cell.Of(opening + came - went), Cell.Of(closing),
                Cell.Of(closing - (opening + came - went)),
                Cell.Of(Phrases.Term(closing == opening + came - went ? "reconciles.yes"
                    : account.Missing.Count > 0 ? "reconciles.days-missing" : "reconciles.no")),
            ]
            :
            [
                account.Opening is { } first ? Cell.Of(first) : Cell.Blank, Cell.Of(came), Cell.Of(went), Cell.Blank,
                account.Closing is { } last ? Cell.Of(last) : Cell.Blank, Cell.Blank,
                Cell.Of(Phrase.Of("reconciles.unknown")),
            ];
        return new Line([Cell.Code(places.TextOf(account.Place)), .. known]);
    }
}
