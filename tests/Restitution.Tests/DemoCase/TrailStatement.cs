using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>One row of a statement of the trail: one movement, or two that the bank booked as one.</summary>
/// <param name="Amount">Positive into the account.</param>
/// <param name="Balance">After it.</param>
internal sealed record TrailRow(
    LocalDate On, decimal Amount, decimal Balance, TrailPlace OtherSide, IReadOnlyList<TrailMove> Moves)
{
    public TrailMove First => Moves[0];
}

/// <summary>The statement of one account, made from the movements.</summary>
internal static class TrailStatement
{
    /// <summary>The rows that the exhibit of an account is written from.</summary>
    public static IReadOnlyList<TrailRow> RowsOf(TrailPlace account) => account.Code switch
    {
        "ACC-02" => OwnersAccountExhibit.Rows,
        "ACC-03" => RecruitersAccountExhibit.Rows,
        _ => ShellsAccountExhibit.Rows,
    };

    public static IReadOnlyList<TrailRow> Of(TrailPlace account)
    {
        var rows = new List<TrailRow>();
        decimal balance = MoneyTrail.Openings[account.Code];
        foreach (TrailMove move in MoneyTrail.Of(account))
        {
            decimal amount = move.AddsTo(account);
            balance += amount;
            if (rows is [.., var last] && IsOneBooking(last.First, move, account))
            {
                rows[^1] = last with
                {
                    Amount = last.Amount + amount,
                    Balance = balance,
                    Moves = [.. last.Moves, move],
                };
                continue;
            }

            TrailPlace other = move.From.Code == account.Code ? move.To : move.From;
            rows.Add(new TrailRow(move.DayAt(account), amount, balance, other, [move]));
        }

        return rows;
    }

    private static bool IsOneBooking(TrailMove one, TrailMove next, TrailPlace account) =>
        one.Together.Length > 0 && one.Together == next.Together && one.DayAt(account) == next.DayAt(account);
}
