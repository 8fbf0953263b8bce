using NodaMoney;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What is traced, for each claimant and place and for each place, under every method side by side.</summary>
internal static class TracingResults
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        Currency[] currencies = [.. CurrenciesOf(traced)];
        yield return new TextBlock(Phrases.Heading("tracing-results"), 1,
        [
            .. traced.Result.Refusals.Select(TracingSummary.Refused),
            currencies.Length == 0 ? Phrase.Of("tracing.summary-none") : Phrase.Of("tracing.results"),
            .. TracingMethodChapter.HasUnorderedRows(traced)
                ? [Phrase.Of("tracing.results-ranges")] : Array.Empty<Phrase>(),
            Phrase.Of("tracing.results-opinion"),
            Phrase.Of("tracing.full-taint"),
        ]) { StartsPage = true };
        foreach (Currency currency in currencies)
        {
            yield return ByClaimant(traced, places, currency);
            yield return ByPlace(traced, places, currency);
        }

        if (currencies.Length > 0)
        {
            yield return new TextBlock(null, 2, [Phrase.Of("tracing.totals-differ")]);
        }
    }

    /// <summary>The currencies of the places in which anything of a claimant is or was.</summary>
    public static IEnumerable<Currency> CurrenciesOf(TracedCase traced) => traced.Result.Methods
        .SelectMany(method => method.Amounts).Where(funds => funds.Claimant >= 0)
        .Select(funds => traced.Result.Ledger.Places[funds.Place].Currency)
        .Distinct().OrderBy(currency => currency.Code, StringComparer.Ordinal);

    /// <summary>What one method gives the claimants, in places of one currency.</summary>
    public static IEnumerable<TracedFunds> In(
        TracedCase traced, TracedPlaces places, Currency currency, int method) => traced.Result.Methods[method].Amounts
        .Where(funds => funds.Claimant >= 0 && places.CurrencyOf(funds.Place) == currency);

    /// <summary>What one method gives all claimants in some places; null under full taint.</summary>
    public static Estimate<Money>? Total(
        TracedCase traced, TracedPlaces places, Currency currency, int method, Func<int, bool> isCounted) =>
        places.Amounts.TotalOf(
            method, In(traced, places, currency, method).Select(funds => funds.Place).Where(isCounted), currency);

    public static Money Sum(IEnumerable<Money> all, Currency currency) =>
        all.Aggregate(new Money(0m, currency), (sum, one) => sum + one);

    // What was on the way has arrived, nearly always: a line of nothing tells nothing.
    private static bool IsTold(TracedPlaces places, TracedFunds funds) =>
        places.Ledger.Places[funds.Place].Kind != PlaceKind.OnTheWay || funds.Amount.BySize().High.Amount != 0m;

    private static TableBlock ByClaimant(TracedCase traced, TracedPlaces places, Currency currency)
    {
        (int Claimant, int Place)[] lines =
        [
            .. places.Methods.SelectMany((_, method) => In(traced, places, currency, method))
                .Where(funds => IsTold(places, funds)).Select(funds => (funds.Claimant, funds.Place))
                .Distinct().Order(),
        ];
        // Where every range is exact a column that says so in each line tells nothing.
        bool tellsRanges = lines.Any(line => !IsExact(Methods(traced, places, currency, line)));
        return new TableBlock(
            $"claimants{currency.Code}", Phrases.Heading("tracing-claimants", currency), 2,
            Phrases.Caption("tracing-claimants"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 9),
                new("place", Phrases.Column("at-place"), ColumnKind.Text, 20),
                new("kind", Phrases.Column("place-kind"), ColumnKind.Text, 11),
                .. places.MethodColumns(14, index => Total(traced, places, currency, index, _ => true)
                    == TracedAmounts.Sum(
                        In(traced, places, currency, index).Select(funds => funds.Amount), currency)),
                .. tellsRanges ? [new("exact", Phrases.Column("range-is"), ColumnKind.Text, 11)]
                    : Array.Empty<Column>(),
            ],
            [.. lines.Select(line => ClaimantLine(traced, places, currency, line, tellsRanges))],
            new Line(
            [
                Cell.Of(Phrases.Term("total")), Cell.Blank, Cell.Blank,
                .. places.SumCells(
                    index => Total(traced, places, currency, index, _ => true),
                    method => TracedIds.OfCurrency(currency, method)),
                .. tellsRanges ? [Cell.Blank] : Array.Empty<Cell>(),
            ]));
    }

    private static TracedFunds?[] Methods(
        TracedCase traced, TracedPlaces places, Currency currency, (int Claimant, int Place) line) =>
    [
        .. places.Methods.Select((_, method) => In(traced, places, currency, method)
            .FirstOrDefault(funds => funds.Claimant == line.Claimant && funds.Place == line.Place)),
    ];

    private static bool IsExact(IEnumerable<TracedFunds?> byMethod) =>
        byMethod.OfType<TracedFunds>().All(funds => funds.IsExact || funds.Amount.IsSingle);

    private static Line ClaimantLine(
        TracedCase traced, TracedPlaces places, Currency currency, (int Claimant, int Place) line, bool tellsRanges)
    {
        TracedFunds?[] byMethod = Methods(traced, places, currency, line);
        string worker = places.Ledger.Claimants[line.Claimant];
        return new Line(
        [
            Cell.Code(worker), Cell.Of(places.From(line.Place)), places.Kind(line.Place),
            .. byMethod.Select((funds, method) => new EstimateCell(
                funds?.Amount ?? Estimate<Money>.Single(new Money(0m, currency)),
                funds is null
                    ? null : TracedIds.Of(worker, places.Ledger.Places[line.Place], places.Methods[method]))),
            .. tellsRanges
                ? [Cell.Of(Phrases.Term(IsExact(byMethod) ? "range.exact" : "range.enclosing"))]
                : Array.Empty<Cell>(),
        ]);
    }

    private static TableBlock ByPlace(TracedCase traced, TracedPlaces places, Currency currency)
    {
        int[] lines =
        [
            .. places.Methods.SelectMany((_, method) => In(traced, places, currency, method))
                .Where(funds => IsTold(places, funds)).Select(funds => funds.Place).Distinct().Order(),
        ];
        return new TableBlock(
            $"assets{currency.Code}", Phrases.Heading("tracing-assets", currency), 2, Phrases.Caption("tracing-assets"),
            [
                new("place", Phrases.Column("at-place"), ColumnKind.Text, 24),
                new("holder", Phrases.Column("holder"), ColumnKind.Text, 10),
                new("kind", Phrases.Column("place-kind"), ColumnKind.Text, 11),
                .. places.MethodColumns(14, index => Total(traced, places, currency, index, _ => true)
                    == TracedAmounts.Sum(lines.Select(place => places.Amounts.AllOf(index, place)), currency)),
            ],
            [
                .. lines.Select(place => new Line(
                [
                    Cell.Of(places.From(place)), Cell.Code(places.Ledger.Places[place].Holder), places.Kind(place),
                    .. places.SumCells(
                        index => places.Amounts.AllOf(index, place),
                        method => TracedIds.OfPlace(places.Ledger.Places[place], method)),
                ])),
            ],
            new Line(
            [
                Cell.Of(Phrases.Term("total")), Cell.Blank, Cell.Blank,
                .. places.SumCells(
                    index => Total(traced, places, currency, index, _ => true),
                    method => TracedIds.OfCurrency(currency, method)),
            ]));
    }
}
