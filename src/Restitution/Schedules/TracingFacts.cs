using NodaMoney;
using NodaTime;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>The facts account by account: whose money came in, and the balance with the traced part of it.</summary>
internal static class TracingFacts
{
    private const int SeriesInPicture = 3;
    private const int LookOfBalance = 3;

    // A fifth of the axis: what stays below it in all its months is not told apart.
    private const decimal LeastOfAxis = 5m;

    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        yield return new TextBlock(
            Phrases.Heading("tracing-facts"), 1,
            [Phrase.Of(traced.Accounts.Count == 0 ? "tracing.sources-none" : "tracing.facts")]) { StartsPage = true };
        if (traced.Origins.Count == 0)
        {
            yield return new TextBlock(
                Phrases.Heading("tracing-origins"), 2, [Phrase.Of("tracing.origins-none")]);
        }

        foreach (IGrouping<Currency, int> same in Enumerable.Range(0, traced.Origins.Count)
            .GroupBy(index => traced.Origins[index].Amount.Currency))
        {
            yield return Origins(traced, same.Key, [.. same]);
        }

        foreach (TracedAccount account in traced.Accounts)
        {
            yield return AccountFacts(account, places);
            foreach (Block block in Balances(account, places))
            {
                yield return block;
            }
        }
    }

    private static TableBlock Origins(TracedCase traced, Currency currency, IReadOnlyList<int> indexes) => new(
        $"origins{currency.Code}", Phrases.Heading("tracing-origins", currency), 2, Phrases.Caption("tracing-origins"),
        [
            new("row", Phrases.Column("movement"), ColumnKind.Figure, 8),
            new("day", Phrases.Column("day"), ColumnKind.Text, 14),
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 10),
            new("kind", Phrases.Column("origin-kind"), ColumnKind.Text, 32),
            new("amount", Phrases.Column("put-in"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 24),
        ],
        [.. indexes.Select(index => OriginLine(traced, index))],
        new Line(
        [
            Cell.Blank, Cell.Blank, Cell.Of(Phrase.Of("total")), Cell.Blank,
            Cell.Of(
                TracingResults.Sum(indexes.Select(index => traced.Origins[index].Amount), currency),
                TracedIds.OfOrigins(currency)),
            Cell.Blank,
        ]));

    private static Line OriginLine(TracedCase traced, int index)
    {
        TracedOrigin origin = traced.Origins[index];
        LocalDate? day = traced.Result.Ledger.Movements.Where(one => one.Number == origin.Movement)
            .Select(one => (LocalDate?)one.On).FirstOrDefault();
        return new Line(
        [
            new NumberCell(origin.Movement), day is { } on ? Cell.Of(on) : Cell.Blank, Cell.Code(origin.Claimant),
            Cell.Of(Phrase.Of($"origin-kind.{origin.Kind}")),
            Cell.Of(origin.Amount, TracedIds.Origin(origin)), new SourcesCell(origin.Because.Sources),
        ]);
    }

    private static FactsBlock AccountFacts(TracedAccount account, TracedPlaces places) => new(
        Phrase.Of("heading.tracing-account", new Operand.Code(places.TextOf(account.Place))), 2,
        [
            new(Phrases.Label("bank"), Cell.Code($"{account.Bank} {MaskedNumber.Of(account.Number)}")),
            new(Phrases.Label("holder"), Phrases.OrDash(account.Holder.Length == 0 ? null : account.Holder)),
            new(Phrases.Label("currency"), Cell.Code(account.Currency.Code)),
            new(Phrases.Label("days-covered"), TracingSources.SpansOf(account.Covered, "not-stated")),
            new(Phrases.Label("days-missing"), TracingSources.SpansOf(account.Missing, "none")),
            .. account.Opening is { } opening ? new Fact[] { new(Phrases.Label("opening"), Cell.Of(opening)) } : [],
            .. account.Closing is { } closing ? new Fact[] { new(Phrases.Label("closing"), Cell.Of(closing)) } : [],
            .. account.ClosingOn is { } day ? new Fact[] { new(Phrases.Label("closing-on"), Cell.Of(day)) } : [],
        ]);

    private static IEnumerable<Block> Balances(TracedAccount account, TracedPlaces places)
    {
        if (account.Balances.Count == 0)
        {
            yield return new TextBlock(null, 2, [Phrase.Of("tracing.balances-none")]);
            yield break;
        }

        if (!account.Balances.Any(point => point.Traced.Any(one => one.Amount != 0m)))
        {
            yield return new TextBlock(null, 2, [Untraced(account, places)]);
            yield break;
        }

        foreach (ChartBlock picture in Pictures(account, places))
        {
            yield return picture;
        }

        yield return new TableBlock(
            $"balances{account.Place}", null, 2,
            Phrases.Caption("tracing-balances", new Operand.Code(places.TextOf(account.Place))),
            [
                new("day", Phrases.Column("day"), ColumnKind.Text, 14),
                new("balance", Phrases.Column("balance"), ColumnKind.Figure, 14),
                .. places.MethodColumns(14),
            ],
            [
                .. account.Balances.Select(point => new Line(
                    [Cell.Of(point.On), Cell.Of(point.Balance), .. point.Traced.Select(one => Cell.Of(one))])),
            ],
            null);
    }

    // Full taint stands in a picture of its own: it is no method of a claim.
    private static IEnumerable<int[]> PicturesOf(TracedPlaces places) =>
    [
        .. places.ForClaims.Chunk(SeriesInPicture),
        .. Enumerable.Range(0, places.Methods.Count).Except(places.ForClaims).Select(method => new[] { method }),
    ];

    // What is traced cannot be seen on the axis of a balance many times as high: then it has an axis of its own, and
    // the balance a picture before it.
    private static IEnumerable<ChartBlock> Pictures(TracedAccount account, TracedPlaces places)
    {
        decimal balance = account.Balances.Max(point => Math.Abs(point.Balance.Amount));
        bool hasBalance = false;
        foreach (int[] methods in PicturesOf(places))
        {
            ChartBlock picture = Picture(account, places, methods);
            decimal traced = account.Balances.Max(point => methods.Max(method => point.Traced[method].Amount));
            if (traced * LeastOfAxis >= balance)
            {
                yield return picture;
                continue;
            }

            if (!hasBalance)
            {
                hasBalance = true;
                yield return picture with
                {
                    Series = [picture.Series[^1]],
                    Takeaway = new Phrase("tracing.chart-balance", [.. picture.Takeaway.Operands.Take(3)]),
                };
            }

            yield return picture with
            {
                Series = [.. picture.Series.SkipLast(1)], HasBars = false,
                Takeaway = new Phrase("tracing.chart-own-axis", picture.Takeaway.Operands),
            };
        }
    }

    private static ChartBlock Picture(TracedAccount account, TracedPlaces places, int[] methods)
    {
        Dictionary<LocalDate, BalancePoint> byMonth = account.Balances
            .GroupBy(point => new LocalDate(point.On.Year, point.On.Month, 1))
            .ToDictionary(month => month.Key, month => month.MaxBy(point => point.On)!);
        LocalDate first = byMonth.Keys.Min();
        LocalDate last = byMonth.Keys.Max();
        int count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        LocalDate[] months = [.. Enumerable.Range(0, count).Select(first.PlusMonths)];
        return new ChartBlock(
            null, 2, Takeaway(account, places, methods), account.Currency, months,
            [
                .. methods.Select(method => new Series(
                    Phrase.Of($"tracing-method-short.{places.Methods[method]}"),
                    [.. months.Select(month => byMonth.GetValueOrDefault(month)?.Traced[method].Amount)])
                {
                    Look = method < LookOfBalance ? method : method + 1,
                }),
                new(
                    Phrase.Of("series.balance"),
                    [.. months.Select(month => byMonth.GetValueOrDefault(month)?.Balance.Amount)])
                {
                    Look = LookOfBalance,
                },
            ]) { Sheet = TracingSheets.OfPicture(places.Ledger.Places[account.Place].Code), HasTable = true };
    }

    private static Phrase Untraced(TracedAccount account, TracedPlaces places)
    {
        BalancePoint end = account.Balances[^1];
        return Phrase.Of(
            "tracing.chart-none", new Operand.Code(places.TextOf(account.Place)), Operand.Of(end.On),
            Operand.Of(end.Balance), ExhibitsOf(account));
    }

    /// <summary>The exhibits in which the statement of an account stands.</summary>
    public static Operand ExhibitsOf(TracedAccount account) => new Operand.Code(string.Join(
        ", ", account.Sources.Select(source => source.Exhibit).Distinct(StringComparer.Ordinal)));

    private static Phrase Takeaway(TracedAccount account, TracedPlaces places, int[] methods)
    {
        BalancePoint end = account.Balances[^1];
        Money[] traced = [.. methods.Select(method => end.Traced[method])];
        (Money least, Money most) = (traced.MinBy(one => one.Amount), traced.MaxBy(one => one.Amount));
        BalancePoint peak = account.Balances.MaxBy(point => MostOf(point).Amount)!;
        string key = places.Methods[methods[0]] == TracingMethod.FullTaint
            ? "tracing.chart-full-taint" : "tracing.chart";
        return Phrase.Of(
            key, new Operand.Code(places.TextOf(account.Place)), Operand.Of(end.On), Operand.Of(end.Balance),
            least == most ? Operand.Of(most)
                : new Operand.Clause("tracing.from-to", [Operand.Of(least), Operand.Of(most)]),
            Operand.Of(MostOf(peak)), Operand.Of(peak.On));

        Money MostOf(BalancePoint point) => methods.Select(method => point.Traced[method]).MaxBy(one => one.Amount);
    }
}
