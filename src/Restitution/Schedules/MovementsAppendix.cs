using NodaMoney;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>Each movement of the accounts whose steps are kept: the balance after it and its traced part.</summary>
internal static class MovementsAppendix
{
    public static IEnumerable<Block> Of(TracedCase traced, TracedPlaces places)
    {
        ILookup<int, TracingStep>[] byMethod =
        [
            .. traced.Result.Methods.Select(method => method.Steps.ToLookup(step => step.Place)),
        ];
        int[] kept = [.. byMethod.SelectMany(steps => steps.Select(place => place.Key)).Distinct().Order()];
        yield return new TextBlock(
            Phrases.Heading("tracing-movements"), 1,
            [
                Phrase.Of(kept.Length == 0 ? "tracing.movements-none" : "tracing.movements"),
                .. traced.Accounts.Where(account => kept.Contains(account.Place) && !IsTraced(account.Place))
                    .Select(account => Phrase.Of(
                        "tracing.movements-untraced", new Reasons.Operand.Code(places.TextOf(account.Place)),
                        TracingFacts.ExhibitsOf(account))),
            ]) { StartsPage = true };
        foreach (int place in kept.Where(IsTraced))
        {
            yield return OfAccount(traced, places, place, [.. byMethod.Select(steps => steps[place].ToArray())]);
        }

        // What passed through in a moment counts too: then every row matters.
        bool IsTraced(int place) => byMethod.Any(steps => steps[place].Any(step =>
            step.After.Any(share => share.Claimant >= 0 && share.Amount != 0m)))
            || traced.Result.Methods.Any(method => method.Amounts.Any(funds =>
                funds.Claimant >= 0 && funds.Place == place && funds.Amount.BySize().High.Amount != 0m));
    }

    private static TableBlock OfAccount(
        TracedCase traced, TracedPlaces places, int place, TracingStep[][] byMethod)
    {
        Dictionary<int, Movement> movements = traced.Result.Ledger.Movements
            .GroupBy(one => one.Number).ToDictionary(same => same.Key, same => same.First());
        HashSet<int> unconfirmed = [.. traced.Unconfirmed.SelectMany(one => one.Movements)];
        TracingStep[] first = byMethod.First(steps => steps.Length > 0);
        Line[] lines =
        [
            .. first.Select((step, row) => RowLine(
                places, place, movements[step.Movement], step,
                [.. byMethod.Select(steps => steps.ElementAtOrDefault(row))],
                unconfirmed.Contains(step.Movement))),
        ];
        return new TableBlock(
            $"movements{place}",
            Phrase.Of("heading.tracing-movements-of", new Reasons.Operand.Code(places.TextOf(place))),
            2, Phrases.Caption("tracing-movements"),
            [
                new("row", Phrases.Column("movement"), ColumnKind.Figure, 6),
                new("day", Phrases.Column("day"), ColumnKind.Text, 11),
                new("other", Phrases.Column("other-side"), ColumnKind.Text, 16),
                new("in", Phrases.Column("came-in"), ColumnKind.Figure, 13, null, ColumnTotal.Sum),
                new("out", Phrases.Column("went-out"), ColumnKind.Figure, 13, null, ColumnTotal.Sum),
                new(
                    "change", Phrases.Column("movement-net"), ColumnKind.Figure, 13,
                    new LineFormula.SumOf(["in"], ["out"]), ColumnTotal.Sum),
                new(
                    "balance", Phrases.Column("balance-after"), ColumnKind.Figure, 13,
                    Follows(lines) ? new LineFormula.RunningTotalOf("change") : null, ColumnTotal.Last),
                .. places.MethodColumns(13).Select(column => column with { Total = ColumnTotal.Last }),
            ],
            lines, Totals(lines, places));
    }

    private static Line RowLine(
        TracedPlaces places, int place, Movement movement, TracingStep step, TracingStep?[] byMethod,
        bool isUnconfirmed)
    {
        Currency currency = places.CurrencyOf(place);
        bool isIn = movement.To == place;
        bool isOut = movement.From == place;
        Money came = new(isIn ? movement.In : 0m, currency);
        Money went = new(isOut ? movement.Out : 0m, currency);
        return new Line(
        [
            new NumberCell(movement.Number), Cell.Of(movement.On),
            Cell.Of(movement.Kind == MovementKind.Opening
                ? Phrase.Of($"movement.{movement.Kind}")
                : OtherSide(places, isIn ? movement.From : movement.To, isIn, isUnconfirmed)),
            isIn ? Cell.Of(came) : Cell.Blank, isOut ? Cell.Of(went) : Cell.Blank, Cell.Of(came - went),
            Cell.Of(Rounding.HalfUpToMinorUnit(step.Balance)),
            .. byMethod.Select((one, method) =>
                one is null ? Cell.Blank : Cell.Of(TracedAfter(places, method, one, currency))),
        ]);
    }

    private static Money TracedAfter(TracedPlaces places, int method, TracingStep step, Currency currency) =>
        Rounding.HalfUpToMinorUnit(new UnroundedMoney(
            places.Amounts.Together(method, [.. step.After.Where(share => share.Claimant >= 0)]), currency));

    private static Phrase OtherSide(TracedPlaces places, int place, bool isIn, bool isUnconfirmed) =>
        isUnconfirmed && place != Movement.Nowhere ? Phrase.Of("movement.unconfirmed", places.Named(place))
            : isIn ? places.From(place) : places.To(place);

    // Rows may stand as listed and not in the order in which the balance ran: then a formula would contradict it.
    private static bool Follows(Line[] lines)
    {
        decimal before = 0m;
        foreach (Line line in lines)
        {
            before += ((MoneyCell)line.Cells[5]).Amount.Amount;
            if (((MoneyCell)line.Cells[6]).Amount.Amount != before)
            {
                return false;
            }
        }

        return true;
    }

    private static Line Totals(Line[] lines, TracedPlaces places)
    {
        Currency currency = ((MoneyCell)lines[0].Cells[5]).Amount.Currency;
        return new Line(
        [
            Cell.Blank, Cell.Blank, Cell.Of(Phrases.Term("total")), Cell.Of(SumOf(3)), Cell.Of(SumOf(4)),
            Cell.Of(SumOf(5)), lines[^1].Cells[6],
            .. places.Methods.Select((_, method) => lines[^1].Cells[7 + method]),
        ]);

        Money SumOf(int column) => TracingResults.Sum(
            lines.Select(line => line.Cells[column]).OfType<MoneyCell>().Select(cell => cell.Amount), currency);
    }
}
