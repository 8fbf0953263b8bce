using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What to freeze first, which statements to ask for next, what may stand in for money that is lost.</summary>
internal static class FreezeChapter
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        yield return new TextBlock(
            Phrases.Heading("tracing-freeze"), 1,
            [Phrase.Of(traced.Freeze.Count == 0 ? "tracing.freeze-none" : "tracing.freeze")]) { StartsPage = true };
        if (traced.Freeze.Count > 0)
        {
            yield return Schedule(traced, places);
            if (FreezeMost.Of(traced, places) is { } most)
            {
                yield return most;
            }

            yield return ByMethod(traced, places);
        }

        if (traced.Freeze.Any(line => line.IsWithoutRate))
        {
            yield return new TextBlock(null, 2,
            [
                Phrase.Of("tracing.freeze-without-rate",
                [
                    .. traced.Freeze.Where(line => line.IsWithoutRate)
                        .Select(line => new Operand.Code(places.TextOf(line.Place))),
                ]),
            ]);
        }

        if (traced.NothingTraced.Count > 0)
        {
            yield return NothingTraced(traced, places);
        }

        foreach (Block mayBe in MayBeThereTables.Of(traced, places))
        {
            yield return mayBe;
        }

        if (SalesTable.Of(traced, places) is { } sales)
        {
            yield return sales;
        }

        yield return traced.Demands.Count == 0
            ? None("tracing-demands", "tracing.demands-none")
            : Demands(traced);
        yield return traced.Substitutes.Count == 0
            ? None("tracing-substitutes", "tracing.substitutes-none")
            : Substitutes(traced, places);
        yield return traced.Ends.Any(end => end.IsTraced)
            ? Ends(traced, places) : None("tracing-ends", "tracing.ends-none");
    }

    private static TextBlock None(string heading, string sentence) =>
        new(Phrase.Of($"heading.{heading}"), 2, [Phrase.Of(sentence)]);

    private static TableBlock Schedule(TracedCase traced, TracedPlaces places) => new(
        "freeze", null, 2, Phrases.Caption("tracing-freeze"),
        [
            new("rank", Phrases.Column("priority"), ColumnKind.Figure, 6),
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 20),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 8),
            new("institution", Phrases.Column("institution"), ColumnKind.Text, 12),
            new("identifier", Phrases.Column("identifier"), ColumnKind.Text, 12),
            new("value", Phrases.Column("value"), ColumnKind.Figure, 13),
            new("asof", Phrases.Column("value-on"), ColumnKind.Text, 11),
            new("least", Phrases.Column("traced-least"), ColumnKind.Figure, 13),
            new("most", Phrases.Column("traced-most"), ColumnKind.Figure, 13),
            new("pace", Phrases.Column("leaves-per-day"), ColumnKind.Figure, 12),
            new("days", Phrases.Column("days-to-empty"), ColumnKind.Figure, 8),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [.. traced.Freeze.Select(line => FreezeLineOf(traced, places, line))], null);

    private static Line FreezeLineOf(TracedCase traced, TracedPlaces places, FreezeLine line)
    {
        TracedAccount? account = traced.Accounts.FirstOrDefault(one => one.Place == line.Place);
        var range = places.RangeOf(line.Traced);
        string? figure = line.Figure.Length > 0 ? $"{line.Figure}/value" : null;
        return new Line(
        [
            new NumberCell(line.Priority), Cell.Of(places.From(line.Place)),
            Phrases.OrDash(Known(places.Ledger.Places[line.Place].Holder)),
            account is null ? places.Kind(line.Place) : Cell.Code(account.Bank),
            account is null
                ? Phrases.OrDash(Known(line.Identifier)) : Cell.Code(MaskedNumber.Of(account.Number)),
            line.Value is { } value ? Cell.Of(value, figure) : Cell.Of(Phrase.Of("not-stated")),
            line.ValueOn is { } day ? Cell.Of(day) : Cell.Blank,
            range is { } least ? Cell.Of(least.Least) : Cell.Blank,
            range is { } most ? Cell.Of(most.Most) : Cell.Blank,
            line.LeavesPerDay is { } pace ? Cell.Of(pace) : Cell.Blank,
            line.DaysToEmpty switch
            {
                null => Cell.Blank,
                > FreezeSchedule.DaysTold => Cell.Of(Phrase.Of("days.more-than-a-year")),
                int days => new NumberCell(days),
            },
            new SourcesCell(line.Sources),
        ]);
    }

    private static TableBlock NothingTraced(TracedCase traced, TracedPlaces places) => new(
        "nothingTraced", Phrases.Heading("tracing-nothing-traced"), 2, Phrases.Caption("tracing-nothing-traced"),
        [
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 20),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 8),
            new("value", Phrases.Column("value"), ColumnKind.Figure, 13),
            new("asof", Phrases.Column("value-on"), ColumnKind.Text, 11),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. traced.NothingTraced.Select(line => new Line(
            [
                Cell.Of(places.From(line.Place)), Phrases.OrDash(Known(places.Ledger.Places[line.Place].Holder)),
                line.Value is { } value ? Cell.Of(value) : Cell.Of(Phrase.Of("not-stated")),
                line.ValueOn is { } day ? Cell.Of(day) : Cell.Blank, new SourcesCell(line.Sources),
            ])),
        ],
        null);

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static TableBlock ByMethod(TracedCase traced, TracedPlaces places) => new(
        "freezeByMethod", null, 2, Phrases.Caption("tracing-freeze-methods"),
        [
            new("rank", Phrases.Column("priority"), ColumnKind.Figure, 6),
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 20),
            .. places.MethodColumns(14),
        ],
        [
            .. traced.Freeze.Select(line => new Line(
            [
                new NumberCell(line.Priority), Cell.Of(places.From(line.Place)),
                .. places.Methods.Select((_, method) => method < line.Traced.Count
                    ? new EstimateCell(line.Traced[method]) : Cell.Blank),
            ])),
        ],
        null);

    private static TableBlock Demands(TracedCase traced) => new(
        "demands", Phrases.Heading("tracing-demands"), 2, Phrases.Caption("tracing-demands"),
        [
            new("rank", Phrases.Column("priority"), ColumnKind.Figure, 6),
            new("bank", Phrases.Column("bank"), ColumnKind.Text, 14),
            new("account", Phrases.Column("account"), ColumnKind.Text, 14),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 9),
            new("days", Phrases.Column("days-wanted"), ColumnKind.Text, 18),
            new("numbers", Phrases.Column("numbers-missing"), ColumnKind.Text, 10),
            new("why", Phrases.Column("demanded-because"), ColumnKind.Text, 24),
            new("amount", Phrases.Column("amount-unknown"), ColumnKind.Figure, 13),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. traced.Demands.Select(demand => new Line(
            [
                new NumberCell(demand.Priority), Phrases.OrDash(Known(demand.Bank)),
                Cell.Code(MaskedNumber.Within(demand.Account)), Phrases.OrDash(Known(demand.Holder)),
                Cell.Of(demand.To is { } to
                    ? Phrase.Of("spans", new Operand.Span(demand.From, to))
                    : Phrase.Of("days.since", Operand.Of(demand.From))),
                Cell.Code(demand.NumbersMissing ?? ""), Cell.Of(Phrase.Of($"demand.{demand.Why}")),
                demand.Amount is { } amount && amount.Currency != NodaMoney.Currency.NoCurrency
                    ? Cell.Of(amount, TracedIds.Demand(demand.Priority)) : Cell.Blank,
                new SourcesCell(demand.Sources),
            ])),
        ],
        null);

    private static TableBlock Substitutes(TracedCase traced, TracedPlaces places) => new(
        "substitutes", Phrases.Heading("tracing-substitutes"), 2, Phrases.Caption("tracing-substitutes"),
        [
            new("what", Phrases.Column("substitute"), ColumnKind.Text, 20),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 9),
            new("value", Phrases.Column("value"), ColumnKind.Figure, 13),
            .. places.MethodColumns(13),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. traced.Substitutes.Select(one => new Line(
            [
                Cell.Of(places.From(one.Place)), Cell.Code(one.Holder),
                one.Value is { } value ? Cell.Of(value) : Cell.Of(Phrase.Of("not-stated")),
                .. places.Methods.Select((name, method) => name != TracingMethod.FullTaint && method < one.Lost.Count
                    ? Cell.Of(one.Lost[method], TracedIds.Lost(one.Holder, one.Lost[method].Currency, name))
                    : Cell.Blank),
                new SourcesCell(one.Sources),
            ])),
        ],
        null);

    private static TableBlock Ends(TracedCase traced, TracedPlaces places) => new(
        "ends", Phrases.Heading("tracing-ends"), 2, Phrases.Caption("tracing-ends"),
        [
            new("place", Phrases.Column("at-place"), ColumnKind.Text, 22),
            new("last", Phrases.Column("records-end-on"), ColumnKind.Text, 12),
            .. places.MethodColumns(14),
        ],
        [
            .. traced.Ends.Where(end => end.IsTraced).Select(end => new Line(
            [
                Cell.Of(places.From(end.Place)), Cell.Of(end.LastOn),
                .. places.Methods.Select((_, method) => method < end.Traced.Count
                    ? new EstimateCell(end.Traced[method]) : Cell.Blank),
            ])),
        ],
        null);
}
