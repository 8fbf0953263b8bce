using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Which way money left an account, as far as it can be set beside the way of other money.</summary>
/// <param name="Text">As it is compared; blank where nothing tells. It may hold a name, and is never printed.</param>
/// <param name="Code">The known account or the code of the case; null for words of the bank.</param>
/// <param name="IsNamed">Whether it tells who, not only where.</param>
internal readonly record struct DrawWay(string Text, string? Code, bool IsNamed)
{
    private static readonly LocalTimePattern[] Clocks =
        [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")];

    public static DrawWay Of(AccountEntry debit)
    {
        if (debit.Named.Only is { } named && named.Code != debit.Account.Code)
        {
            return new DrawWay($"account {named.Code}", named.Code, IsNamed: true);
        }

        if (debit.Booking.OtherSide is { } side)
        {
            return side == debit.Account.Holder
                ? new DrawWay("", null, IsNamed: false) : new DrawWay($"code {side}", side, IsNamed: true);
        }

        string name = ComparedText.Of(debit.Line.Counterparty.Reveal());
        return name.Length > 0
            ? new DrawWay($"name {name}", null, IsNamed: true)
            : new DrawWay(ComparedText.Of(debit.Line.Reference + " " + WithoutClock(debit.Line)), null, IsNamed: false);
    }

    /// <summary>The hour in the words of a booking; null where they tell none.</summary>
    public static LocalTime? ClockOf(StatementLine line) => Words(line).Select(ClockIn).FirstOrDefault(
        clock => clock is not null);

    private static string WithoutClock(StatementLine line) =>
        string.Join(' ', Words(line).Where(word => ClockIn(word) is null));

    private static string[] Words(StatementLine line) =>
        line.Description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static LocalTime? ClockIn(string word)
    {
        foreach (LocalTimePattern pattern in Clocks)
        {
            if (pattern.Parse(word) is { Success: true } clock)
            {
                return clock.Value;
            }
        }

        return null;
    }
}
