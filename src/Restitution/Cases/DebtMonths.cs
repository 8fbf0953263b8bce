using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Dates;
using Restitution.Debts;

namespace Restitution.Cases;

/// <summary>Both balances of an account with the end of each month, from the first entry on.</summary>
/// <remarks>To the month of the book's last entry, or to the last in which something is lawfully owed.</remarks>
internal static class DebtMonths
{
    public static IReadOnlyList<DebtMonth> Of(DebtRun bySetOffs, DebtRun byServices, Money none)
    {
        if (bySetOffs.Lines.Count == 0)
        {
            return [];
        }

        var months = new List<DebtMonth>();
        LocalDate last = LastOf(bySetOffs, byServices);
        for (LocalDate month = Spans.MonthOf(bySetOffs.Lines[0].Line.On).Start; month <= last;
            month = month.PlusMonths(1))
        {
            LocalDate end = Spans.MonthOf(month).End;
            Money book = bySetOffs.Lines.LastOrDefault(line => line.Line.On <= end)?.AssertedBalance ?? none;
            months.Add(new DebtMonth(month, book, Lawful(bySetOffs, end, none), Lawful(byServices, end, none)));
        }

        return months;
    }

    private static LocalDate LastOf(DebtRun bySetOffs, DebtRun byServices)
    {
        LocalDate last = bySetOffs.Lines[^1].Line.On;
        LocalDate worked = byServices.End.On ?? last;
        return LocalDate.Max(last, worked);
    }

    private static Money Lawful(DebtRun run, LocalDate end, Money none)
    {
        Money balance = none;
        foreach ((LocalDate on, Money after) in run.Balances)
        {
            balance = on <= end ? after : balance;
        }

        return balance > none ? balance : none;
    }
}
