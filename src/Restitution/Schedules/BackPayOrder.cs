using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Schedules;

/// <summary>The order of a labour authority: who is to pay whom how much, by when, and on what it rests.</summary>
public static class BackPayOrder
{
    // What a minor unit that fell due stands under when it is not left unpaid.
    private static readonly string[] Accounted = ["paid", "withheld", "lawful", "unlawful"];

    public static Schedule For(CaseHeading heading, Claim claim) => new()
    {
        Kind = ScheduleKind.BackPayOrder,
        CaseCode = heading.Code,
        AsOf = heading.AsOf,
        Title = Phrase.Of("order.title"),
        RunningHead =
        [
            Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
            Phrase.Of("order.running-head", new Operand.Code(heading.Code)),
        ],
        ResultDigest = heading.ResultDigest,
        EngineVersion = heading.EngineVersion,
        Blocks =
        [
            Chapters.Case(heading),
            Operative(heading, claim),
            WorkersTable(claim),
            HeadsTable(claim, heading.Currency),
            .. WithheldTable.Of(claim),
            .. Estimates(claim),
            InferenceTable.OfCase(claim),
            .. RecoveryTable.Of(claim, heading),
            .. Apart(claim, heading),
            .. RecoveryTable.Received(claim) is null && InterestAheadTable.Of(claim) is { } ahead
                ? new Block[] { ahead } : [],
            .. AfterOrderTable.Of(
                heading.AfterOrder, RecoveryTable.Received(claim)?.Remaining ?? Ordered(claim).Likely),
            WagesChart.Of(claim.Workers, heading.Currency, Phrase.Of(
                "chart.takeaway", Operand.Of(claim.Totals.Due.Likely), Operand.Of(claim.Totals.Paid.Likely))),
            Chapters.Method(claim, heading),
            .. Chapters.Limitations(claim, heading),
            Chapters.Law(claim),
            Chapters.Sources(heading),
            new ReasonsBlock(
                Phrases.Heading("reasons"), 1,
                [
                    .. TotalReasons(claim),
                    .. ReasonsBeside.Of(claim, [InferenceTable.OfCase(claim), .. RecoveryTable.Of(claim, heading)]),
                ])
            {
                StartsPage = true,
            },
            new SignatureBlock(Phrases.Heading("signature"), 1,
                [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked"), Phrase.Of("sign.ordered")]),
        ],
    };

    /// <summary>
    /// What the order orders: the whole total, or the total less what limitation removes, as the law on file says.
    /// </summary>
    public static Figure Ordered(Claim claim) =>
        claim.LimitationIsAppliedOfOwnMotion == true ? claim.Totals.InTime : claim.Totals.Total;

    /// <summary>
    /// What is said beside a total while rows name somebody on whom nobody has decided; null when none does. Neither
    /// the likely figure nor low and high take them into account.
    /// </summary>
    public static Phrase? Undecided(Claim claim)
    {
        Gap[] rows = [.. claim.AllGaps.Where(gap =>
            gap.Kind is GapKind.RowMatchedToNoWorker or GapKind.PayeeUndecided or GapKind.SenderUndecided)];
        return rows.Length == 0 ? null : Phrase.Of(
            "order.undecided", new Operand.Number(rows.Sum(gap => ((Operand.Number)gap.About[0]).Value)),
            new Operand.Code(string.Join(
                ", ",
                rows.Select(gap => ((Operand.Code)gap.About[1]).Value).Distinct().Order(StringComparer.Ordinal))));
    }

    // Where money came in, what remains of the total is ordered: no sum is ordered that was paid.
    private static Phrase ToPay(Claim claim)
    {
        Money toPay = RecoveryTable.Received(claim)?.Remaining ?? Ordered(claim).Likely;
        return Phrase.Of(
            RecoveryTable.Received(claim) is null ? "order.pay" : "order.pay-remaining",
            Operand.Of(toPay), new Operand.AmountInWords(toPay));
    }

    // Where no interest is a figure none is said to run on, whatever came in.
    private static Money PerDayAfter(Claim claim) => RecoveryTable.Received(claim) is { } received
        && claim.Totals.InterestPerDay.Likely.Amount > 0m
            ? received.RemainingPerDay : claim.Totals.InterestPerDay.Likely;

    private static TextBlock Operative(CaseHeading heading, Claim claim) => new(Phrases.Heading("order"), 1,
    [
        ToPay(claim),
        .. Without(claim),
        .. Undecided(claim) is { } undecided ? [undecided] : Array.Empty<Phrase>(),
        .. RecoveryTable.Sentences(claim, heading.AsOf),
        .. PerDayAfter(claim) is { Amount: > 0m } perDay
            ? new[] { Phrase.Of("order.interest-after", Operand.Of(perDay), Operand.Of(heading.AsOf)) }
            : [],
        .. heading.PayWithin is { } pay
            ? new[] { Phrase.Of("order.pay-within", new Operand.Days(pay.Days), LawInWords.Cites(pay.Authority.Cites)) }
            : [],
        .. heading.CourtWithin is { } court
            ? new[] { Phrase.Of(
                "order.court-within", new Operand.Days(court.Days), LawInWords.Cites(court.Authority.Cites)) }
            : [],
        Phrase.Of("order.codes"),
    ], IsNumbered: true);

    // A total says what it is without, in the sentence that states it.
    private static IEnumerable<Phrase> Without(Claim claim)
    {
        // A debt is a finding beside the claim: no total is without it.
        string[] figures =
        [
            .. claim.AllGaps.Select(gap => gap.Figure).Where(figure => figure.Contains('/')
                && !$"{figure}/".Contains("/debt/", StringComparison.Ordinal)).Distinct(),
        ];
        return figures.Length == 0 ? [] : [Phrase.Of("order.without", new Operand.Code(string.Join(", ", figures)))];
    }

    private static TableBlock WorkersTable(Claim claim)
    {
        bool hasFine = claim.Totals.LateFineOwed is not null;
        Column[] columns =
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("span", Phrases.Column("span"), ColumnKind.Text, 16),
            Sum("due", 11), Sum("paid", 11), Sum("withheld", 10), Sum("lawful", 10), Sum("unlawful", 10),
            Sum("unpaid", 11, new LineFormula.SumOf(["due"], Accounted)),
            Sum("interest", 10), Sum("surcharge", 10), .. hasFine ? new[] { Sum("latefine", 10) } : [],
            Sum("total", 12, new LineFormula.SumOf(
                ["unlawful", "unpaid", "interest", "surcharge", .. hasFine ? new[] { "latefine" } : []], [])),
        ];
        return new TableBlock(
            "workers", Phrases.Heading("workers"), 1, Phrases.Caption("workers"), columns,
            [.. claim.Workers.Where(worker => worker.Periods.Count > 0).Select(worker => new Line(
            [
                Cell.Code(worker.Worker),
                new SpanCell(worker.Periods[0].Period.Span.Start, worker.Periods[^1].Period.Span.End),
                .. Amounts(worker.Totals, hasFine),
            ]))],
            new Line([Cell.Of(Phrase.Of("total")), Cell.Blank, .. Amounts(claim.Totals, hasFine)]));

        static Column Sum(string key, int width, LineFormula? formula = null) =>
            new(key, Phrases.Column(key), ColumnKind.Figure, width, formula, ColumnTotal.Sum);
    }

    // A worker under a law without a fine has none where another of the case has one.
    private static IEnumerable<Cell> Amounts(ClaimTotals totals, bool hasFine) =>
    [
        .. new[]
        {
            totals.Due, totals.Paid, totals.Withheld, totals.LawfulDeductions, totals.UnlawfulDeductions,
            totals.Unpaid, totals.Interest, totals.SurchargeFound,
        }.Select(Amount),
        .. hasFine
            ? [totals.LateFineOwed is { } fine ? Amount(fine) : Cell.Of(new Money(0m, totals.Due.Likely.Currency))]
            : Array.Empty<Cell>(),
        Amount(totals.Total),
    ];

    private static Cell Amount(Figure figure) => Cell.Of(figure.Likely, figure.Id);

    private static TableBlock HeadsTable(Claim claim, Currency currency)
    {
        HeadLine[] lines = [.. claim.Workers.SelectMany(worker => worker.Periods).SelectMany(period => period.Heads)];
        Column[] columns =
        [
            new("head", Phrases.Column("head"), ColumnKind.Text, 24),
            .. Accounted.Prepend("due").Select(key =>
                new Column(key, Phrases.Column(key), ColumnKind.Figure, 14, null, ColumnTotal.Sum)),
            new("unpaid", Phrases.Column("unpaid"), ColumnKind.Figure, 14,
                new LineFormula.SumOf(["due"], Accounted), ColumnTotal.Sum),
        ];
        return new TableBlock(
            "heads", Phrases.Heading("heads"), 1, Phrases.Caption("heads"), columns,
            [.. WageHeads.All.Where(head => lines.Any(line => line.Head == head)).Select(head => new Line(
            [
                Cell.Of(Phrases.Term($"head.{WageHeads.KeyOf(head)}")),
                .. Shares(lines.Where(line => line.Head == head), currency),
            ]))],
            new Line([Cell.Of(Phrase.Of("total")), .. Shares(lines, currency)]));
    }

    private static IEnumerable<Cell> Shares(IEnumerable<HeadLine> lines, Currency currency)
    {
        Estimate<Money>[][] parts = [.. lines.Select(line => new[]
        {
            line.Due.Amount, line.Paid, line.Withheld, line.LawfullyDeducted, line.UnlawfullyDeducted, line.Unpaid,
        })];
        return Enumerable.Range(0, 6).Select(part => Cell.Of(parts.Aggregate(
            new Money(0m, currency), (sum, line) => sum + line[part].Likely)));
    }

    private static IEnumerable<Block> Estimates(Claim claim)
    {
        WorkerClaim[] ranged = [.. claim.Workers.Where(worker => !worker.Totals.BackWages.Amount.IsSingle)];
        if (ranged.Length == 0)
        {
            yield break;
        }

        yield return new TableBlock(
            "estimates", Phrases.Heading("estimates"), 1, Phrases.Caption("estimates"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 10),
                new("low", Phrases.Column("low"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
                new("likely", Phrases.Column("likely"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
                new("high", Phrases.Column("high"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            ],
            [.. claim.Workers.Select(worker => Range(Cell.Code(worker.Worker), worker.Totals.BackWages))],
            Range(Cell.Of(Phrase.Of("total")), claim.Totals.BackWages));
    }

    private static Line Range(Cell name, Figure figure) => new(
    [
        name, Cell.Of(figure.Amount.Low), Cell.Of(figure.Amount.Likely, figure.Id), Cell.Of(figure.Amount.High),
    ]);

    private static IEnumerable<Block> Apart(Claim claim, CaseHeading heading)
    {
        bool hasFineApart = FineApart(claim.Totals).Amount != 0m;
        yield return new TableBlock(
            "apart", Phrases.Heading("apart"), 1, Phrases.Caption("apart"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
                .. new[] { "in-time", "out-of-time", "surcharge-not-found", "interest-per-day" }
                    .Concat(hasFineApart ? ["late-fine-not-found"] : [])
                    .Select(name =>
                        new Column(KeyOf(name), Phrases.Column(name), ColumnKind.Figure, 14, null, ColumnTotal.Sum)),
            ],
            [.. claim.Workers.Select(worker => ApartLine(
                Cell.Code(worker.Worker), worker.Totals, LimitationUnknown([worker]), hasFineApart,
                PerDay(worker.Totals, RecoveryTable.Received(claim, worker.Worker))))],
            ApartLine(
                Cell.Of(Phrase.Of("total")), claim.Totals, LimitationUnknown(claim.Workers), hasFineApart,
                PerDay(claim.Totals, RecoveryTable.Received(claim))));
        if (claim.Workers.Any(worker => worker.OtherReadings.Any(other => Differs(other, worker.Totals))))
        {
            yield return OtherReadings(claim, heading);
        }

        string[] without = [.. claim.Workers
            .SelectMany(worker => worker.OtherReadings.Where(other => !Differs(other, worker.Totals)))
            .SelectMany(other => other.Files.Select(file => $"{file}: {other.Reading}"))
            .Distinct()
            .Order(StringComparer.Ordinal)];
        if (without.Length > 0)
        {
            yield return new TextBlock(
                null, 2, [Phrase.Of("readings.without-effect", new Operand.Code(string.Join("; ", without)))]);
        }
    }

    private static bool Differs(OtherReading other, ClaimTotals totals) =>
        other.Total != totals.Total.Likely || other.BackWages != totals.BackWages.Likely
        || other.Interest != totals.Interest.Likely || other.Surcharge != totals.Surcharge.Likely;

    // A sum of which some part may be out of time is neither in time nor out of it.
    private static Gap? LimitationUnknown(IEnumerable<WorkerClaim> workers) =>
        workers.SelectMany(worker => worker.Periods)
            .Where(period => period.IsInTime is null)
            .SelectMany(period => period.Gaps)
            .FirstOrDefault(gap => gap.Figure.EndsWith("/limitation", StringComparison.Ordinal));

    private static Money FineApart(ClaimTotals totals) =>
        totals.LateFine is { } all && totals.LateFineOwed is { } owed
            ? all.Likely - owed.Likely : new Money(0m, totals.Due.Likely.Currency);

    private static Cell PerDay(ClaimTotals totals, WorkerRecovery? received) => received is null
        ? Cell.Of(totals.InterestPerDay.Likely, totals.InterestPerDay.Id)
        : Cell.Of(received.RemainingPerDay, RecoveryFigures.IdOf(received.Worker, "remaining-per-day"));

    private static Line ApartLine(
        Cell name, ClaimTotals totals, Gap? limitation, bool hasFineApart, Cell perDay) => new(
    [
        name,
        limitation is null ? Cell.Of(totals.InTime.Likely, totals.InTime.Id) : new GapCell(limitation),
        limitation is null ? Cell.Of(totals.OutOfTime.Likely, totals.OutOfTime.Id) : new GapCell(limitation),
        Cell.Of(totals.Surcharge.Likely - totals.SurchargeFound.Likely),
        perDay,
        .. hasFineApart ? [Cell.Of(FineApart(totals))] : Array.Empty<Cell>(),
    ]);

    private static TableBlock OtherReadings(Claim claim, CaseHeading heading) => new(
        "readings", Phrases.Heading("readings"), 1, Phrases.Caption("readings", Operand.Of(heading.AsOf)),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("reading", Phrases.Column("reading"), ColumnKind.Text, 30),
            .. new[] { "back-wages", "interest", "surcharge-all", "total" }.Select(name =>
                new Column(KeyOf(name), Phrases.Column(name), ColumnKind.Figure, 13)),
        ],
        [.. from worker in claim.Workers
            from other in worker.OtherReadings.Where(other => Differs(other, worker.Totals))
            select new Line(
            [
                Cell.Code(worker.Worker),
                Cell.Of(Phrase.Of("reading", new Operand.Name("reading", other.Reading),
                    new Operand.Code(string.Join(", ", other.Files)))),
                Cell.Of(other.BackWages), Cell.Of(other.Interest), Cell.Of(other.Surcharge), Cell.Of(other.Total),
            ])],
        null);

    private static IReadOnlyList<FigureReason> TotalReasons(Claim claim) =>
    [
        .. claim.Totals.Figures.Concat(claim.Workers.SelectMany(worker => worker.Totals.Figures))
            .Concat(claim.Withheld.SelectMany(one => one.Figures))
            .Where(figure => figure.Reason is not null)
            .Select(figure => new FigureReason(figure.Id, figure.Reason!)),
    ];

    private static string KeyOf(string name) => name.Replace("-", "", StringComparison.Ordinal);
}
