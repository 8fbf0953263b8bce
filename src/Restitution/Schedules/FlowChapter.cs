using NodaMoney;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What went from where to where: a picture with its table, and source and application by account.</summary>
internal static class FlowChapter
{
    private const int MostOthersDrawn = 8;

    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        yield return new TextBlock(
            Phrases.Heading("tracing-flows"), 1,
            [Phrase.Of(traced.Flows.Count == 0 ? "tracing.flows-none" : "tracing.flows")]) { StartsPage = true };
        foreach (IGrouping<Currency, Flow> same in traced.Flows.GroupBy(flow => flow.Amount.Currency))
        {
            yield return Picture(places, same.Key, [.. same]);
            if (Exchanged(places, same.Key) is { Count: > 0 } exchanged)
            {
                yield return new TextBlock(null, 2, exchanged);
            }

            yield return List(places, same.Key, [.. same]);
        }

        foreach (TracedAccount account in traced.Accounts)
        {
            if (SourceAndApplication(traced, places, account) is { } table)
            {
                yield return table;
            }
        }
    }

    // Drawn in the picture of the currency that it left: without a word here money would appear from nowhere.
    private static IReadOnlyList<Phrase> Exchanged(TracedPlaces places, Currency currency) =>
    [
        .. places.Ledger.Movements
            .Where(one => one.From != Movement.Nowhere && one.To != Movement.Nowhere
                && places.CurrencyOf(one.To) == currency && places.CurrencyOf(one.From) != currency)
            .GroupBy(one => (one.From, To: MoneyFlows.Arrival(places.Ledger, one)))
            .Select(same => Phrase.Of(
                "tracing.flows-exchanged", places.Named(same.Key.To),
                Operand.Of(new Money(same.Sum(one => one.In), currency)), places.Named(same.Key.From),
                new Operand.Code(places.CurrencyOf(same.Key.From).Code))),
    ];

    private static FlowBlock Picture(TracedPlaces places, Currency currency, Flow[] flows)
    {
        int[] others = [.. Others(places, flows)];
        var nodes = new List<(int Place, bool IsSource, FlowPlace Drawn)>();
        var lines = new Dictionary<(int From, int To), FlowLine>();
        foreach (Flow flow in flows)
        {
            (int From, int To) ends = (Node(flow.From, isSource: true), Node(flow.To, isSource: false));
            FlowLine before = lines.GetValueOrDefault(ends, new(ends.From, ends.To, 0m, 0m));
            decimal traced = before.Traced + TracedOf(places, flow);
            lines[ends] = before with { Amount = before.Amount + flow.Amount.Amount, Traced = traced };
        }

        return new FlowBlock(
            null, 2, Takeaway(places, flows), KeyOf(currency), currency, [.. nodes.Select(node => node.Drawn)],
            [.. lines.Values], TracedName(places));

        // What is outside pays on one side and is paid on the other: it is not shown as passing money on.
        int Node(int place, bool isSource)
        {
            bool isOther = others.Contains(place);
            bool isOutside = place == Movement.Nowhere || isOther;
            int together = isOther
                ? others.Count(other => flows.Any(flow => (isSource ? flow.From : flow.To) == other)) : 0;
            int key = place == Movement.Nowhere ? -1 : isOther ? -2 : place;
            int known = nodes.FindIndex(node => node.Place == key && (!isOutside || node.IsSource == isSource));
            if (known < 0)
            {
                known = nodes.Count;
                nodes.Add((key, isSource, Drawn(places, place, together, isSource)));
            }

            return known;
        }
    }

    private static FlowPlace Drawn(TracedPlaces places, int place, int others, bool isSource) => place switch
    {
        Movement.Nowhere =>
            new(isSource ? places.From(place) : places.To(place), PlaceKind.Outsider),
        _ when others > 1 => new(Phrase.Of("place.others", new Operand.Number(others)), PlaceKind.Outsider),
        _ => new(places.From(place), places.Ledger.Places[place].Kind),
    };

    // Small outsiders are drawn as one, so that the picture can be read; the table has each.
    private static IEnumerable<int> Others(TracedPlaces places, Flow[] flows)
    {
        int[] outsiders =
        [
            .. flows.SelectMany(flow => new[] { (Place: flow.From, flow.Amount), (Place: flow.To, flow.Amount) })
                .Where(end => end.Place != Movement.Nowhere
                    && places.Ledger.Places[end.Place].Kind is PlaceKind.Outsider or PlaceKind.Cash)
                .GroupBy(end => end.Place)
                .OrderByDescending(end => end.Sum(one => one.Amount.Amount))
                .Select(end => end.Key),
        ];
        return outsiders.Length <= MostOthersDrawn ? [] : outsiders.Skip(MostOthersDrawn - 1);
    }

    // Under the chosen method; where none is chosen, what is traced under every method that a claim can go by.
    private static decimal TracedOf(TracedPlaces places, Flow flow)
    {
        decimal[] counted =
        [
            .. (places.Chosen is { } chosen ? [chosen] : places.ForClaims)
                .Where(method => method < flow.Traced.Count).Select(method => flow.Traced[method].Amount),
        ];
        return counted.Length == 0 ? 0m : Math.Clamp(counted.Min(), 0m, flow.Amount.Amount);
    }

    private static Phrase? TracedName(TracedPlaces places) => places.Methods.Count == 0 ? null
        : places.Chosen is { } chosen
            ? Phrase.Of("flow.traced-chosen", new Operand.Term($"tracing-method.{places.Methods[chosen]}"))
            : Phrase.Of("flow.traced-least");

    private static Phrase Takeaway(TracedPlaces places, Flow[] flows)
    {
        // That money came in from outside is known: where it went on is what the picture is for.
        Flow[] onward =
        [
            .. flows.Where(flow => flow.From != Movement.Nowhere
                && places.Ledger.Places[flow.From].Kind == PlaceKind.Account),
        ];
        Flow[] told = onward.Length > 0 ? onward : flows;
        Flow most = told.MaxBy(flow => TracedOf(places, flow))!;
        decimal traced = TracedOf(places, most);
        if (traced == 0m)
        {
            most = told.MaxBy(flow => flow.Amount.Amount)!;
        }

        bool isOut = onward.Length > 0;
        Operand[] said = [End(places, most.From, "from"), End(places, most.To, "to"), Operand.Of(most.Amount)];
        return traced == 0m
            ? Phrase.Of(isOut ? "flow.takeaway-out" : "flow.takeaway", said)
            : Phrase.Of(isOut ? "flow.takeaway-out-traced" : "flow.takeaway-traced",
                [.. said, Operand.Of(new Money(traced, most.Amount.Currency))]);
    }

    private static Operand End(TracedPlaces places, int place, string side) =>
        place == Movement.Nowhere ? new Operand.Term($"place.{side}-nowhere") : places.Named(place);

    private static string KeyOf(Currency currency) => $"flows{currency.Code}";

    private static TableBlock List(TracedPlaces places, Currency currency, Flow[] flows) => new(
        KeyOf(currency), null, 2, Phrases.Caption("tracing-flows"),
        [
            new("from", Phrases.Column("from-place"), ColumnKind.Text, 18),
            new("to", Phrases.Column("to-place"), ColumnKind.Text, 18),
            new("count", Phrases.Column("movements-count"), ColumnKind.Figure, 7),
            new("first", Phrases.Column("first-on"), ColumnKind.Text, 11),
            new("last", Phrases.Column("last-on"), ColumnKind.Text, 11),
            new("amount", Phrases.Column("went"), ColumnKind.Figure, 13),
            .. places.MethodColumns(13),
        ],
        [
            .. flows.Select(flow => new Line(
            [
                Cell.Of(places.From(flow.From)), Cell.Of(places.To(flow.To)), new NumberCell(flow.Count),
                Cell.Of(flow.FirstOn), Cell.Of(flow.LastOn), Cell.Of(flow.Amount),
                .. places.Methods.Select((_, method) =>
                    method < flow.Traced.Count ? new EstimateCell(flow.PartOf(method)) : Cell.Blank),
            ])),
        ],
        null);

    private static TableBlock? SourceAndApplication(TracedCase traced, TracedPlaces places, TracedAccount account)
    {
        var ends = traced.Result.Ledger.Movements
            .Where(one => one.Kind != MovementKind.Opening && one.From != one.To
                && (one.From == account.Place || one.To == account.Place))
            .GroupBy(one => (
                Other: one.From == account.Place ? one.To : one.From, IsIn: one.To == account.Place, one.Kind))
            .OrderByDescending(end => end.Key.IsIn).ThenBy(end => end.Key.Other).ThenBy(end => end.Key.Kind)
            .Select(end => (
                end.Key, Count: end.Count(),
                Amount: new Money(end.Sum(one => end.Key.IsIn ? one.In : one.Out), account.Currency)))
            .ToArray();
        Money none = new(0m, account.Currency);
        return ends.Length == 0 ? null : new TableBlock(
            $"applied{account.Place}",
            Phrase.Of("heading.tracing-applied", new Operand.Code(places.TextOf(account.Place))), 2,
            Phrases.Caption("tracing-applied"),
            [
                new("place", Phrases.Column("other-side"), ColumnKind.Text, 30),
                new("kind", Phrases.Column("movement-kind"), ColumnKind.Text, 18),
                new("count", Phrases.Column("movements-count"), ColumnKind.Figure, 8, null, ColumnTotal.Sum),
                new("in", Phrases.Column("came-in"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
                new("out", Phrases.Column("went-out"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            ],
            [
                .. ends.Select(end => new Line(
                [
                    Cell.Of(end.Key.IsIn ? places.From(end.Key.Other) : places.To(end.Key.Other)),
                    Cell.Of(Phrase.Of($"movement.{end.Key.Kind}")), new NumberCell(end.Count),
                    end.Key.IsIn ? Cell.Of(end.Amount) : Cell.Blank, end.Key.IsIn ? Cell.Blank : Cell.Of(end.Amount),
                ])),
            ],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, new NumberCell(ends.Sum(end => end.Count)),
                Cell.Of(ends.Where(end => end.Key.IsIn).Aggregate(none, (sum, end) => sum + end.Amount)),
                Cell.Of(ends.Where(end => !end.Key.IsIn).Aggregate(none, (sum, end) => sum + end.Amount)),
            ]));
    }
}
