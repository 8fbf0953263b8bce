using NodaTime;

namespace Restitution.Ledgers;

/// <summary>Statements of an account that the case does not declare: for a person to declare it, or not.</summary>
/// <param name="Masked">The last four figures; blank where no number is written.</param>
/// <param name="Exhibits">With the members of archives.</param>
public sealed record AccountProposal(
    string Masked, string Bank, string Currency, IReadOnlyList<string> Exhibits, int LineCount)
{
    /// <summary>The code of whose account the exhibits are said to be; blank where nothing says so.</summary>
    public string Holder { get; init; } = "";

    /// <summary>First and last day of its bookings, both included; null where there are none.</summary>
    public DateInterval? Booked { get; init; }

    /// <summary>Known accounts that the number fits alike; empty for most.</summary>
    public IReadOnlyList<string> Fits { get; init; } = [];

    internal static IReadOnlyList<AccountProposal> Of(
        IEnumerable<(StatementKey Key, WhoseStatement Whose)> open, ILookup<StatementKey, AccountLine> linesOf,
        ILookup<StatementKey, StatementOutcome> statementsOf, IReadOnlyDictionary<string, string> holderOf) =>
        [
            .. open.GroupBy(one => AccountNumber.Compared(one.Key.Account) is { Length: > 0 } number
                    ? (Account: number, one.Key.Currency) : (Account: $" {one.Key.Exhibit}", one.Key.Currency))
                .OrderBy(of => of.Key.Account, StringComparer.Ordinal)
                .ThenBy(of => of.Key.Currency, StringComparer.Ordinal)
                .Select(of => Of([.. of], linesOf, statementsOf, holderOf)),
        ];

    private static AccountProposal Of(
        (StatementKey Key, WhoseStatement Whose)[] same, ILookup<StatementKey, AccountLine> linesOf,
        ILookup<StatementKey, StatementOutcome> statementsOf, IReadOnlyDictionary<string, string> holderOf)
    {
        LocalDate[] days = [.. same.SelectMany(one => linesOf[one.Key]).Select(line => line.Line.BookedOn)];
        string[] holders = [.. same.Select(one => holderOf.GetValueOrDefault(one.Key.ExhibitCode) ?? "").Distinct()];
        return new AccountProposal(
            AccountNumber.Masked(same[0].Key.Account),
            same.SelectMany(one => statementsOf[one.Key]).Select(one => one.Bank)
                .FirstOrDefault(bank => bank.Length > 0) ?? "",
            same[0].Key.Currency, [.. same.Select(one => one.Key.Exhibit).Distinct()], days.Length)
        {
            Holder = holders.Length == 1 ? holders[0] : "",
            Booked = days.Length == 0 ? null : new DateInterval(days.Min(), days.Max()),
            Fits = [.. same.SelectMany(one => one.Whose.Several).Select(one => one.Code).Distinct()],
        };
    }
}
