using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>Accounts whose records break or end with traced money in them: what may be there still.</summary>
internal static class MayBeThereTables
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        if (traced.MayBeThere.Count > 0)
        {
            yield return Accounts(traced, places);
            yield return ByMethod(traced, places);
        }
    }

    private static TableBlock Accounts(TracedCase traced, TracedPlaces places) => new(
        "mayBe", Phrases.Heading("tracing-may-be"), 2, Phrases.Caption("tracing-may-be"),
        [
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 20),
            new("holder", Phrases.Column("holder"), ColumnKind.Text, 8),
            new("days", Phrases.Column("days-not-on-record"), ColumnKind.Text, 16),
            new("opened", Phrases.Column("on-record-again-with"), ColumnKind.Figure, 13),
            new("value", Phrases.Column("value"), ColumnKind.Figure, 13),
            new("asof", Phrases.Column("value-on"), ColumnKind.Text, 11),
            new("most", Phrases.Column("may-be-there"), ColumnKind.Figure, 13),
            new("counted", Phrases.Column("in-schedule"), ColumnKind.Text, 12),
            new("demand", Phrases.Column("demand-number"), ColumnKind.Figure, 8),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [.. traced.MayBeThere.Select(line => LineOf(traced, places, line))], null);

    private static Line LineOf(TracedCase traced, TracedPlaces places, MayBeThere line)
    {
        string holder = places.Ledger.Places[line.Place].Holder;
        return new Line(
        [
            Cell.Of(places.From(line.Place)), Phrases.OrDash(holder.Length == 0 ? null : holder),
            Cell.Of(line.OpenedOn is { } again
                ? Phrase.Of("spans", new Operand.Span(line.MissingFrom, again.PlusDays(-1)))
                : Phrase.Of("days.since", Operand.Of(line.MissingFrom))),
            line.OpenedOn is null ? Cell.Blank
                : line.Opened is { } opened ? Cell.Of(opened) : Cell.Of(Phrase.Of("not-stated")),
            line.Value is { } value ? Cell.Of(value) : Cell.Of(Phrase.Of("not-stated")),
            line.ValueOn is { } day ? Cell.Of(day) : Cell.Blank,
            MayBeThereFigures.Ranked(traced, line) is { } ranked
                ? new EstimateCell(line.Traced[ranked], line.Figure) : Cell.Blank,
            Cell.Of(Phrase.Of(line.IsInSchedule ? "tracing.in-schedule" : "tracing.in-no-sum")),
            line.Demand is { } demand ? new NumberCell(demand) : Cell.Blank,
            new SourcesCell(line.Sources),
        ]);
    }

    private static TableBlock ByMethod(TracedCase traced, TracedPlaces places) => new(
        "mayBeByMethod", null, 2, Phrases.Caption("tracing-may-be-methods"),
        [
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 20),
            new("last", Phrases.Column("records-end-on"), ColumnKind.Text, 11),
            .. places.MethodColumns(14),
        ],
        [
            .. traced.MayBeThere.Select(line => new Line(
            [
                Cell.Of(places.From(line.Place)), Cell.Of(line.EndedOn),
                .. places.Methods.Select((method, index) => method == TracingMethod.FullTaint ? Cell.Blank
                    : new EstimateCell(line.Traced[index], $"{line.Figure}/{TracingMethods.NameOf(method)}")),
            ])),
        ],
        null);
}
