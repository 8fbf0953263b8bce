using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>A fine, owed to the worker, that grows with each day that wages are late, up to a most.</summary>
/// <remarks>
/// Each part of the wage is fined for as long as it was late: from the first day of lateness to the day before it was
/// paid, or to the as-of day. It is rounded once, when all parts are added. Where it is open what the most holds for,
/// each reading is reckoned and one is the default. Worked examples: <c>fixtures/worked-examples/late-fine.json</c>.
/// </remarks>
public static class LateWageFine
{
    /// <summary>The fine, what stands in its place, or neither where the law has none.</summary>
    /// <param name="figure">The id of the figure, for gaps.</param>
    public static Reckoned<Money, TWhy>? On<TWhy>(
        Money wage, LocalDate dueOn, LocalDate asOf, IReadOnlyList<InterestPayment> payments, LateWageLaw law,
        Basis basis, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        if (!law.Fine.Exists)
        {
            return null;
        }

        Gap[] missing = [.. Missing(law, figure)];
        if (missing.Length > 0)
        {
            return Reckoned<Money, TWhy>.Lacking(missing);
        }

        RoundingRule rounding = law.Rounding!.Value;
        IReadOnlyList<LatePortion> portions = InterestPortions.Of(wage, asOf, payments);
        string mostFor = law.Fine.Most.IsFound ? law.Fine.MostFor.Value : LateFineLaw.WholeDelay;
        Money due = Amount(portions, dueOn, asOf, law.Fine, mostFor, wage.Currency, rounding);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(Told(mostFor, due) with
            {
                Alternatives =
                [
                    .. law.Fine.ReadingsNotTaken().Select(reading => Told(
                        reading.Text, Amount(portions, dueOn, asOf, law.Fine, reading.Text, wage.Currency, rounding))
                        with { Authorities = [reading.Authority], Parts = [] }),
                ],
            });
        }

        return Reckoned<Money, TWhy>.Of(due, basis, because);

        Reason Told(string reading, Money amount)
        {
            Reason[] parts =
            [
                .. portions.Where(portion => LastDay(portion, asOf) >= law.Fine.FirstDayOf(dueOn))
                    .Select(portion => LateFineReasons.OfPortion(
                    portion, law.Fine, law.Fine.FirstDayOf(dueOn), LastDay(portion, asOf), reading, basis)),
            ];
            return new Reason(Statement.Sum)
            {
                Working = [.. parts.Select(part => part.Result!)],
                Result = Operand.Of(amount),
                Rounding = rounding,
                Authorities = LateFineReasons.AuthoritiesOf(law.Fine),
                Basis = basis,
                Parts = parts,
            };
        }
    }

    private static IEnumerable<Gap> Missing(LateWageLaw law, string figure)
    {
        IEnumerable<Gap> ofFine = law.Fine.Missing(figure);
        return law.RoundingRule.GapFor(figure) is { } gap ? ofFine.Append(gap)
            : law.Rounding is not null ? ofFine
            : ofFine.Append(new Gap(GapKind.LawUnknown, figure,
                [new Operand.Code(law.RoundingRule.Authority.File), Operand.Of(law.DefaultedOn)]));
    }

    private static Money Amount(
        IReadOnlyList<LatePortion> portions, LocalDate dueOn, LocalDate asOf, LateFineLaw fine, string mostFor,
        Currency currency, RoundingRule rounding) => Rounding.By(rounding, portions.Aggregate(
            UnroundedMoney.Zero(currency), (sum, portion) => sum + (UnroundedMoney.From(portion.Amount)
                * fine.FractionWithin(fine.FirstDayOf(dueOn), LastDay(portion, asOf), mostFor))));

    private static LocalDate LastDay(LatePortion portion, LocalDate asOf) =>
        portion.PaidOn is { } paidOn ? paidOn.PlusDays(-1) : asOf;
}

/// <summary>Why a fine on one part of a wage is what it is: its steps and its limit.</summary>
internal static class LateFineReasons
{
    public static IReadOnlyList<Authority> AuthoritiesOf(LateFineLaw fine) =>
    [
        .. fine.Authorities, .. fine.Steps.Select(step => step.Authority).DistinctBy(authority => authority.Figure),
        .. fine.Most.IsFound ? [fine.Most.Authority, fine.MostFor.Authority] : Array.Empty<Authority>(),
    ];

    public static Reason OfPortion(
        LatePortion portion, LateFineLaw fine, LocalDate first, LocalDate last, string mostFor, Basis basis)
    {
        decimal within = fine.FractionWithin(first, last, mostFor);
        decimal without = fine.FractionOf(1, DayCounts.Inclusive(first, last));
        return new Reason(Statement.LateFine)
        {
            About = [Operand.Of(first), Operand.Of(last)],
            Working = [Operand.Of(portion.Amount), new Operand.Fraction(within)],
            Result = Operand.Of(UnroundedMoney.From(portion.Amount) * within),
            Basis = basis,
            Parts =
            [
                .. StepsOf(fine, DayCounts.Inclusive(first, last)),
                .. within < without ? [AtMost(without, fine, within)] : Array.Empty<Reason>(),
            ],
        };
    }

    private static IEnumerable<Reason> StepsOf(LateFineLaw fine, int days)
    {
        for (int index = 0; index < fine.Steps.Count && fine.Steps[index].FromDay <= days; index++)
        {
            LateFineStep step = fine.Steps[index];
            int last = index + 1 < fine.Steps.Count ? Math.Min(days, fine.Steps[index + 1].FromDay - 1) : days;
            yield return new Reason(Statement.LateFineStep)
            {
                About = [new Operand.Number(step.FromDay), new Operand.Number(last)],
                Working = [new Operand.Days(last - step.FromDay + 1), new Operand.Fraction(step.DailyFraction)],
                Result = new Operand.Fraction((last - step.FromDay + 1) * step.DailyFraction),
            };
        }
    }

    private static Reason AtMost(decimal without, LateFineLaw fine, decimal within) => new(Statement.LateFineAtMost)
    {
        Working = [new Operand.Fraction(without), new Operand.Fraction(fine.Most.Value)],
        Result = new Operand.Fraction(within),
    };
}
