using NodaMoney;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What happened with money, in the order of its days: a picture with its table for each currency.</summary>
internal static class TimelineChapter
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        if (traced.Timeline.Count == 0)
        {
            yield return new TextBlock(
                Phrases.Heading("tracing-timeline"), 1, [Phrase.Of("tracing.timeline-none")]);
        }

        foreach (IGrouping<Currency, MoneyEvent> same in traced.Timeline.GroupBy(one => one.Amount.Currency))
        {
            MoneyEvent[] events = [.. same.OrderBy(one => one.On)];
            yield return Picture(same.Key, events);
            yield return List(places, same.Key, events);
        }
    }

    private static TimelineBlock Picture(Currency currency, MoneyEvent[] events)
    {
        MoneyEventKind[] kinds = [.. events.Select(one => one.Kind).Distinct().Order()];
        return new TimelineBlock(
            Phrases.Heading("tracing-timeline", currency), 1,
            Phrase.Of(
                "timeline.takeaway", new Operand.Number(events.Length), Operand.Of(events[0].On),
                Operand.Of(events[^1].On)),
            KeyOf(currency), currency, [.. kinds.Select(kind => Phrase.Of($"money-event.{kind}"))],
            [
                .. events.Select(one => new TimelineEvent(
                    Array.IndexOf(kinds, one.Kind), one.On, Math.Abs(one.Amount.Amount))),
            ]) { StartsPage = true };
    }

    private static TableBlock List(TracedPlaces places, Currency currency, MoneyEvent[] events) => new(
        KeyOf(currency), null, 2, Phrases.Caption("tracing-timeline"),
        [
            new("day", Phrases.Column("day"), ColumnKind.Text, 14),
            new("event", Phrases.Column("money-event"), ColumnKind.Text, 24),
            new("place", Phrases.Column("at-place"), ColumnKind.Text, 26),
            new("count", Phrases.Column("movements-count"), ColumnKind.Figure, 8),
            new("amount", Phrases.Column("event-amount"), ColumnKind.Figure, 14),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 18),
        ],
        [
            .. events.Select(one => new Line(
            [
                Cell.Of(one.On), Cell.Of(Phrase.Of($"money-event.{one.Kind}")), Cell.Of(places.From(one.Place)),
                new NumberCell(one.Count), Cell.Of(one.Amount),
                new SourcesCell(one.Source is { } source ? [source] : []),
            ])),
        ],
        null);

    private static string KeyOf(Currency currency) => $"timeline{currency.Code}";
}
