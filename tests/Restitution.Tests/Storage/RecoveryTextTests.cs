using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class RecoveryTextTests
{
    private const string Receipt = """
        "receipts": [ { "code": "RC-1", "receivedOn": "2021-11-20", "amount": "500.00", "currency": "THB",
          "from": "R-01", "costs": "20.00", "costsFirst": true, "sources": ["BANK-01:2"],
          "paidOut": [ { "worker": "W-01", "amount": "100.00", "paidOn": "2021-11-21" } ] } ],
        """;

    private const string Recovery = """
        "recovery": { "appropriation": "principal-first", "because": "agreed before the inspector" },
        """;

    private const string Order = """
        "orders": [ { "code": "O-1", "madeOn": "2021-11-10", "madeBy": "An inspector", "asOf": "2021-11-09",
          "currency": "THB", "workers": [ { "worker": "W-01", "backWages": "900.00", "interestPerDay": "0.37" } ] } ],
        """;

    private const string Liability = """
        "liability": [ { "respondents": ["R-01"], "heads": ["back-wages"], "workers": ["W-01"], "from": "2019-05-01",
          "to": "2019-05-31", "ground": "a finding of 10 November" } ],
        """;

    [Fact]
    public void Orders_receipts_and_liabilities_are_read()
    {
        CaseFile read = Open(Order + Receipt + Recovery + Liability);

        Assert.Equal(new Money(900m, "THB"), read.Orders.Single().Workers.Single().Amounts.Total);
        Assert.Equal(RecordedStage.Ordered, read.Orders.Single().Stage);
        Receipt receipt = read.Receipts.Single();
        Assert.Equal(
            (new Money(500m, "THB"), new Money(20m, "THB"), true),
            (receipt.Amount, receipt.Costs, receipt.AreCostsFirst));
        Assert.Equal(new LocalDate(2021, 11, 21), receipt.PaidOut.Single().PaidOn);
        Assert.Equal(ReceiptAppropriation.PrincipalFirst, read.RecoveryTerms.Appropriation);
        Assert.Equal([HeadGroup.BackWages], read.Liabilities.Single().Groups);
    }

    [Fact]
    public void A_case_that_says_nothing_of_it_is_read_as_before()
    {
        CaseFile read = Open("");

        Assert.Empty(read.Orders);
        Assert.Empty(read.Receipts);
        Assert.Empty(read.Liabilities);
        Assert.Null(read.RecoveryTerms.Appropriation);
    }

    [Theory]
    [InlineData("", "THB", "THB", RefusedBecause.KeyMissing)]
    [InlineData(Recovery, "\"from\": \"R-01\"", "\"from\": \"R-09\"", RefusedBecause.CodeUnknown)]
    [InlineData(Recovery, "\"currency\": \"THB\"", "\"currency\": \"USD\"", RefusedBecause.CurrencyUnknown)]
    [InlineData(Recovery, "\"20.00\"", "\"520.00\"", RefusedBecause.TextMalformed)]
    [InlineData(Recovery, "\"500.00\"", "\"500.005\"", RefusedBecause.AmountHasTooManyDecimals)]
    [InlineData(Recovery, "2021-11-21", "2021-11-19", RefusedBecause.SpanReversed)]
    [InlineData(Recovery, "2021-11-20", "2021-11-31", RefusedBecause.DayDoesNotExist)]
    [InlineData(Recovery, "\"worker\": \"W-01\"", "\"worker\": \"W-09\"", RefusedBecause.CodeUnknown)]
    [InlineData(Recovery, "BANK-01:2", "BANK-09:2", RefusedBecause.CodeUnknown)]
    [InlineData(
        "\"recovery\": { \"appropriation\": \"as-usual\", \"because\": \"a\" },", "THB", "THB",
        RefusedBecause.TextMalformed)]
    public void A_receipt_that_cannot_be_is_refused(string recovery, string of, string by, RefusedBecause because) =>
        Assert.Contains(because, Refused(Receipt.Replace(of, by, StringComparison.Ordinal) + recovery));

    [Fact]
    public void Money_received_before_anybody_it_is_for_had_worked_is_refused_by_its_day_and_the_first_day_of_work()
    {
        CaseFile read = Open(Receipt + Recovery);
        LocalDate first = read.Workers.Single(worker => worker.Code == "W-01").Episodes.Min(one => one.Span.Start);
        string before = LocalDatePattern.Iso.Format(first.PlusDays(-1));
        using TemporaryFolder folder = Folder(
            Receipt.Replace("2021-11-20", before, StringComparison.Ordinal) + Recovery);

        Refusal refusal = Assert.Single(
            Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath)).Refusals);

        Assert.Equal(RefusedBecause.SpanReversed, refusal.Because);
        Assert.Contains(before, refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains(LocalDatePattern.Iso.Format(first), refusal.ToString(), StringComparison.Ordinal);
        Assert.Single(Open(Receipt.Replace(
            "2021-11-20", LocalDatePattern.Iso.Format(first), StringComparison.Ordinal) + Recovery).Receipts);
    }

    [Theory]
    [InlineData("\"code\": \"O-1\",", "\"code\": \"O-1\", \"supersedes\": \"O-1\",", RefusedBecause.CodeUnknown)]
    [InlineData("\"code\": \"O-1\",", "\"code\": \"O-1\", \"supersedes\": \"O-9\",", RefusedBecause.CodeUnknown)]
    [InlineData(
        "\"0.37\" }", "\"0.37\" }, { \"worker\": \"W-01\", \"backWages\": \"1.00\" }", RefusedBecause.CodeTwice)]
    [InlineData("\"0.37\"", "\"-0.37\"", RefusedBecause.TextMalformed)]
    public void An_order_that_cannot_be_is_refused(string of, string by, RefusedBecause because) =>
        Assert.Contains(because, Refused(Order.Replace(of, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("[\"R-01\"]", "[\"W-01\"]", RefusedBecause.CodeUnknown)]
    [InlineData("2019-05-01", "2019-06-01", RefusedBecause.SpanReversed)]
    [InlineData("[\"back-wages\"]", "[\"wages\"]", RefusedBecause.TextMalformed)]
    [InlineData("\"a finding of 10 November\"", "\" \"", RefusedBecause.TextMalformed)]
    public void A_liability_that_cannot_be_is_refused(string of, string by, RefusedBecause because) =>
        Assert.Contains(because, Refused(Liability.Replace(of, by, StringComparison.Ordinal)));

    private static CaseFile Open(string keys)
    {
        using TemporaryFolder folder = Folder(keys);
        return CaseFolder.Open(folder.FullPath).Case;
    }

    private static IEnumerable<RefusedBecause> Refused(string keys)
    {
        using TemporaryFolder folder = Folder(keys);
        return Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath))
            .Refusals.Select(refusal => refusal.Because);
    }

    private static TemporaryFolder Folder(string keys) => SampleCase.Folder(json =>
        json.Replace("\"exhibits\":", keys + "\"exhibits\":", StringComparison.Ordinal));
}
