using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;

namespace Restitution.Debts;

/// <summary>What a book charges as interest, held against the ceiling on the creditor's own base.</summary>
/// <remarks>
/// The base of a day is the balance that the book asserts, fees and unpaid interest in it, and what was handed over and
/// stands in no book; what is taken under words on which nobody has decided lowers it only under the scenario that is
/// most for the worker. What grows is counted twice: by the days of the law's year, and by months from the last entry
/// for interest, each a twelfth of a year and a part of one in proportion. Each is brought up to a whole minor unit.
/// Interest of a day exceeds the ceiling where it is more than both, and all interest of the book, from the first line
/// to the last for interest, is more than both sums: so neither a fraction of a minor unit nor a month of thirty days
/// makes interest void. Spans for which a ceiling is not on file are in no sum.
/// </remarks>
internal sealed class ChargedInterest
{
    private const int MonthsOfYear = 12;

    private readonly LawOfDebt law;
    private readonly Currency currency;
    private readonly Dictionary<LocalDate, Span> spans = [];
    private readonly bool exceedsInAll;

    /// <param name="book">The lines of the account in order of days, without the value of work.</param>
    public ChargedInterest(IReadOnlyList<DebtLine> book, LawOfDebt law, Currency currency, Scenario scenario)
    {
        (this.law, this.currency) = (law, currency);
        var none = new Money(0m, currency);
        Money owed = none;
        LocalDate? last = null;
        LocalDate? charged = null;
        var grown = new Grown();
        foreach (IGrouping<LocalDate, DebtLine> day in book.GroupBy(line => line.On))
        {
            charged ??= day.Key;
            if (last is { } before)
            {
                Grow(grown, before, day.Key, charged.Value, owed);
            }

            DebtLine[] interest = [.. day.Where(line => line.Kind == DebtEntryKind.Interest)];
            if (interest.Length > 0)
            {
                if (grown.IsKnown)
                {
                    spans[day.Key] = new Span(
                        Sum(interest.Select(line => line.Asserted)), UpToMinorUnit(grown.ByDays),
                        UpToMinorUnit(grown.ByMonths));
                }

                (grown, charged) = (new Grown(), day.Key);
            }

            owed += Sum(day.Select(line => OwnBase(line, scenario)));
            last = day.Key;
        }

        var all = new Span(
            Sum(spans.Values.Select(span => span.Entered)), Sum(spans.Values.Select(span => span.ByDays)),
            Sum(spans.Values.Select(span => span.ByMonths)));
        exceedsInAll = all.Entered > all.Most;
    }

    /// <summary>Whether interest was charged above the ceiling, and this day's is of what was too much.</summary>
    public bool ExceedsOn(LocalDate on) =>
        exceedsInAll && spans.TryGetValue(on, out Span? span) && span.Entered > span.Most;

    /// <summary>Whether the interest of one day is more than the ceiling lets grow by the law's days.</summary>
    public bool IsAboveOn(LocalDate on) => spans.TryGetValue(on, out Span? span) && span.Entered > span.ByDays;

    /// <summary>The most that the ceiling lets grow on the creditor's own base since interest was last entered.
    /// </summary>
    public Money MostOn(LocalDate on) => spans.TryGetValue(on, out Span? span) ? span.Most : new Money(0m, currency);

    private void Grow(Grown grown, LocalDate after, LocalDate through, LocalDate charged, Money owed)
    {
        for (LocalDate from = after.PlusDays(1); from <= through;)
        {
            (LocalDate monthEnd, int daysOfMonth) = MonthFrom(charged, from);
            DayCount count = law.CountOfDays(from) ?? DayCount.ActualOver365;
            LocalDate to = new[]
            {
                monthEnd, law.CeilingUnchangedThrough(from), count.SameYearThrough(from), through,
            }.Min();
            LookUp<decimal> ceiling = law.Ceiling(from);
            grown.IsKnown &= ceiling.IsFound;
            if (ceiling.IsFound)
            {
                grown.Add(
                    Math.Max(0m, owed.Amount) * LawOfDebt.Annual(ceiling),
                    (count.Days(from, to), count.DaysOfTheYear(from)),
                    (Period.DaysBetween(from, to) + 1, MonthsOfYear * daysOfMonth));
            }

            from = to.PlusDays(1);
        }
    }

    // The month, counted from the day of the last charge, in which a day lies: its last day and its length.
    private static (LocalDate End, int Days) MonthFrom(LocalDate charged, LocalDate on)
    {
        int number = 1;
        while (charged.PlusMonths(number) < on)
        {
            number++;
        }

        LocalDate end = charged.PlusMonths(number);
        return (end, Period.DaysBetween(charged.PlusMonths(number - 1), end));
    }

    private static Money OwnBase(DebtLine line, Scenario scenario) =>
        !line.IsInBook ? line.Really is { } really && line.Kind is { } kind && !kind.IsTaking()
            ? really.Most : line.Asserted
        : line.Kind is null && line.Asserted.Amount < 0m && scenario != Scenario.High
            ? line.Asserted - line.Asserted : line.Asserted;

    private Money UpToMinorUnit(decimal most)
    {
        Money cut = Rounding.DownToMinorUnit(new UnroundedMoney(most, currency));
        return cut.Amount < most ? cut + new Money(currency.MinimalAmount, currency) : cut;
    }

    private Money Sum(IEnumerable<Money> amounts) =>
        amounts.Aggregate(new Money(0m, currency), (sum, amount) => sum + amount);

    // Amount × yearly share × days, by what they are divided by: divided once, at the end.
    private sealed class Grown
    {
        private readonly Dictionary<int, decimal> days = [];
        private readonly Dictionary<int, decimal> months = [];

        public bool IsKnown { get; set; } = true;

        public decimal ByDays => days.Sum(product => product.Value / product.Key);

        public decimal ByMonths => months.Sum(product => product.Value / product.Key);

        public void Add(decimal ofYear, (int Days, int Of) byDays, (int Days, int Of) byMonths)
        {
            days[byDays.Of] = days.GetValueOrDefault(byDays.Of) + (ofYear * byDays.Days);
            months[byMonths.Of] = months.GetValueOrDefault(byMonths.Of) + (ofYear * byMonths.Days);
        }
    }

    private sealed record Span(Money Entered, Money ByDays, Money ByMonths)
    {
        public Money Most => ByDays > ByMonths ? ByDays : ByMonths;
    }
}
