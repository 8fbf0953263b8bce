using NodaMoney;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>What the book charges for time, as a yearly share of what it says is owed.</summary>
/// <remarks>
/// Interest and penalties entered × days of the year ÷ the sum, over each day, of the balance that the book asserts. It
/// counts from the first entry to the last for interest or a penalty, and takes the creditor's own balance, fees and
/// unpaid interest in it: a truer base would be less and the rate higher. Cut to a hundredth of a percent. See
/// <c>decisions/how-a-debt-is-tested.md</c>.
/// </remarks>
public static class EffectiveRate
{
    private const decimal PerUnit = 10_000m;

    /// <returns>Null where the book charges nothing for time, or no balance stood on any day.</returns>
    public static (decimal AnnualFraction, Reason? Reason)? Of(
        IReadOnlyList<JudgedLine> lines, int daysOfYear, bool isTold)
    {
        JudgedLine[] forTime = [.. lines.Where(line => line.Line.Kind is { } kind && kind.IsForTime())];
        if (forTime.Length == 0 || daysOfYear == 0)
        {
            return null;
        }

        LocalDate last = forTime[^1].Line.On;
        decimal charged = forTime.Sum(line => line.Line.Asserted.Amount);
        decimal moneyDays = MoneyDays(lines, last);
        if (moneyDays <= 0m)
        {
            return null;
        }

        decimal annual = decimal.Floor(charged * daysOfYear * PerUnit / moneyDays) / PerUnit;
        return (annual, isTold ? Told(lines[0].Line, last, charged, daysOfYear, moneyDays, annual) : null);
    }

    private static decimal MoneyDays(IReadOnlyList<JudgedLine> lines, LocalDate last)
    {
        decimal moneyDays = 0m;
        for (int index = 0; index + 1 < lines.Count && lines[index + 1].Line.On <= last; index++)
        {
            int days = Period.DaysBetween(lines[index].Line.On, lines[index + 1].Line.On);
            moneyDays += Math.Max(0m, lines[index].AssertedBalance.Amount) * days;
        }

        return moneyDays;
    }

    private static Reason Told(
        DebtLine first, LocalDate last, decimal charged, int daysOfYear, decimal moneyDays, decimal annual) =>
        new(Statement.DebtEffectiveRate)
        {
            About = [Operand.Of(first.On), Operand.Of(last)],
            Working =
            [
                Operand.Of(new Money(charged, first.Asserted.Currency)), new Operand.Days(daysOfYear),
                new Operand.Number(moneyDays),
            ],
            Result = new Operand.Fraction(annual),
        };
}
