using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The most interest that may lawfully grow since interest was last entered.</summary>
/// <remarks>
/// Simple, day by day, on the lawful principal, by the ceiling of the day and by the agreed rate where that is less.
/// The day of an advance bears none, the day of the entry does.
/// </remarks>
internal sealed class CeilingInterest(LawOfDebt law, bool isTold)
{
    private readonly List<Reason> strips = [];

    // Amount × yearly share × days, by the days of the year: divided once, at the end.
    private readonly Dictionary<int, (decimal AtCeiling, decimal Allowed)> grown = [];

    /// <summary>A day of the span for which the law on file has no ceiling; null where it has one for each.</summary>
    public LookUp<decimal>? Missing { get; private set; }

    /// <summary>The ceiling of the last day counted.</summary>
    public LookUp<decimal>? Last { get; private set; }

    /// <summary>One strip for each span of one ceiling and one lawful principal above zero.</summary>
    public IReadOnlyList<Reason> Strips => [.. strips];

    /// <param name="after">Not included.</param>
    /// <param name="through">Included.</param>
    /// <param name="lawful">The lawful principal over the days.</param>
    public void Grow(LocalDate after, LocalDate through, Money lawful)
    {
        for (LocalDate from = after.PlusDays(1); from <= through;)
        {
            DayCount count = law.CountOfDays(from) ?? DayCount.ActualOver365;
            LocalDate to = LocalDate.Min(
                LocalDate.Min(law.CeilingUnchangedThrough(from), count.SameYearThrough(from)), through);
            LookUp<decimal> ceiling = law.Ceiling(from);
            if (ceiling.IsFound)
            {
                Add(from, to, count, lawful, ceiling);
            }
            else
            {
                Missing ??= ceiling;
            }

            from = to.PlusDays(1);
        }
    }

    public UnroundedMoney AtCeiling(Currency currency) =>
        new(grown.Sum(year => year.Value.AtCeiling / year.Key), currency);

    /// <summary>By the lesser of the ceiling and the agreed rate.</summary>
    public UnroundedMoney Allowed(Currency currency) =>
        new(grown.Sum(year => year.Value.Allowed / year.Key), currency);

    /// <summary>Interest was entered: it grows anew.</summary>
    public void StartAnew()
    {
        grown.Clear();
        Missing = null;
        strips.Clear();
    }

    private void Add(LocalDate from, LocalDate to, DayCount count, Money lawful, LookUp<decimal> ceiling)
    {
        Last = ceiling;
        decimal most = LawOfDebt.Annual(ceiling);
        bool isAgreed = law.Book.Agreed is { } agreed && agreed.AnnualFraction < most;
        decimal annual = isAgreed ? law.Book.Agreed!.AnnualFraction : most;
        int days = count.Days(from, to);
        int daysOfYear = count.DaysOfTheYear(from);
        (decimal atCeiling, decimal allowed) = grown.GetValueOrDefault(daysOfYear);
        grown[daysOfYear] =
            (atCeiling + (lawful.Amount * most * days), allowed + (lawful.Amount * annual * days));
        if (isTold && lawful.Amount > 0m)
        {
            strips.Add(new Reason(Statement.SimpleInterest)
            {
                About = [Operand.Of(from), Operand.Of(to)],
                Working =
                [
                    Operand.Of(lawful), new Operand.Fraction(annual), new Operand.Days(days),
                    new Operand.Days(daysOfYear),
                ],
                Result = Operand.Of(UnroundedMoney.From(lawful) * annual * days / daysOfYear),
                Authorities = [ceiling.Authority],
                Sources = isAgreed ? law.Book.Agreed!.Sources : [],
            });
        }
    }
}
