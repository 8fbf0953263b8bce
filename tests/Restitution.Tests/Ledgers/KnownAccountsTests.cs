using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class KnownAccountsTests
{
    [Theory]
    [InlineData("123-4-56789-0", "", "A-01", AliasMatch.InFull)]
    [InlineData("XXX-X-X6789-X", "", "A-01", AliasMatch.ByMask)]
    [InlineData("…7890", "", "A-01", AliasMatch.ByMask)]
    [InlineData("", "BANK-09", "A-03", AliasMatch.ByExhibit)]
    [InlineData("999-9-99999-9", "BANK-09", "A-03", AliasMatch.ByExhibit)]
    [InlineData("123-4-56789-0", "BANK-09", "A-01", AliasMatch.InFull)]
    public void A_statement_is_of_an_account_by_its_number_or_by_the_exhibits_that_the_case_names(
        string written, string exhibit, string expected, AliasMatch by)
    {
        string code = exhibit.Length > 0 ? exhibit : "BANK-01";

        AccountRecords found = Known([Statement(code, written)]).Accounts.Single(one => one.Statements.Count > 0);

        Assert.Equal((expected, by), (found.Account.Code, found.Statements[0].By));
    }

    [Theory]
    [InlineData("999-9-99999-9", "THB", GapKind.StatementOfUnknownAccount)]
    [InlineData("", "THB", GapKind.StatementOfUnknownAccount)]
    [InlineData("XXX-X-X2222-X", "THB", GapKind.AccountNumberFitsSeveral)]
    [InlineData("123-4-56789-0", "USD", GapKind.AccountInOtherCurrency)]
    [InlineData("GB83 WEST 1234 5698 7654 32", "THB", GapKind.AccountIbanWrong)]
    public void A_statement_of_which_nothing_tells_whose_it_is_is_a_proposal_and_a_gap(
        string written, string currency, GapKind expected)
    {
        KnownAccounts known = Known([Statement("BANK-01", written, currency)]);

        Assert.Empty(known.Entries);
        Assert.Single(known.Proposals);
        Assert.Contains(expected, known.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void A_proposal_tells_the_exhibits_the_days_and_the_last_four_figures_alone()
    {
        AccountLine[] lines = [Line("BANK-01", 2, "2019-05-06", "100.00"), Line("BANK-01", 3, "2019-05-09", "-40.00")];
        StatementOutcome[] statements = [Statement("BANK-01", "999-9-98765-9")];

        AccountProposal proposal = KnownAccounts.Of(
            [], [.. lines.Select(line => line with { Line = line.Line with { Account = "999-9-98765-9" } })],
            statements, new Dictionary<string, string> { ["BANK-01"] = "R-01" }).Proposals.Single();

        Assert.Equal(("…7659", "R-01", 2), (proposal.Masked, proposal.Holder, proposal.LineCount));
        Assert.Equal(new DateInterval(Day("2019-05-06"), Day("2019-05-09")), proposal.Booked);
    }

    [Fact]
    public void A_statement_without_a_number_is_of_the_only_account_of_whoever_holds_it()
    {
        KnownAccount[] one = [Bare("A-01", "P-01"), Bare("A-02", "P-02")];
        KnownAccount[] two = [Bare("A-01", "P-01"), Bare("A-02", "P-01")];

        Assert.Equal(AliasMatch.ByHolder, OfHolder(one).Of("A-01")!.Statements.Single().By);
        Assert.Empty(OfHolder(two).Accounts.SelectMany(account => account.Statements));
        Assert.Contains(GapKind.AccountNotTold, OfHolder(two).Gaps.Select(gap => gap.Kind));

        static KnownAccounts OfHolder(KnownAccount[] accounts) => KnownAccounts.Of(
            accounts, [], [Statement("BANK-01", "")], new Dictionary<string, string> { ["BANK-01"] = "P-01" });
    }

    [Fact]
    public void An_account_without_any_statement_is_told()
    {
        KnownAccounts known = Known([]);

        Assert.Equal(4, known.Accounts.Count);
        Assert.Equal(4, known.Gaps.Count(gap => gap.Kind == GapKind.AccountWithoutRecords));
    }

    // Two months on record, the second of them twice; the third is missing; the fourth begins with another balance.
    [Fact]
    public void Days_covered_days_missing_numbers_missing_and_balances_are_told()
    {
        AccountRecords found = Known(
        [
            Statement("BANK-01", "…7890", "THB", "2019-01-01", "2019-01-31", "100", "200", "1"),
            Statement("BANK-02", "123-4-56789-0", "THB", "2019-02-01", "2019-02-28", "200", "300", "2"),
            Statement("BANK-03", "1234567890", "THB", "2019-04-01", "2019-04-30", "350", "400", "4"),
        ]).Of("A-01")!;

        Assert.Equal([Span("2019-01-01", "2019-02-28"), Span("2019-04-01", "2019-04-30")], found.Covered);
        Assert.Equal([Span("2019-03-01", "2019-03-31")], found.Missing);
        Assert.Equal((Thb("100"), Thb("400")), (found.Opening, found.Closing));
        Assert.Equal(Day("2019-04-30"), found.ClosingOn);
        Assert.Equal("3", found.Links[^1].NumbersMissing);
    }

    [Fact]
    public void Days_between_two_statements_whose_balances_meet_are_covered()
    {
        AccountRecords found = Known(
        [
            Statement("BANK-01", "…7890", "THB", "2019-01-03", "2019-01-28", "100", "200", booked: true),
            Statement("BANK-02", "…7890", "THB", "2019-02-05", "2019-02-20", "200", "300", booked: true),
        ]).Of("A-01")!;

        Assert.Equal([Span("2019-01-03", "2019-02-20")], found.Covered);
        Assert.Empty(found.Missing);
    }

    [Theory]
    [InlineData("1,2,3", "100.00 600.00", "-40.00 560.00", "10.00 570.00")]
    [InlineData("1,2,3", "10.00 570.00", "-40.00 560.00", "100.00 600.00")]
    [InlineData("1,2,3", "-40.00 560.00", "100.00 600.00", "10.00 570.00")]
    [InlineData("0,0,0", "100.00 600.00", "-40.00 560.00", "10.00 571.00")]
    [InlineData("0,0,0", "100.00", "-40.00", "10.00")]
    [InlineData("0,0", "100.00 600.00", "-40.00 999.00")]
    public void Running_balances_order_the_bookings_of_a_day_or_nothing_does(string sequences, params string[] cells)
    {
        AccountLine[] lines =
        [
            Line("BANK-09", 1, "2019-05-03", "500.00", "500.00"),
            .. cells.Select((cell, index) => cell.Split(' ') switch
            {
                [var amount, var balance] => Line("BANK-09", index + 2, "2019-05-06", amount, balance),
                [var amount] => Line("BANK-09", index + 2, "2019-05-06", amount),
                _ => throw new FormatException(cell),
            }),
        ];

        AccountEntry[] day = [.. KnownAccounts.Of(Accounts(), lines, [], new Dictionary<string, string>())
            .Of("A-03")!.Entries.Where(entry => entry.On == Day("2019-05-06"))];

        Assert.Equal(sequences, string.Join(',', day.Select(entry => entry.Sequence)));
        if (sequences == "1,2,3")
        {
            Assert.Equal([600m, 560m, 570m], day.Select(entry => entry.Line.Balance!.Value.Amount));
        }
    }

    private static KnownAccounts Known(StatementOutcome[] statements) =>
        KnownAccounts.Of(Accounts(), [], statements, new Dictionary<string, string>());

    private static KnownAccount[] Accounts() =>
    [
        Bare("A-01", "R-01", "123-4-56789-0"), Bare("A-02", "R-01", "111-1-12222-1"),
        Bare("A-03", "P-01") with { Exhibits = ["BANK-09"] }, Bare("A-04", "P-02", "333-3-32222-3"),
    ];

    private static KnownAccount Bare(string code, string holder, params string[] numbers) =>
        Account(code, "THB", holder, numbers) with { Exhibits = [] };

    private static AccountLine Line(
        string exhibit, int number, string day, string amount, string? balance = null) =>
        new(new StatementLine(
            SourceRef.Line(exhibit, number), "", Day(day), null, Thb(amount), "", default, "",
            balance is null ? null : Thb(balance)));

    private static StatementOutcome Statement(
        string exhibit, string account, string currency = "THB", string? from = null, string? to = null,
        string? opening = null, string? closing = null, string? number = null, bool booked = false)
    {
        DateInterval? days = from is null ? null : Span(from, to!);
        return new StatementOutcome(
            SourceRef.Whole(exhibit), account, CurrencyInfo.FromCode(currency), StatementVerdict.Verified,
            new Money(0m, currency), 0)
        {
            StatedPeriod = booked ? null : days,
            BookedSpan = days,
            Opening = opening is null ? null : Thb(opening),
            Closing = closing is null ? null : Thb(closing),
            Number = number,
        };
    }

    private static DateInterval Span(string from, string to) => new(Day(from), Day(to));

    private static Money Thb(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture), "THB");
}
