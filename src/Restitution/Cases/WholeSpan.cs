using NodaMoney;
using NodaTime;
using Restitution.Ledgers;

namespace Restitution.Cases;

/// <summary>Days of an account, both included, without a gap in its records.</summary>
/// <param name="Opening">The balance with which they begin; null where nothing tells it.</param>
/// <param name="Closing">The balance with which they end; null where nothing tells it.</param>
internal sealed record WholeSpan(DateInterval Days, Money? Opening, Money? Closing)
{
    public static IReadOnlyList<WholeSpan> Of(AccountRecords records) =>
        [.. records.Covered.Select(days => new WholeSpan(days, OpeningOf(days, records), ClosingOf(days, records)))];

    // Where no opening balance is stated, the first running balance tells it.
    private static Money? OpeningOf(DateInterval days, AccountRecords records)
    {
        StatementOutcome? first = records.Statements.Select(one => one.Outcome)
            .FirstOrDefault(one => one is { IsContinued: false, Opening: not null } && one.Days?.Start == days.Start);
        return first?.Opening
            ?? (records.Entries.FirstOrDefault(entry => days.Contains(entry.On)) is { IsOrderKnown: true } entry
                && entry.Line.Balance is { } balance ? balance - entry.Amount : null);
    }

    private static Money? ClosingOf(DateInterval days, AccountRecords records)
    {
        StatementOutcome? last = records.Statements.Select(one => one.Outcome)
            .LastOrDefault(one => one.Closing is not null && one.Days?.End == days.End);
        return last?.Closing
            ?? (records.Entries.LastOrDefault(entry => days.Contains(entry.On)) is { IsOrderKnown: true } entry
                ? entry.Line.Balance : null);
    }
}
