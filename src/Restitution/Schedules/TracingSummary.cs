using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>The results in short: in what kinds of places the claimants' money is under each method.</summary>
internal static class TracingSummary
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        Currency[] currencies = [.. TracingResults.CurrenciesOf(traced)];
        yield return new TextBlock(Phrases.Heading("tracing-summary"), 1,
        [
            .. traced.Result.Refusals.Select(Refused),
            .. currencies.Length == 0 ? [Phrase.Of("tracing.summary-none")] : Sentences(traced, places, currencies),
            .. TracingMethodChapter.HasUnorderedRows(traced)
                ? [TracingMethodChapter.OfOrders(traced, "tracing.summary-ranges")] : Array.Empty<Phrase>(),
            Phrase.Of("tracing.full-taint"),
            .. currencies.Length == 0 ? Array.Empty<Phrase>() : [Phrase.Of("tracing.totals-differ")],
        ], IsNumbered: true);
        foreach (Currency currency in currencies)
        {
            yield return InKinds(traced, places, currency);
            if (Touched(traced, places, currency) is { } touched)
            {
                yield return touched;
            }
        }
    }

    /// <summary>Why nothing was traced, or a method was not run.</summary>
    public static Phrase Refused(TracingRefusal refusal) => new($"tracing-refusal.{refusal.Kind}",
    [
        refusal.Movement > 0 ? new Operand.Number(refusal.Movement) : new Operand.Term("tracing-refusal.no-row"),
        refusal.On is { } day ? Operand.Of(day) : new Operand.Term("tracing-refusal.no-day"),
        .. refusal.About,
    ]);

    private static IEnumerable<Phrase> Sentences(TracedCase traced, TracedPlaces places, Currency[] currencies)
    {
        foreach (IGrouping<Currency, TracedOrigin> put in traced.Origins.GroupBy(origin => origin.Amount.Currency))
        {
            yield return Phrase.Of(
                "tracing.summary-put-in", Operand.Of(TracingResults.Sum(put.Select(origin => origin.Amount), put.Key)),
                new Operand.Number(put.Select(origin => origin.Claimant).Distinct(StringComparer.Ordinal).Count()));
        }

        foreach (Currency currency in currencies)
        {
            Estimate<Money>[] held =
            [
                .. places.Methods.Select((_, method) => TracingResults.Total(
                        traced, places, currency, method, place => IsHeld(places.Ledger.Places[place].Kind))
                    ?? Estimate<Money>.Single(new Money(0m, currency))),
            ];
            if (places.RangeOf(held) is { } range)
            {
                yield return range.Least == range.Most
                    ? Phrase.Of("tracing.summary-held-exact", Operand.Of(range.Most))
                    : Phrase.Of("tracing.summary-held", Operand.Of(range.Least), Operand.Of(range.Most));
            }

            if (places.Chosen is { } chosen)
            {
                var method = new Operand.Term($"tracing-method.{places.Methods[chosen]}");
                (Money low, Money likely, Money high) = held[chosen];
                yield return low == high
                    ? Phrase.Of("tracing.summary-chosen-exact", method, Operand.Of(likely))
                    : Phrase.Of(
                        "tracing.summary-chosen", method, Operand.Of(low), Operand.Of(likely), Operand.Of(high));
            }
        }
    }

    private static bool IsHeld(PlaceKind kind) => kind is PlaceKind.Account or PlaceKind.Holding;

    // A line for each place and no total: the same money stands at every place of its path.
    private static TableBlock? Touched(TracedCase traced, TracedPlaces places, Currency currency)
    {
        int method = places.Methods.ToList().IndexOf(TracingMethod.FullTaint);
        int[] ends = method < 0 ? [] :
        [
            .. TracingResults.In(traced, places, currency, method).Select(funds => funds.Place).Distinct().Order()
                .Where(place => places.Amounts.AllOf(method, place).Likely.Amount > 0m),
        ];
        return ends.Length == 0 ? null : new TableBlock(
            $"touched{currency.Code}", null, 2, Phrases.Caption("tracing-touched"),
            [
                new("place", Phrases.Column("at-place"), ColumnKind.Text, 24),
                new("kind", Phrases.Column("place-kind"), ColumnKind.Text, 14),
                new("touched", Phrases.Column("touched"), ColumnKind.Figure, 14),
            ],
            [
                .. ends.Select(place => new Line(
                [
                    Cell.Of(places.From(place)), places.Kind(place),
                    Cell.Of(places.Amounts.AllOf(method, place).Likely),
                ])),
            ],
            null);
    }

    private static TableBlock InKinds(TracedCase traced, TracedPlaces places, Currency currency)
    {
        PlaceKind[] kinds =
        [
            .. places.Methods.SelectMany((_, method) => TracingResults.In(traced, places, currency, method))
                .Select(funds => places.Ledger.Places[funds.Place].Kind).Distinct().Order(),
        ];
        (TracingMethod Method, Estimate<Money>[] Sums, Estimate<Money> All)[] lines =
        [
            .. places.ForClaims.Select(index => (
                places.Methods[index],
                kinds.Select(kind => TracingResults.Total(
                    traced, places, currency, index, place => places.Ledger.Places[place].Kind == kind)!.Value)
                    .ToArray(),
                TracingResults.Total(traced, places, currency, index, _ => true)!.Value)),
        ];
        bool isSum = lines.All(line => TracedAmounts.Sum(line.Sums, currency) == line.All);
        return new TableBlock(
            $"summary{currency.Code}", null, 2, Phrases.Caption("tracing-summary"),
            [
                new("method", Phrases.Column("tracing-method"), ColumnKind.Text, 22),
                .. kinds.Select(kind =>
                    new Column($"in{kind}", Phrase.Of($"column.place-{kind}"), ColumnKind.Figure, 14)),
                new(
                    "all", Phrases.Column("total"), ColumnKind.Figure, 14,
                    isSum ? new LineFormula.SumOf([.. kinds.Select(kind => $"in{kind}")], []) : null),
            ],
            [
                .. lines.Select(line => new Line(
                [
                    Cell.Of(Phrase.Of($"tracing-method.{line.Method}")),
                    .. line.Sums.Select((sum, index) =>
                        new EstimateCell(sum, TracedIds.OfKind(kinds[index], currency, line.Method))),
                    new EstimateCell(line.All, TracedIds.OfCurrency(currency, line.Method)),
                ])),
            ],
            null);
    }
}
