using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The most interest that the ceiling lets grow since interest was last entered.</summary>
/// <remarks>
/// Simple, day by day by the ceiling of the day, on two principals: all that may lawfully be owed, unpaid interest and
/// what is not known included, and the lawful principal. The day of an advance bears none, the day of the entry does.
/// </remarks>
internal sealed class CeilingInterest(LawOfDebt law, bool isTold)
{
    private readonly List<Reason> strips = [];

    // Amount × yearly share × days, by the days of the year: divided once, at the end.
    private readonly Dictionary<int, (decimal Owed, decimal Lawful)> grown = [];

    /// <summary>A day of the span for which the law on file has no ceiling; null where it has one for each.</summary>
    public LookUp<decimal>? Missing { get; private set; }

    /// <summary>The ceiling of the last day counted.</summary>
    public LookUp<decimal>? Last { get; private set; }

    /// <summary>One strip for each span of one ceiling and one lawful principal above zero.</summary>
    public IReadOnlyList<Reason> Strips => [.. strips];

    /// <param name="after">Not included.</param>
    /// <param name="through">Included.</param>
    /// <param name="owed">All that may lawfully be owed over the days.</param>
    /// <param name="lawful">The lawful principal over the days.</param>
    public void Grow(LocalDate after, LocalDate through, Money owed, Money lawful)
    {
        for (LocalDate from = after.PlusDays(1); from <= through;)
        {
            DayCount count = law.CountOfDays(from) ?? DayCount.ActualOver365;
            LocalDate to = LocalDate.Min(
                LocalDate.Min(law.CeilingUnchangedThrough(from), count.SameYearThrough(from)), through);
            LookUp<decimal> ceiling = law.Ceiling(from);
            if (ceiling.IsFound)
            {
                Add(from, to, count, owed, lawful, ceiling);
            }
            else
            {
                Missing ??= ceiling;
            }

            from = to.PlusDays(1);
        }
    }

    public UnroundedMoney OnOwed(Currency currency) => new(grown.Sum(year => year.Value.Owed / year.Key), currency);

    public UnroundedMoney OnLawful(Currency currency) =>
        new(grown.Sum(year => year.Value.Lawful / year.Key), currency);

    /// <summary>Interest was entered: it grows anew.</summary>
    public void StartAnew()
    {
        grown.Clear();
        Missing = null;
        strips.Clear();
    }

    private void Add(
        LocalDate from, LocalDate to, DayCount count, Money owed, Money lawful, LookUp<decimal> ceiling)
    {
        Last = ceiling;
        decimal annual = LawOfDebt.Annual(ceiling);
        int days = count.Days(from, to);
        int daysOfYear = count.DaysOfTheYear(from);
        (decimal ofOwed, decimal ofLawful) = grown.GetValueOrDefault(daysOfYear);
        grown[daysOfYear] =
            (ofOwed + (Math.Max(0m, owed.Amount) * annual * days), ofLawful + (lawful.Amount * annual * days));
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
            });
        }
    }
}
