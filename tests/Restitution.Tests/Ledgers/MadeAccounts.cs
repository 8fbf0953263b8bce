using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>
/// Known accounts from lines such as <c>A-01 2019-05-06 -500.00</c>, each account in an exhibit of its own.
/// </summary>
internal static class MadeAccounts
{
    public static readonly MatchingTerms Terms = MatchingTerms.Default;

    /// <param name="lines">
    /// Account, day, amount; then in any order <c>to=NUMBER</c>, <c>ref=TEXT</c>, <c>side=CODE</c>,
    /// <c>who=NAME</c> as the bank wrote it, <c>#LINE</c>.
    /// </param>
    public static KnownAccounts Of(IEnumerable<string> lines, params KnownAccount[] accounts)
    {
        string[][] cells = [.. lines.Select(line => line.Split(' '))];
        KnownAccount[] known = accounts.Length > 0 ? accounts
            : [.. cells.Select(cell => cell[0]).Distinct().Order(StringComparer.Ordinal).Select(code => Account(code))];
        Dictionary<string, int> numbers = [];
        return KnownAccounts.Of(
            known, [.. cells.Select(cell => Line(cell, known, numbers))], [], new Dictionary<string, string>());
    }

    public static KnownAccount Account(
        string code, string currency = "THB", string holder = "R-01", params string[] numbers) =>
        new(code, holder, "A Bank", CurrencyInfo.FromCode(currency), AccountKind.Bank)
        {
            Exhibits = [$"BANK-{code}"],
            Numbers = [.. numbers.Select(number => AccountAlias.Read(number).Alias!)],
        };

    public static MatchedTransfers Matched(params string[] lines) => TransferMatching.Of(Of(lines), [], Terms);

    /// <summary>Debits and credits with the state: <c>A-01:1 > A-02:1 Proposed</c>.</summary>
    public static string Text(TransferMatch match) =>
        $"{Rows(match.Debits)} > {Rows(match.Credits)} {match.State}";

    public static string Rows(IEnumerable<AccountEntry> entries) => string.Join('+', entries.Select(entry =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Account.Code}:{entry.Line.Source.FirstLineNumber}")));

    public static SourceRef Place(string row) => row.Split(':') is [var code, var line]
        ? SourceRef.Line($"BANK-{code}", int.Parse(line, CultureInfo.InvariantCulture))
        : throw new FormatException(row);

    public static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written).Value;

    private static AccountLine Line(string[] cells, KnownAccount[] known, Dictionary<string, int> numbers)
    {
        int number = numbers[cells[0]] = numbers.GetValueOrDefault(cells[0]) + 1;
        Currency currency = known.First(account => account.Code == cells[0]).Currency;
        string After(string key) => cells.FirstOrDefault(cell => cell.StartsWith(key, StringComparison.Ordinal)) is
            { } cell ? cell[key.Length..] : "";
        int place = After("#") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : number;
        return new AccountLine(new StatementLine(
            SourceRef.Line($"BANK-{cells[0]}", place), "", Day(cells[1]), null,
            new Money(decimal.Parse(cells[2], CultureInfo.InvariantCulture), currency), After("to="),
            new PersonAsWritten(After("who=")), After("ref="), null))
        {
            OtherSide = After("side=") is { Length: > 0 } side ? side : null,
        };
    }
}
